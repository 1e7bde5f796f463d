import type { Json } from '../../../../shared/json.ts';
import type { AuviousStepId } from '../../../../shared/runbooks/auvious-facades/steps.ts';
import { auviousRequestsText as text } from '../../../../shared/text/auvious-requests.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Inverse, Knowledge, Observed, Outputs, Step, Verdict } from '../../../engine/step.ts';
import type { AuviousContext } from '../context.ts';
import { auviousTitle } from '../title.ts';
import { decisionOf, historyNow } from './decision.ts';
import { RequestLinksMissing } from './faults.ts';
import { keyOf } from './history.ts';
import type { AuviousRequest, RequestKind } from './kind.ts';
import { linksAtHand } from './links.ts';
import { valuesOf, wishOf } from './wish.ts';

/** What a kind of request adds to the step that sends it. */
export interface RequestParts<T extends AuviousRequest> {
  readonly after: readonly AuviousStepId[];
  /** What an undo has to do, found out by looking. */
  lookToUndo(history: readonly T[], read: Reader, signal: AbortSignal): Promise<Observed>;
  inverse(seen: Observed, known: Knowledge): Inverse;
  verify(
    read: Reader,
    known: Knowledge,
    signal: AbortSignal,
    waiting: (what: string, seconds: number) => void,
  ): Promise<Verdict>;
}

/**
 * Sends one request that is never repeated by itself. Nothing at Auvious tells what was made, so the step goes by the
 * record: every request, answered or not, is in its output under a key of its own.
 */
export function requestStep<T extends AuviousRequest>(
  context: AuviousContext,
  kind: RequestKind<T>,
  parts: RequestParts<T>,
): Step {
  const outOf = (history: readonly T[]): Outputs =>
    history.length === 0 ? {} : { [kind.output]: history as unknown as Json };
  return {
    ...auviousTitle(kind.step),
    after: parts.after,
    given: 'complete',
    remembers: true,
    async observe(read, known, signal) {
      if (context.purpose === 'undo') return parts.lookToUndo(historyNow(kind, known), read, signal);
      if (context.purpose !== 'run') return { is: 'present', out: outOf(historyNow(kind, known)) };
      const decision = decisionOf(context, kind, known);
      const out = outOf(decision.history);
      if (decision.is === 'ask') return { is: 'unknown', why: reasonOf(decision.fault) };
      if (decision.is === 'there') return lookAtLinks(context, kind, decision, out);
      const values = valuesOf(known);
      const { fault } = wishOf(context, values);
      if (fault !== undefined) return { is: 'unknown', why: reasonOf(fault) };
      // Recorded with the intent: a run that is killed before its answer still knows what was sent.
      const before = kind.draft(values, decision.key, context.clock.now()) as unknown as Json;
      return { is: 'different', out, before };
    },
    plan(seen, known) {
      if (context.purpose !== 'run' || seen.is !== 'different') return [];
      const decision = decisionOf(context, kind, known);
      if (decision.is !== 'send') return [];
      const values = valuesOf(known);
      const { command } = wishOf(context, values);
      const keptIn = context.secretKeptIn ?? '';
      // A repeat is told by its key: <base>-2 and so on.
      const about = { command, known, repeats: decision.key.includes('-'), keptIn };
      return [kind.action(kind.draft(values, decision.key, context.clock.now()), about)];
    },
    settle(replies, known) {
      const values = valuesOf(known);
      const made = [...replies].flatMap(([action, reply]) => {
        const key = keyOf(kind.step, action);
        return key === undefined ? [] : [kind.made(kind.draft(values, key, context.clock.now()), reply)];
      });
      const others = historyNow(kind, known).filter(({ key }) => !made.some((one) => one.key === key));
      return outOf([...others, ...made]);
    },
    verify: (read, known, signal, report) =>
      parts.verify(read, known, signal, (what, seconds) => report.notYet(what, seconds)),
    inverse: ({ seen }, known) => parts.inverse(seen, known),
  };
}

/** Made, and the hand-over goes on with it: unless nobody here has its links. */
async function lookAtLinks<T extends AuviousRequest>(
  context: AuviousContext,
  kind: RequestKind<T>,
  { about, left }: { readonly about?: T; readonly left: boolean },
  out: Outputs,
): Promise<Observed> {
  if (about === undefined) return { is: 'present', out, reason: text.otherOperation[kind.operation] };
  if (left) return { is: 'present', out, reason: text.leftAsIs(about.key) };
  const links = await linksAtHand(context, about);
  if (links.length > 0) return { is: 'present', out, reason: text.handOverOpen(about.key) };
  return { is: 'incomplete', out, why: reasonOf(new RequestLinksMissing(kind.step, about.key, kind.what(about))) };
}
