import type { WaitAction } from '../../shared/plan/action.ts';
import type { Reader } from './call.ts';
import { StoppedByOperator, WaitedInVain } from './faults.ts';
import { pauseAfter } from './pace.ts';
import type { Ports } from './ports.ts';
import type { Knowledge, Step } from './step.ts';

/**
 * Polls a step's condition until it holds.
 * @throws WaitedInVain after `atMostSeconds`, StoppedByOperator on abort
 */
export async function waitFor(
  action: WaitAction,
  step: Step,
  read: Reader,
  known: Knowledge,
  ports: Pick<Ports, 'clock' | 'emit' | 'signal'>,
): Promise<void> {
  const { clock, emit, signal } = ports;
  const start = clock.now();
  for (;;) {
    if (signal.aborted) throw new StoppedByOperator();
    if (await step.reached?.(read, known, signal)) return;
    const elapsedSeconds = Math.round((clock.now() - start) / 1000);
    if (elapsedSeconds >= action.atMostSeconds) throw new WaitedInVain(action.until, elapsedSeconds);
    emit({
      type: 'waiting',
      step: step.id,
      until: action.until,
      elapsedSeconds,
      atMostSeconds: action.atMostSeconds,
    });
    await clock.sleep(pauseAfter(clock.now() - start), signal);
  }
}
