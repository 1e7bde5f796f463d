import { createStore, useStore } from 'zustand';
import type { PlanView } from '../../shared/ipc/views.ts';

export type Purpose = PlanView['purpose'];

interface PurposeStore {
  readonly purpose: Purpose;
  set(purpose: Purpose): void;
}

/** What the plan and the run are for: the run itself unless a page led to an undo, a rotation or a verification. */
export const purposeStore = createStore<PurposeStore>()((set) => ({
  purpose: 'run',
  set: (purpose) => set({ purpose }),
}));

/** What the plan and the run are for, and the way to say so. */
export function usePurpose(): PurposeStore {
  return useStore(purposeStore);
}
