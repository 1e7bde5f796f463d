import { commandOf } from '../../../../shared/auvious/command.ts';
import type { JsonObject } from '../../../../shared/json.ts';
import type { Knowledge } from '../../../engine/step.ts';
import type { AuviousContext } from '../context.ts';
import { decideElsewhere } from './elsewhere.ts';
import { RequestInDoubt } from './faults.ts';
import { type Decision, decide } from './guard.ts';
import { handedOver } from './handed-over.ts';
import { type AuviousRequest, isWanted, type RequestKind } from './kind.ts';
import { baseKey, isOf, latestRepeat } from './request-key.ts';
import { valuesOf } from './wish.ts';

type Needs = Pick<AuviousContext, 'clock' | 'elsewhere'>;

/** Every request of a kind that this engagement sent, or may have, newest last. */
export function historyNow<T extends AuviousRequest>(kind: RequestKind<T>, known: Knowledge): readonly T[] {
  return kind.history(known.record(kind.step), known.outNow(kind.step, kind.output));
}

/** What is to become of the request that the values ask for. Sends nothing and looks at nothing but the records. */
export function decisionOf<T extends AuviousRequest>(
  { clock, elsewhere }: Needs,
  kind: RequestKind<T>,
  known: Knowledge,
): Decision<T> {
  const values = valuesOf(known);
  const base = isWanted(kind, values) ? baseOf(kind, values) : undefined;
  const own = decide({
    step: kind.step,
    history: historyNow(kind, known),
    base,
    accepted: known.accepted(kind.step),
    handedOver: handedOver(known),
    now: clock.now(),
    what: kind.what,
  });
  const accepted = known.accepted(kind.step);
  const decision =
    own.is === 'send' && base !== undefined
      ? decideElsewhere(own, { kind, elsewhere, base, accepted, now: clock.now() })
      : own;
  const record = known.record(kind.step);
  // Sent a moment ago, by this very run: nothing is in the journal's fold of it yet.
  if (decision.is !== 'send' || record?.unanswered !== true || record.actions !== undefined) return decision;
  const sent = kind.draft(values, decision.key, clock.now());
  const { history } = decision;
  return { is: 'ask', history, fault: new RequestInDoubt(kind.step, sent.key, kind.what(sent), sent.at) };
}

/** The request that the values ask for, as it was sent last; undefined when it was not, or is cancelled. */
export function requestNow<T extends AuviousRequest>(kind: RequestKind<T>, known: Knowledge): T | undefined {
  const values = valuesOf(known);
  if (!isWanted(kind, values)) return undefined;
  const base = baseOf(kind, values);
  return latestRepeat(historyNow(kind, known).filter((one) => isOf(base, one.key) && !isCancelled(one)));
}

/** Whether an undo took it back. Rooms stay until their links end. */
export function isCancelled(request: AuviousRequest): boolean {
  return 'cancelled' in request && request.cancelled === true;
}

function baseOf(kind: Pick<RequestKind<AuviousRequest>, 'operation'>, values: JsonObject): string {
  return baseKey(kind.operation, values, commandOf(values).body);
}
