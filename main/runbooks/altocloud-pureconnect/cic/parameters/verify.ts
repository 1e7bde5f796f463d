import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { checkByPerson } from '../../by-person.ts';
import type { Parameters } from './look.ts';
import { fits, STEP, type Wanted } from './wanted.ts';

const text = altocloudCicText.parameters;

/** Whether a parameter does what is wanted. */
export function checkParameter(wanted: Wanted, now: Parameters): Check {
  const value = now[wanted.name] ?? undefined;
  const base = { step: STEP, what: whatOf(wanted), proof: text.byGet };
  if (fits(wanted, value)) return { ...base, result: 'ok' };
  return { ...base, result: 'not-ok', reason: value === undefined ? text.absent : text.isNot(value) };
}

/** The same where nobody could look. */
export function checkParameterByPerson(wanted: Wanted, isConfirmed: boolean, by: unknown): Check {
  return checkByPerson(STEP, whatOf(wanted), isConfirmed, by);
}

function whatOf({ name, value, onlyIfOff }: Wanted): string {
  return onlyIfOff === true ? text.isOn(name) : text.hasValue(name, value);
}
