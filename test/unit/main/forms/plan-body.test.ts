import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../../../main/forms/plan-body.ts';
import type { Json } from '../../../../shared/json.ts';

describe('a body on paper', () => {
  it('is the same JSON, whatever it holds', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(bodyText(value as Json))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('has a policy on a line', () => {
    const policy = { domain: 'analytics', entityName: 'conversationDetail', actionSet: ['view'] };
    const text = bodyText({ name: 'R', permissionPolicies: [policy, policy] });
    expect(text.split('\n')).toHaveLength(7);
    expect(text).toContain('    { "domain": "analytics", "entityName": "conversationDetail", "actionSet": ["view"] }');
  });
});
