import { createStore } from 'zustand';
import type { RoleRef } from '../../../../shared/coverage/report.ts';

interface ClosingBase {
  /** Undefined for a new role. */
  readonly role: RoleRef | undefined;
}

/** The role that is to be extended. Another page can name it before it leads to the closing. */
export const closingBase = createStore<ClosingBase>()(() => ({ role: undefined }));
