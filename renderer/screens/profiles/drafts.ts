import { createStore, useStore } from 'zustand';
import type { Json } from '../../../shared/json.ts';

/** Profiles as they are in the form, by id: what was not saved is there again when the page is left and returned to. */
const drafts = createStore<{ readonly [id: string]: Json }>()(() => ({}));

/** Keeps what is in the form; undefined when it is as saved. */
export function keepDraft(id: string, draft: Json | undefined): void {
  const { [id]: _, ...others } = drafts.getState();
  drafts.setState(draft === undefined ? others : { ...others, [id]: draft }, true);
}

/** What is in a profile's form and not saved. */
export function useDraft(id: string): Json | undefined {
  return useStore(drafts, (state) => state[id]);
}

/** Ids of the profiles with changes that are not saved. */
export function useUnsaved(): readonly string[] {
  return Object.keys(useStore(drafts));
}
