import type { PlanView } from '../../shared/ipc/views.ts';
import type { DeskContext } from './context.ts';
import type { RunSession } from './run-session.ts';

/** What a window knows of plans and runs since it was opened, by engagement. */
export interface RunMemory {
  /** The run that is going on, or the last one. */
  readonly sessions: Map<string, RunSession>;
  /** The plan that was shown last. */
  readonly plans: Map<string, PlanView>;
  /** Digests of the secrets that were shown: each is shown once. */
  readonly shown: Set<string>;
}

const all = new WeakMap<DeskContext['works'], RunMemory>();

/** The memory of a window. */
export function runMemoryOf({ works }: Pick<DeskContext, 'works'>): RunMemory {
  const known = all.get(works) ?? { sessions: new Map(), plans: new Map(), shown: new Set() };
  all.set(works, known);
  return known;
}
