import { createStore, useStore } from 'zustand';
import { fromHash, type Route, toHash } from './route.ts';

export type { Route } from './route.ts';

const LONGEST_PAST = 100;

interface Navigation {
  readonly route: Route;
  readonly past: readonly Route[];
  /** Shows another place; the present one can be returned to. Going to the same place changes nothing. */
  go(route: Route): void;
  /** Names the present place more exactly; there is nothing more to return to. */
  settle(route: Route): void;
  /** Returns to the place before; home when there is none. */
  back(): void;
}

/** The window's place and the way there. */
export const navigation = createStore<Navigation>()((set, get) => ({
  route: fromHash(typeof location === 'undefined' ? '' : location.hash),
  past: [],
  go(route) {
    const now = get();
    if (toHash(route) === toHash(now.route)) return;
    set({ route, past: [...now.past, now.route].slice(-LONGEST_PAST) });
  },
  settle: (route) => set({ route }),
  back() {
    const { past } = get();
    set({ route: past.at(-1) ?? { at: 'home' }, past: past.slice(0, -1) });
  },
}));

/** Shows another place, from anywhere. */
export const go = (route: Route): void => navigation.getState().go(route);

/** Returns to the place before, from anywhere. */
export const back = (): void => navigation.getState().back();

/** The present place. */
export function useRoute(): Route {
  return useStore(navigation, (state) => state.route);
}

/** Keeps the address in step, so that a reload returns here, and lets Alt+Left and the mouse's back button go back. */
export function followNavigation(): () => void {
  const stop = navigation.subscribe(({ route }) => {
    history.replaceState(null, '', toHash(route));
  });
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (isWordJump(event)) return;
    event.preventDefault();
    back();
  };
  const onMouse = (event: MouseEvent): void => {
    if (event.button !== 3) return;
    event.preventDefault();
    back();
  };
  // Before the control with the focus: groups of buttons keep arrows for themselves, whatever is held with them.
  window.addEventListener('keydown', onKey, { capture: true });
  window.addEventListener('mouseup', onMouse);
  return () => {
    stop();
    window.removeEventListener('keydown', onKey, { capture: true });
    window.removeEventListener('mouseup', onMouse);
  };
}

/** In a text field of a Mac these keys go one word to the left. */
function isWordJump({ target }: KeyboardEvent): boolean {
  return navigator.platform.startsWith('Mac') && target instanceof HTMLElement && target.matches('input, textarea');
}
