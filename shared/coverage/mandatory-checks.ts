import type { Check } from '../results/check.ts';
import type { Finding } from '../results/finding.ts';

/** Rows that must all be granted, in the guide's own words, and the place in the guide. */
export interface MandatoryRows {
  readonly rows: readonly number[];
  readonly note: string;
  readonly source: string;
}

/** Rows that the guide wants even if unused: anything but granted, also not offered, needs somebody's attention. */
export function mandatoryChecks(groups: readonly MandatoryRows[], findings: readonly Finding[]): readonly Check[] {
  return groups.map(({ rows, note, source }) => {
    const open = findings.filter(({ row, finding }) => rows.includes(row) && finding !== 'granted');
    const base = { step: 'validate', what: `Rows ${rows.join(', ')} must all be granted`, proof: source };
    if (open.length === 0) return { ...base, result: 'ok' };
    const list = open.map(({ row, finding }, at) => `${at === 0 ? 'Row' : 'row'} ${row} is ${finding}`).join(', ');
    const uncheckedOnly = open.every(({ finding }) => finding === 'unchecked');
    return { ...base, result: uncheckedOnly ? 'unchecked' : 'not-ok', reason: `${list}. The guide says: “${note}”` };
  });
}
