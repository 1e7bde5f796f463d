import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { covers, policiesFor } from '../../../../../main/practice/genesys-cloud/policy.ts';

const word = fc.constantFrom('alpha', 'beta', 'gamma');
const permission = fc.tuple(word, word, word).map((parts) => parts.join(':'));

describe('covers', () => {
  test('policies for a list cover that list and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(permission), permission, (wanted, asked) => {
        const policies = policiesFor(wanted);
        expect(policies.some((policy) => covers(policy, asked))).toBe(wanted.includes(asked));
      }),
    );
  });

  test('one policy for each entity', () => {
    expect(policiesFor(['a:b:view', 'a:c:view', 'a:b:edit'])).toEqual([
      { domain: 'a', entityName: 'b', actionSet: ['view', 'edit'], allowConditions: false },
      { domain: 'a', entityName: 'c', actionSet: ['view'], allowConditions: false },
    ]);
  });

  test('wildcards cover entities and actions of their domain only', () => {
    const whole = { domain: 'wfm', entityName: '*', actionSet: ['*'] };
    expect(covers(whole, 'wfm:agent:view')).toBe(true);
    expect(covers(whole, 'routing:queue:view')).toBe(false);
    expect(covers({ domain: 'wfm', entityName: 'agent', actionSet: ['*'] }, 'wfm:schedule:view')).toBe(false);
  });

  test('casing matters', () => {
    const [policy] = policiesFor(['outbound:wrapUpCodeMapping:view']);
    expect(policy !== undefined && covers(policy, 'outbound:wrapupCodeMapping:view')).toBe(false);
  });
});
