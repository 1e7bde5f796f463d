import { LockedByAnother } from './engagements/faults.ts';
import { acquireLock, type Lock, type LockParts } from './engagements/lock.ts';
import { windowText } from './shell/window-text.ts';
import { windowLockPath } from './window-lock-path.ts';

/** The lock, or who has it. */
export type WindowLock = { readonly is: 'ours'; readonly lock: Lock } | { readonly is: 'held'; readonly pid?: number };

/** One window for each data folder; two would show each other's work too late. */
export async function lockWindow(parts: LockParts, folder: string): Promise<WindowLock> {
  const wish = { path: windowLockPath(folder), what: windowText.lockOn, command: 'groundwork' };
  try {
    return { is: 'ours', lock: await acquireLock(parts, wish) };
  } catch (error) {
    if (!(error instanceof LockedByAnother)) throw error;
    // A window on another computer cannot be told to come to the front.
    const here = error.who?.host === parts.processes.host ? error.who.pid : undefined;
    return here === undefined ? { is: 'held' } : { is: 'held', pid: here };
  }
}
