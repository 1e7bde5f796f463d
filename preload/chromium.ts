import { createBridge } from './bridge.ts';
import { refuseStrayDrops } from './drops.ts';
import { refuseNavigations } from './navigations.ts';
import { removePeerConnections } from './peers.ts';

/** What main tells this script; see main/shell/chromium/page-script.ts. */
export interface PageSettings {
  /** Of the app's own page. */
  readonly origin: string;
  /** Name of the function that main put on the window for calls. */
  readonly binding: string;
  /** Name under which main finds the function that takes its events. */
  readonly inlet: string;
  /** Known to main and this script: without it the inlet takes nothing. */
  readonly key: string;
}

type Binding = (channel: string, request: string) => Promise<unknown>;

/**
 * Runs before the page's own scripts, in every page and frame that the browser opens, so it first asks where it is.
 * @returns whether `window.groundwork` was defined
 */
export function install(target: Window & typeof globalThis, { origin, binding, inlet, key }: PageSettings): boolean {
  const holder = target as unknown as { [name: string]: unknown };
  const invoke = holder[binding] as Binding | undefined;
  // Gone for the page's scripts in any case, and for those of a page that is not ours.
  delete holder[binding];
  // In frames too, which a script of the page can fill.
  refuseNavigations(target, origin);
  removePeerConnections(target);
  if (target.location.origin !== origin || target.top !== target || invoke === undefined) return false;

  let listen: (event: unknown, payload: unknown) => void = () => {};
  const bridge = createBridge({
    invoke: (channel, request) => invoke(channel, request),
    subscribe: (listener) => {
      listen = listener;
    },
  });
  const take = (given: unknown, event: unknown, payload: unknown) => {
    if (given === key) listen(event, payload);
  };
  // Neither can be replaced, wrapped or removed by a script of the page: they are not writable and not configurable.
  Object.defineProperty(target, inlet, { value: Object.freeze(take) });
  Object.defineProperty(target, 'groundwork', { value: bridge, enumerable: true });
  refuseStrayDrops(target);
  return true;
}
