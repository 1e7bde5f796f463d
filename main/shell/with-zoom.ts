import type { Handlers } from '../../shared/ipc/contract.ts';

/**
 * The handlers, with the window following the zoom of the settings: when its page asks for them, which it does whenever
 * it is loaded, and when they are saved.
 */
export function withZoom(handlers: Handlers, setZoom: (zoom: number) => void): Handlers {
  return {
    ...handlers,
    async 'app.state'(request) {
      const state = await handlers['app.state'](request);
      setZoom(state.settings.zoom);
      return state;
    },
    async 'settings.save'(request) {
      const settings = await handlers['settings.save'](request);
      setZoom(settings.zoom);
      return settings;
    },
  };
}
