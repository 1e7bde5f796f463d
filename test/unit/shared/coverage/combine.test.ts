import { describe, expect, it } from 'vitest';
import { combine, type ProbeOutcome } from '../../../../shared/coverage/combine.ts';
import type { Finding, FindingKind, Proof } from '../../../../shared/results/finding.ts';

const by = (finding: FindingKind, proof: Proof, permissions = ['wfm:agent:view']): Finding => ({
  row: 24,
  permissions,
  finding,
  proof,
  reason: 'the grants say so',
});
const probe = (is: ProbeOutcome['is'], conclusive: ProbeOutcome['conclusive'] = 'yes'): ProbeOutcome => ({
  is,
  conclusive,
  proof: 'GET /users',
  why: 'HTTP 4711',
});

describe('combine', () => {
  it.each([
    ['granted', 'grant', 'allowed', 'yes', 'granted', 'both'],
    ['granted', 'grant', 'allowed', 'no', 'granted', 'both'],
    ['granted', 'grant', 'allowed', 'either', 'granted', 'both'],
    ['granted', 'grant', 'refused', 'yes', 'missing', 'both'],
    ['granted', 'grant', 'refused', 'no', 'missing', 'both'],
    ['granted', 'grant', 'inconclusive', 'yes', 'granted', 'grant'],
    ['granted', 'grant', 'unavailable', 'yes', 'granted', 'grant'],
    ['conditional', 'grant', 'allowed', 'yes', 'conditional', 'both'],
    ['conditional', 'grant', 'refused', 'yes', 'conditional', 'both'],
    ['missing', 'grant', 'allowed', 'yes', 'missing', 'both'],
    ['missing', 'grant', 'allowed', 'no', 'missing', 'grant'],
    ['missing', 'grant', 'refused', 'yes', 'missing', 'both'],
    ['missing', 'grant', 'unavailable', 'yes', 'missing', 'grant'],
    ['unchecked', 'none', 'allowed', 'yes', 'granted', 'probe'],
    ['unchecked', 'none', 'allowed', 'either', 'unchecked', 'none'],
    ['unchecked', 'none', 'refused', 'no', 'missing', 'probe'],
    ['unchecked', 'none', 'inconclusive', 'yes', 'unchecked', 'none'],
    ['unchecked', 'none', 'unavailable', 'yes', 'unchecked', 'none'],
    ['not-offered', 'none', 'allowed', 'yes', 'unchecked', 'none'],
    ['not-offered', 'none', 'refused', 'yes', 'not-offered', 'none'],
  ] as const)('%s by %s, probe %s (alone: %s): %s by %s', (kind, proof, is, conclusive, finding, after) => {
    const combined = combine(by(kind, proof), probe(is, conclusive));
    expect(combined).toMatchObject({ row: 24, finding, proof: after });
    expect(combined.reason).toContain('the grants say so; ');
    expect(combined.reason).toContain('GET /users');
    expect(combined.reason).toContain('HTTP 4711');
  });

  it('names a contradiction', () => {
    expect(combine(by('granted', 'grant'), probe('refused')).reason).toContain('grant and probe disagree');
    expect(combine(by('missing', 'grant'), probe('allowed')).reason).toContain('grant and probe disagree');
  });

  it.each([[['wfm:agent:view', 'wfm:agent:edit']], [['wfm:agent:*']]])(
    'proves no more than one permission: %j',
    (permissions) => {
      expect(combine(by('unchecked', 'none', permissions), probe('allowed'))).toMatchObject({
        finding: 'unchecked',
        proof: 'none',
      });
      expect(combine(by('unchecked', 'none', permissions), probe('refused'))).toMatchObject({
        finding: 'unchecked',
        proof: 'none',
      });
    },
  );
});
