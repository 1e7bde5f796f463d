import { describe, expect, it } from 'vitest';
import { mandatoryChecks } from '../../../../shared/coverage/mandatory-checks.ts';
import type { Profile } from '../../../../shared/profiles/profile.ts';
import type { Finding, FindingKind } from '../../../../shared/results/finding.ts';
import { bundledJson } from '../profiles/bundled.ts';

const profile = bundledJson() as unknown as Profile;
const findings = (kinds: { readonly [row: number]: FindingKind } = {}): readonly Finding[] =>
  profile.rows.map(({ row, policy }) => ({
    row,
    permissions: [policy],
    finding: kinds[row] ?? 'granted',
    proof: 'grant',
  }));

describe('rows that are mandatory even if unused', () => {
  it('are 12 to 17 of the first profile', () => {
    expect(profile.mandatoryGroups.map(({ rows }) => rows)).toEqual([[12, 13, 14, 15, 16, 17]]);
  });

  it('are fine when all are granted, whatever the others are', () => {
    expect(mandatoryChecks(profile.mandatoryGroups, findings({ 1: 'missing', 27: 'not-offered' }))).toMatchObject([
      { result: 'ok' },
    ]);
  });

  it.each(['missing', 'conditional', 'not-offered'] as const)(
    'want attention when one is %s, with the note',
    (kind) => {
      const [check] = mandatoryChecks(profile.mandatoryGroups, findings({ 14: kind }));
      expect(check?.result).toBe('not-ok');
      expect(check?.reason).toContain(`Row 14 is ${kind}`);
      expect(check?.reason).toContain(profile.mandatoryGroups[0]?.note ?? 'no note');
    },
  );

  it('are unchecked when nothing worse is known than that', () => {
    expect(mandatoryChecks(profile.mandatoryGroups, findings({ 12: 'unchecked', 13: 'unchecked' }))[0]?.result).toBe(
      'unchecked',
    );
    expect(mandatoryChecks(profile.mandatoryGroups, findings({ 12: 'unchecked', 13: 'missing' }))[0]?.result).toBe(
      'not-ok',
    );
  });
});
