import type { Ports } from './ports.ts';
import type { Progress, Step } from './step.ts';

/** Passes what a step tells while it verifies to whoever watches the run. */
export function progressOf(step: Step, { emit }: Pick<Ports, 'emit'>): Progress {
  return {
    finding: (finding) => emit({ type: 'finding', finding }),
    notYet: (what, secondsLeft) => emit({ type: 'not-yet', step: step.id, what, secondsLeft }),
  };
}
