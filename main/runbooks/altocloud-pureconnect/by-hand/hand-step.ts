import { canonical } from '../../../../shared/canonical.ts';
import type { Json } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import type { Check } from '../../../../shared/results/check.ts';
import type { AltocloudStepId } from '../../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Knowledge, Outputs, Step } from '../../../engine/step.ts';
import { checkByPerson } from '../by-person.ts';
import { altocloudTitle } from '../title.ts';

/** Something that a person does once for what it is about, and confirms. */
export interface Hand {
  readonly id: AltocloudStepId;
  readonly after: readonly AltocloudStepId[];
  /** Output that records what the confirmation was about. */
  readonly fact: string;
  /** What it is about; asked for again when that is something else. Undefined: nothing is to be done. */
  about(known: Knowledge): Json | undefined;
  ask(known: Knowledge): Pick<ManualAction, 'summary' | 'clicks' | 'copy'>;
  /** Further outputs of a step that was done, or has nothing to do. */
  out?(known: Knowledge): Outputs;
  /** What is left for a person to take back; absent where nothing lasts. */
  readonly stays?: (about: Json) => string;
}

/** A step whose only action is a person's, asked for again only when what it was confirmed for has changed. */
export function handStep(hand: Hand): Step {
  const { id, after, fact, stays } = hand;
  const done = (known: Knowledge, about: Json | undefined): Outputs => ({
    ...hand.out?.(known),
    ...(about === undefined ? {} : { [fact]: about }),
  });
  return {
    ...altocloudTitle(id),
    after,
    async observe(_read, known) {
      const about = hand.about(known);
      const isDone = about === undefined || isSame(confirmedFor(known, id, fact), about);
      return isDone ? { is: 'present', out: done(known, about) } : { is: 'absent' };
    },
    plan: (seen, known) => (seen.is === 'absent' ? [manual(id, hand.ask(known))] : []),
    settle: (_replies, known) => done(known, hand.about(known)),
    async verify(_read, known) {
      const about = hand.about(known);
      if (about === undefined) return { checks: [] };
      return { checks: [doneByPerson(id, isSame(confirmedFor(known, id, fact), about))] };
    },
    inverse(_done, known) {
      const about = confirmedFor(known, id, fact);
      return about === undefined || stays === undefined ? { actions: [] } : { cannot: stays(about) };
    },
  };
}

/** What a step was confirmed for, in this run or an earlier one; undefined when nobody confirmed it. */
export function confirmedFor(known: Pick<Knowledge, 'outNow' | 'record'>, id: string, fact: string): Json | undefined {
  return known.outNow(id, fact) ?? known.record(id)?.out[fact];
}

/** Only a person can tell; what nobody confirmed, or was taken back since, is not known to be done. */
export function doneByPerson(id: AltocloudStepId, isConfirmed: boolean): Check {
  return checkByPerson(id, altocloudByHandText.isDone(altocloudTitle(id).title), isConfirmed);
}

/** Whether a confirmation stands for what it would be asked for now. */
function isSame(a: Json | undefined, b: Json): boolean {
  return a !== undefined && canonical(a) === canonical(b);
}

/** The one manual action of a step. Nothing can read it back. */
export function manual(step: AltocloudStepId, ask: Pick<ManualAction, 'summary' | 'clicks' | 'copy'>): ManualAction {
  return { id: `${step}/1`, step, kind: 'manual', reversible: false, readBack: false, ...ask };
}
