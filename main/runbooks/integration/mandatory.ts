import type { Profile } from '../../../shared/profiles/profile.ts';
import type { Check } from '../../../shared/results/check.ts';
import type { Finding } from '../../../shared/results/finding.ts';

/** Rows that the guide wants even if unused: anything but granted, also not offered, needs somebody's attention. */
export function mandatoryChecks(profile: Profile, findings: readonly Finding[]): readonly Check[] {
  return profile.mandatoryGroups.map(({ rows, note, source }) => {
    const open = findings.filter(({ row, finding }) => rows.includes(row) && finding !== 'granted');
    const base = { step: 'validate', what: `Rows ${rows.join(', ')} are granted, as the guide demands`, proof: source };
    if (open.length === 0) return { ...base, result: 'ok' };
    const list = open.map(({ row, finding }) => `row ${row} is ${finding}`).join(', ');
    const uncheckedOnly = open.every(({ finding }) => finding === 'unchecked');
    return { ...base, result: uncheckedOnly ? 'unchecked' : 'not-ok', reason: `${list}. The guide says: “${note}”` };
  });
}
