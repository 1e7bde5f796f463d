import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { completeRoleAction } from '../../../../../main/runbooks/genesys-cloud/role-actions.ts';
import { missingIn, withoutAdded } from '../../../../../main/runbooks/genesys-cloud/role-policies.ts';
import type { Role } from '../../../../../main/systems/genesys-cloud/schemas.ts';
import { type Permission, permissionOf } from '../../../../../shared/permissions/permission.ts';
import { policiesFor } from '../../../../../shared/permissions/policies-for.ts';

const word = fc.constantFrom('queue', 'agent', 'Queue');
const action = fc.constantFrom('view', 'edit', 'View', 'add');
const domain = fc.constantFrom('routing', 'wfm');
const wanted = fc.uniqueArray(
  fc.tuple(domain, word, action).map(([d, e, a]) => permissionOf(d, e, a)),
  { minLength: 1, maxLength: 6, selector: (each) => each.toLowerCase() },
);
const policy = fc.record(
  {
    domain,
    entityName: fc.oneof(word, fc.constant('*')),
    actionSet: fc.uniqueArray(fc.oneof(action, fc.constant('*')), { maxLength: 3 }),
    resourceConditionNode: fc.constantFrom({ variableName: 'queue', operator: 'EQ', operands: [{ value: 'Q' }] }, {}),
    namedResources: fc.constantFrom(['one'], []),
  },
  { requiredKeys: ['domain', 'entityName', 'actionSet'] },
);
const role = fc
  .array(policy, { maxLength: 4 })
  .map((permissionPolicies) => ({ id: 'r', name: 'R', permissionPolicies }) as unknown as Role);

const completed = (before: Role, permissions: readonly Permission[]): Role => {
  const { body } = completeRoleAction('role', before, missingIn(before, permissions)) as { readonly body: unknown };
  return { ...before, ...(body as Partial<Role>) };
};

describe('completing a role', () => {
  it('leaves nothing missing, and removes nothing', () => {
    fc.assert(
      fc.property(role, wanted, (before, permissions) => {
        const after = completed(before, permissions);
        expect(missingIn(after, permissions)).toEqual([]);
        expect(after.permissionPolicies?.slice(0, before.permissionPolicies?.length)).toEqual(
          before.permissionPolicies,
        );
      }),
    );
  });

  it('counts a permission under a condition as missing, and a wildcard as held', () => {
    const view = permissionOf('routing', 'queue', 'view');
    const having = (more: object): Role => ({
      id: 'r',
      name: 'R',
      permissionPolicies: [{ domain: 'routing', entityName: 'queue', actionSet: ['*'], ...more }],
    });
    expect(missingIn(having({}), [view])).toEqual([]);
    expect(missingIn(having({ resourceConditionNode: { odd: true } }), [view])).toEqual([view]);
    expect(missingIn({ id: 'r', name: 'R' }, [view])).toEqual([view]);
  });
});

describe('undoing it', () => {
  it('restores exactly what was there', () => {
    fc.assert(
      fc.property(role, wanted, (before, permissions) => {
        const now = completed(before, permissions);
        expect(withoutAdded(now, before, permissions)).toEqual(before.permissionPolicies);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves what others added since', () => {
    const others = fc.array(
      policy.map((each) => ({ ...each, domain: 'theirs' })),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(role, wanted, others, (before, permissions, more) => {
        const completedRole = completed(before, permissions);
        const permissionPolicies = [...(completedRole.permissionPolicies ?? []), ...more];
        const now = { ...completedRole, permissionPolicies } as unknown as Role;
        expect(withoutAdded(now, before, permissions)).toEqual([...(before.permissionPolicies ?? []), ...more]);
      }),
    );
  });

  it('takes ours out of a policy that others extended', () => {
    const before: Role = { id: 'r', name: 'R', permissionPolicies: [] };
    const now: Role = {
      ...before,
      permissionPolicies: [{ domain: 'routing', entityName: 'Queue', actionSet: ['VIEW', 'edit'] }],
    };
    expect(withoutAdded(now, before, [permissionOf('routing', 'queue', 'view')])).toEqual([
      { domain: 'routing', entityName: 'Queue', actionSet: ['edit'] },
    ]);
  });
});

describe('policies', () => {
  it('hold each permission once, grouped by domain and entity, without wildcards', () => {
    fc.assert(
      fc.property(wanted, (permissions) => {
        const policies = policiesFor(permissions);
        const again = policies.flatMap((each) =>
          each.actionSet.map((one) => permissionOf(each.domain, each.entityName, one)),
        );
        expect([...again].sort()).toEqual([...permissions].sort());
        expect(new Set(policies.map((each) => `${each.domain}:${each.entityName}`)).size).toBe(policies.length);
      }),
    );
  });
});
