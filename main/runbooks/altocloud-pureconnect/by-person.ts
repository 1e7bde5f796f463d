import type { Check } from '../../../shared/results/check.ts';
import { altocloudCicText as text } from '../../../shared/text/altocloud-cic.ts';
import type { Knowledge } from '../../engine/step.ts';

/** Who established an output: a read of ICWS, or somebody's word. */
export type Source = 'icws' | 'person';

/** An output of a step as it is known now, else as an earlier run left it. */
export function outputOf(known: Knowledge, step: string, output: string): unknown {
  return known.outNow(step, output) ?? known.record(step)?.out[output];
}

/**
 * A check where nobody can look: a person's word counts, and without it nothing is known.
 * @param by `icws` when it was not a person's word but a look of an earlier run, which had a CIC user
 */
export function checkByPerson(step: string, what: string, isConfirmed: boolean, by?: unknown): Check {
  const base = { step, what, proof: by === ('icws' satisfies Source) ? text.byEarlierRun : text.byPerson };
  return isConfirmed ? { ...base, result: 'ok' } : { ...base, result: 'unchecked', reason: text.nobodyConfirmed };
}
