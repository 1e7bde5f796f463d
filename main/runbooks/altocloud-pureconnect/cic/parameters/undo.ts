import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Done, Inverse, Knowledge, StepRecord } from '../../../../engine/step.ts';
import { namesOfActions, putBackAction } from './actions.ts';
import { type Parameters, parametersIn } from './look.ts';
import { fits, neutralOf, STEP, type Wanted, wantedParameters } from './wanted.ts';

const text = altocloudCicText.parameters;

/** Parameters that this engagement wrote, and what each was before; null where there was none. */
export function formerOf(record: StepRecord | undefined): Parameters {
  const told = parametersIn(record?.out.serverParametersBefore);
  const before = parametersIn(record?.before);
  const { answered = [], unanswered = [] } = record?.actions ?? {};
  const written = new Set([...namesOfActions([...answered, ...unanswered]), ...Object.keys(told)]);
  return Object.fromEntries([...written].map((name) => [name, (name in told ? told : before)[name] ?? null]));
}

/** Puts back what was there. What was not there before can only be made harmless, and is left to be removed by hand. */
export function inverseOf({ seen }: Pick<Done, 'seen'>, known: Knowledge): Inverse {
  const record = known.record(STEP);
  const former = formerOf(record);
  const names = Object.keys(former);
  if (!ours(record) || names.length === 0) return { actions: [] };
  if (seen.is !== 'different') return { cannot: text.cannotWithout(names) };
  const now = parametersIn(seen.before);
  const there = names.filter((name) => typeof now[name] === 'string');
  const left = leftBy(record, known);
  const changed = there.filter((name) => !isAsLeft(name, String(now[name]), former, left));
  const back = there.filter((name) => !changed.includes(name) && now[name] !== (former[name] ?? neutralOf(name)));
  const stay = there.filter((name) => !changed.includes(name) && former[name] === null);
  const cannot = [
    ...changed.map((name) => text.cannotChanged(name, String(now[name]))),
    ...(stay.length === 0 ? [] : [text.cannotRemove(stay)]),
  ];
  const actions = back.map((name) => putBackAction(name, former[name] ?? null));
  return cannot.length === 0 ? { actions } : { actions, cannot: cannot.join(' ') };
}

/** What this engagement left each parameter at: as it said, else as the values have it. */
function leftBy(record: StepRecord | undefined, known: Knowledge): readonly Wanted[] {
  const told = parametersIn(record?.out.serverParameters);
  const said = Object.entries(told).flatMap(([name, value]) => (value === null ? [] : [{ name, value }]));
  return [...said, ...wantedParameters(known)];
}

/** With the value that was sent, or back at what it was; nobody else's. */
function isAsLeft(name: string, now: string, former: Parameters, left: readonly Wanted[]): boolean {
  if (now === (former[name] ?? neutralOf(name))) return true;
  const ofIt = left.filter((each) => each.name === name);
  return ofIt.length === 0 || ofIt.some((each) => fits({ name, value: each.value }, now));
}
