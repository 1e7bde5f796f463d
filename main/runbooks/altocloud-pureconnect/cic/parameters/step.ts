import type { Json } from '../../../../../shared/json.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Knowledge, Outputs, Step } from '../../../../engine/step.ts';
import type { AltocloudContext } from '../../context.ts';
import { altocloudTitle } from '../../title.ts';
import { namesOfActions, setAction } from './actions.ts';
import { parametersByHand } from './by-hand.ts';
import { lookAtParameters, type Parameters, parametersIn } from './look.ts';
import { formerOf, inverseOf } from './undo.ts';
import { checkParameter } from './verify.ts';
import { fits, STEP, wantedParameters } from './wanted.ts';

const text = altocloudCicText.parameters;
const AFTER = ['alto-icws-session', 'alto-license-check'] as const;

/** The two optional server parameters of availability updates. Nothing is touched that was not asked for. */
export function parametersStep(context: AltocloudContext): Step {
  const { cic, purpose } = context;
  if (cic?.hasAccount !== true) return { ...altocloudTitle(STEP), after: AFTER, ...parametersByHand(context) };
  return {
    ...altocloudTitle(STEP),
    after: AFTER,
    async observe(read, known, signal) {
      const isUndo = purpose === 'undo';
      if (isUndo ? !ours(known.record(STEP)) : wantedParameters(known).length === 0) {
        return isUndo ? { is: 'absent' } : { is: 'present', out: formerOut(known), reason: text.noneWanted };
      }
      const now = await lookAtParameters(read, signal);
      // Undo has to see them as they are.
      if (isUndo) return { is: 'different', out: {}, before: now as Json };
      const isDone = wantedParameters(known).every((wanted) => fits(wanted, now[wanted.name] ?? undefined));
      if (isDone) return { is: 'present', out: outOf(known, now) };
      return { is: 'different', out: beforeOut(known, now), before: now as Json };
    },
    plan(seen, known) {
      if (seen.is !== 'different' || purpose !== 'run') return [];
      const now = parametersIn(seen.before);
      return wantedParameters(known)
        .filter((wanted) => !fits(wanted, now[wanted.name] ?? undefined))
        .map((wanted) => setAction(wanted, now[wanted.name] ?? undefined));
    },
    settle(replies, known) {
      const sent = namesOfActions([...replies.keys()]);
      const left = wantedParameters(known).filter(({ name, onlyIfOff }) => onlyIfOff !== true || sent.includes(name));
      return {
        serverParameters: Object.fromEntries(left.map(({ name, value }) => [name, value])),
        serverParametersBy: 'icws',
      };
    },
    async verify(read, known, signal) {
      const wanted = wantedParameters(known);
      if (wanted.length === 0) return { checks: [] };
      const now = await lookAtParameters(read, signal);
      return { checks: wanted.map((each) => checkParameter(each, now)) };
    },
    inverse: inverseOf,
  };
}

/** The parameters as they are, of those that are wanted, and what was there before this engagement's first write. */
function outOf(known: Knowledge, now: Parameters): Outputs {
  const there = wantedParameters(known).flatMap(({ name }) => (now[name] == null ? [] : [[name, now[name]] as const]));
  return { serverParameters: Object.fromEntries(there), serverParametersBy: 'icws', ...formerOut(known) };
}

/** What an earlier run changed is still to be undone, whether or not it is wanted now. */
function formerOut(known: Knowledge): Outputs {
  const former = formerOf(known.record(STEP));
  return Object.keys(former).length === 0 ? {} : { serverParametersBefore: former };
}

/** What is there before a write of now; what was there before an earlier one counts instead. */
function beforeOut(known: Knowledge, now: Parameters): Outputs {
  const due = wantedParameters(known).filter((wanted) => !fits(wanted, now[wanted.name] ?? undefined));
  const nowBefore = Object.fromEntries(due.map(({ name }) => [name, now[name] ?? null]));
  return { serverParametersBefore: { ...nowBefore, ...formerOf(known.record(STEP)) } };
}
