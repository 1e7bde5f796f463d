import { createStore, useStore } from 'zustand';

export interface Spoken {
  /** Counts up, so that the same words said twice are two utterances. */
  readonly turn: number;
  readonly text: string;
}

interface Live {
  readonly polite: Spoken;
  readonly urgent: Spoken;
}

/** What screen readers are told, and nothing else: nothing appears on screen. */
export const live = createStore<Live>()(() => ({ polite: { turn: 0, text: '' }, urgent: { turn: 0, text: '' } }));

/** Says something through the live region. `urgent` interrupts: for problems that need an answer only. */
export function announce(text: string, how: 'polite' | 'urgent' = 'polite'): void {
  live.setState((now) => ({ ...now, [how]: { turn: now[how].turn + 1, text } }));
}

/** The words to be said, for the live region. */
export function useLive(): Live {
  return useStore(live);
}
