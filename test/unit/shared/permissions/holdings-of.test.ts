import { describe, expect, it } from 'vitest';
import { holdingsOfRole, holdingsOfSubject, holdingsOfUser } from '../../../../shared/permissions/holdings-of.ts';

const policy = { domain: 'routing', entityName: 'queue', actionSet: ['view'] };

describe('holdingsOfRole', () => {
  it('reads policies, conditions and legacy permissions', () => {
    const node = { variableName: 'queue', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'A' }] };
    const role = {
      id: 'r1',
      name: 'Admin',
      permissions: ['employee', 'admin'],
      permissionPolicies: [policy, { ...policy, resourceConditionNode: node, allowConditions: true }],
    };
    const read = holdingsOfRole(role);
    const heldBy = { id: 'r1', name: 'Admin' };
    expect(read.unread).toEqual([]);
    expect(read.roles).toEqual([
      {
        role: heldBy,
        legacy: ['employee', 'admin'],
        holdings: [
          { domain: 'routing', entityName: 'queue', actions: ['view'], role: heldBy },
          { domain: 'routing', entityName: 'queue', actions: ['view'], role: heldBy, condition: 'queue = A' },
        ],
      },
    ]);
  });

  it('takes named resources for a condition, and an empty list of them for none', () => {
    const read = (namedResources: unknown) =>
      holdingsOfRole({ name: 'R', permissionPolicies: [{ ...policy, namedResources }] }).roles[0]?.holdings[0]
        ?.condition;
    expect(read(['x'])).toBe('named resources only');
    expect(read([])).toBeUndefined();
    expect(read('x')).toBe('named resources only');
  });

  it.each([
    [7, '', 'not a role'],
    [{ permissionPolicies: [] }, '', 'no name'],
    [{ name: 'R' }, '', 'permissionPolicies'],
    [{ name: 'R', permissionPolicies: [null] }, '/permissionPolicies/0', 'not a permission policy'],
    [{ name: 'R', permissionPolicies: [{ ...policy, domain: '' }] }, '/permissionPolicies/0', 'domain'],
    [{ name: 'R', permissionPolicies: [{ ...policy, domain: '*' }] }, '/permissionPolicies/0', 'wildcard'],
    [{ name: 'R', permissionPolicies: [{ ...policy, entityName: 3 }] }, '/permissionPolicies/0', 'entityName'],
    [{ name: 'R', permissionPolicies: [{ ...policy, actionSet: 'view' }] }, '/permissionPolicies/0', 'actions'],
    [
      { name: 'R', permissionPolicies: [{ ...policy, actionSet: [{}] }] },
      '/permissionPolicies/0/actionSet/0',
      'action',
    ],
    [{ name: 'R', permissionPolicies: [], permissions: ['a:b:c'] }, '/permissions/0', 'legacy'],
  ])('lists %j as unread', (role, at, why) => {
    const read = holdingsOfRole(role);
    expect(read.roles.flatMap(({ holdings }) => holdings).flatMap(({ actions }) => actions)).toEqual([]);
    expect(read.unread).toEqual([{ at, why: expect.stringContaining(why) }]);
  });
});

it('calls a role without a visible name unnamed, so that no list has a hole', () => {
  const { roles } = holdingsOfRole({ id: 'r1', name: '  ', permissionPolicies: [] });
  expect(roles.map(({ role }) => role)).toEqual([{ id: 'r1', name: 'unnamed role' }]);
});

describe('holdingsOfSubject', () => {
  const grant = (division: unknown, condition?: unknown) => ({
    division,
    role: {
      id: 'r1',
      name: 'Agent',
      policies: [{ domain: 'routing', entityName: 'queue', actions: ['view'], condition }],
    },
  });

  it('gathers a role over its divisions, with one role object', () => {
    const read = holdingsOfSubject({
      grants: [grant({ id: 'd1', name: 'Home' }), grant({ id: '*', name: 'All' }, 'x = 1')],
    });
    expect(read.unread).toEqual([]);
    expect(read.roles).toHaveLength(1);
    const [first, second] = read.roles[0]?.holdings ?? [];
    expect(first).toMatchObject({ division: { id: 'd1', name: 'Home' } });
    expect(first?.condition).toBeUndefined();
    expect(second).toMatchObject({ division: 'all', condition: 'x = 1' });
    expect(first?.role).toBe(second?.role);
  });

  it.each([
    [{ grants: {} }, '', 'list of grants'],
    [{ grants: [{ role: 'x' }] }, '/grants/0', 'no role'],
    [{ grants: [grant({ name: 'Home' })] }, '/grants/0', 'division'],
    [{ grants: [{ role: { name: 'R' } }] }, '/grants/0/role', 'policies'],
  ])('lists %j as unread', (subject, at, why) => {
    const read = holdingsOfSubject(subject);
    expect(read.roles.flatMap(({ holdings }) => holdings)).toEqual([]);
    expect(read.unread).toEqual([{ at, why: expect.stringContaining(why) }]);
  });
});

describe('holdingsOfUser', () => {
  it('reads the joined policies, with pointers from the top', () => {
    const read = holdingsOfUser({
      name: 'Ada',
      authorization: { permissionPolicies: [policy, {}], permissions: ['admin'] },
    });
    expect(read.roles).toMatchObject([
      { role: { name: 'all roles of Ada' }, legacy: ['admin'], holdings: [{ domain: 'routing' }] },
    ]);
    expect(read.unread).toMatchObject([{ at: '/authorization/permissionPolicies/1' }]);
  });
});
