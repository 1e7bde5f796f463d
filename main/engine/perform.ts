import type { Json } from '../../shared/json.ts';
import type { Action, HttpAction, ManualAction } from '../../shared/plan/action.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Reader } from './call.ts';
import { StoppedByOperator } from './faults.ts';
import type { Notebook } from './knowledge.ts';
import { pauseAfter } from './pace.ts';
import type { Ports } from './ports.ts';
import { type Sent, send } from './send.ts';
import type { Step } from './step.ts';
import { waitFor } from './wait.ts';

/** What came of an action: for a write its answer (a null body where there is none). */
export type Performed = ({ readonly is: 'done' } & Sent) | { readonly is: 'later' };

/**
 * Does one action of a plan, be it of a run or of an undo. A stop takes effect before it, never in the middle of it.
 * @param before what undo would restore, recorded with the intent of a write
 * @throws Fault by cause; StoppedByOperator
 */
export async function perform(
  action: Action,
  step: Step,
  known: Notebook,
  read: Reader,
  ports: Ports,
  before?: Json,
): Promise<Performed> {
  if (ports.signal.aborted) throw new StoppedByOperator();
  switch (action.kind) {
    case 'http':
      return { is: 'done', ...(await deliver(action, known, ports, before)) };
    case 'sql':
      return { is: 'done', ...(await send(action, known, ports, before)) };
    case 'wait':
      await waitFor(action, step, read, known, ports);
      return { is: 'done', body: null };
    case 'manual': {
      const answer = await ports.decider.confirm(action);
      if (answer === 'later' || !(await hasAsked(action, answer.given, ports))) return { is: 'later' };
      const { by, note } = answer;
      await ports.log.manual({ action: action.id, step: action.step, by, note });
      return { is: 'done', body: null };
    }
  }
}

/** Whether the secret that an action asks for is there: just given, or at hand from before. */
async function hasAsked({ asks }: ManualAction, given: unknown, { keeper }: Ports): Promise<boolean> {
  if (asks === undefined) return true;
  if (given !== undefined) keeper.hold(asks.secret, given);
  return keeper.secretFor(asks.secret).then(
    () => true,
    () => false,
  );
}

/** Sends; asks again while a refusal may mean "not yet". A fault that the action tolerates counts as an answer. */
async function deliver(action: HttpAction, known: Notebook, ports: Ports, before: Json | undefined): Promise<Sent> {
  const { clock, emit, signal } = ports;
  const started = clock.now();
  const deadline = started + (action.notYetForSeconds ?? 0) * 1000;
  for (;;) {
    try {
      return await send(action, known, ports, before);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      if (action.tolerates?.includes(error.code)) return { body: null };
      const secondsLeft = Math.ceil((deadline - clock.now()) / 1000);
      if (error.family !== 'permission' || secondsLeft <= 0) throw error;
      emit({ type: 'not-yet', step: action.step, what: error.message, secondsLeft });
      await clock.sleep(pauseAfter(clock.now() - started), signal);
    }
  }
}
