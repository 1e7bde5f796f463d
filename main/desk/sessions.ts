import type { Checklist, SignedIn } from '../../shared/ipc/views.ts';
import { SignInStopped } from './connect-faults.ts';
import type { DeskContext } from './context.ts';

/** Somebody who signed in to an engagement's organization in this window. */
export interface Session {
  readonly signedIn: SignedIn;
  /** The runbook with whose values they signed in. */
  readonly runbook: string;
  /** Aborted when the session ends: what is being looked up in it stops. */
  readonly signal: AbortSignal;
}

interface Kept extends Session {
  readonly controller: AbortController;
}

/** Who is signed in where, in memory only. The credentials themselves are elsewhere (held secrets, keychain). */
export class Sessions {
  readonly #kept = new Map<string, Kept>();
  readonly #attempts = new Map<string, AbortController>();
  readonly #checklists = new Map<string, Map<string, Checklist>>();

  of(engagement: string): Session | undefined {
    return this.#kept.get(engagement);
  }

  /** Every session, by engagement. */
  all(): ReadonlyMap<string, Session> {
    return this.#kept;
  }

  /**
   * Runs one sign-in; another one for the same engagement stops it, and so does `end`. The session before it ends at
   * once: its credentials are being replaced.
   * @throws SignInStopped, and what `work` throws
   */
  async attempt(
    { engagement, runbook }: { readonly engagement: string; readonly runbook: string },
    work: (signal: AbortSignal) => Promise<SignedIn>,
  ): Promise<SignedIn> {
    this.end(engagement);
    const controller = new AbortController();
    const { signal } = controller;
    // Not every request of a sign-in can be stopped; whoever stops it need not wait for its answer.
    const stopped = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new SignInStopped()), { once: true });
    });
    this.#attempts.set(engagement, controller);
    try {
      const signedIn = await Promise.race([work(signal), stopped]);
      // Ended in the moment between the last answer and now.
      if (signal.aborted) throw new SignInStopped();
      const own = new AbortController();
      this.#kept.set(engagement, { signedIn, runbook, signal: own.signal, controller: own });
      return signedIn;
    } finally {
      if (this.#attempts.get(engagement) === controller) this.#attempts.delete(engagement);
    }
  }

  /** Ends the session, and stops a sign-in that is going on. True when there was one of them. */
  end(engagement: string): boolean {
    const attempt = this.#attempts.get(engagement);
    const kept = this.#kept.get(engagement);
    this.#attempts.delete(engagement);
    this.#kept.delete(engagement);
    this.#checklists.delete(engagement);
    attempt?.abort();
    kept?.controller.abort();
    return attempt !== undefined || kept !== undefined;
  }

  /** The checklist that the operator saw last; gone when the session changes. */
  checklist(engagement: string, runbook: string, of: Checklist['of']): Checklist | undefined {
    return this.#checklists.get(engagement)?.get(`${of} ${runbook}`);
  }

  keepChecklist(engagement: string, runbook: string, checklist: Checklist): void {
    const own = this.#checklists.get(engagement) ?? new Map<string, Checklist>();
    this.#checklists.set(engagement, own.set(`${checklist.of} ${runbook}`, checklist));
  }

  forgetChecklists(engagement: string): void {
    this.#checklists.delete(engagement);
  }
}

const all = new WeakMap<DeskContext['held'], Sessions>();

/** The sessions of a window. */
export function sessionsOf({ held }: Pick<DeskContext, 'held'>): Sessions {
  const known = all.get(held) ?? new Sessions();
  all.set(held, known);
  return known;
}
