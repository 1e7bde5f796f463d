import type { Reader } from './call.ts';
import { StoppedByOperator } from './faults.ts';
import type { Notebook } from './knowledge.ts';
import type { Ports } from './ports.ts';
import type { Observed, Step } from './step.ts';

/** How long an object may take to show after a request whose answer was lost. */
const SETTLE_MS = 10_000;
const LOOK_EVERY_MS = 2_000;

/**
 * Looks at a step's object. After an unanswered write, "absent" is believed only once it has stayed so for a while:
 * lists lag behind, and a second object must never be created.
 */
export async function observeSettled(
  step: Step,
  known: Notebook,
  read: Reader,
  ports: Pick<Ports, 'clock' | 'signal'>,
): Promise<Observed> {
  const { clock, signal } = ports;
  const until = clock.now() + SETTLE_MS;
  for (;;) {
    if (signal.aborted) throw new StoppedByOperator();
    const seen = await step.observe(read, known, signal);
    if (step.remembers === true) return seen;
    const believed = known.record(step.id)?.unanswered !== true || (seen.is !== 'absent' && seen.is !== 'different');
    if (believed || clock.now() >= until) return seen;
    await clock.sleep(LOOK_EVERY_MS, signal);
  }
}
