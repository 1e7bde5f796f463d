import { createStore, useStore } from 'zustand';

/** What is being typed: a long list is not lost by looking at another page, or by closing its dialog. */
interface Drafts {
  readonly granted: string;
  readonly needed: string;
}

const drafts = createStore<Drafts>()(() => ({ granted: '', needed: '' }));

/** A text that outlives the page it is typed on, as a state. */
export function useDraft(which: keyof Drafts): readonly [string, (text: string) => void] {
  return [useStore(drafts, (all) => all[which]), (text) => drafts.setState({ [which]: text })];
}
