import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage } from '../../../../shared/coverage/coverage.ts';
import { readRoleExport } from '../../../../shared/coverage/read-role-export.ts';
import { indexHoldings } from '../../../../shared/permissions/holdings-index.ts';
import { requirePermission } from '../../../../shared/permissions/malformed.ts';

const policy = { domain: 'routing', entityName: 'queue', actionSet: ['view'] };
const role = { id: 'r1', name: 'Agent', permissions: ['employee'], permissionPolicies: [policy] };
const authorization = { roles: [], permissions: [], permissionPolicies: [policy] };
const subject = {
  id: 's1',
  grants: [
    { division: { id: 'd1', name: 'Home' }, role: { name: 'Agent', policies: [{ ...policy, actions: ['view'] }] } },
  ],
};

describe('readRoleExport', () => {
  it.each([
    ['one role', role, ['Agent']],
    ['an array', [role, role], ['Agent', 'Agent']],
    ['a listing', { entities: [role], pageCount: 1 }, ['Agent']],
    ['a subject', subject, ['Agent']],
    ['a user', { name: 'Ada', authorization }, ['all roles of Ada']],
    ['an authorization', authorization, ['all roles of the user']],
  ])('reads %s', (_what, value, names) => {
    for (const text of [JSON.stringify(value), `\uFEFF${JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')}`]) {
      const read = readRoleExport(text, 'a.json');
      expect(read.unread).toEqual([]);
      expect(read.roles.map((each) => each.role.name)).toEqual(names);
      expect(read.roles.flatMap(({ holdings }) => holdings)).toMatchObject(
        names.map(() => ({ domain: 'routing', actions: ['view'] })),
      );
    }
  });

  it('keeps legacy permissions by name', () => {
    expect(readRoleExport(JSON.stringify(role), 'a.json').roles[0]?.legacy).toEqual(['employee']);
  });

  it('lists unread policies with their line, and reads the others', () => {
    const broken = { entityName: 'queue', actionSet: ['view'] };
    const text = JSON.stringify({ entities: [{ ...role, permissionPolicies: [policy, broken] }] }, null, 2);
    const line = text.slice(0, text.lastIndexOf('{')).split('\n').length;
    const read = readRoleExport(text, 'a.json');
    expect(read.roles[0]?.holdings).toHaveLength(1);
    expect(read.unread).toEqual([
      {
        file: 'a.json',
        line,
        text: '{ "entityName": "queue", "actionSet": [ "view" ] } ] } ] }',
        why: 'The policy has no readable domain.',
      },
    ]);
  });

  it.each([
    ['', 1, 1],
    ['{"name": "Agent",\n  "permissionPolicies": [,]}', 2, 26],
    ['\uFEFF<html>', 1, 1],
  ])('tells where %j stops being JSON', (text, line, column) => {
    const read = readRoleExport(text, 'b.json');
    expect(read.roles).toEqual([]);
    expect(read.unread).toMatchObject([
      { file: 'b.json', line, column, why: expect.stringContaining(`line ${line}, column ${column}`) },
    ]);
  });

  it.each(['[]', '{"entities":[]}', '7', '{}', '[null]', '{"name":"x"}', '{"name":"x","permissions":["admin"]}'])(
    'says that %s holds nothing',
    (text) => {
      const read = readRoleExport(text, 'c.json');
      expect(read.roles.flatMap(({ holdings }) => holdings)).toEqual([]);
      expect(read.unread).toHaveLength(1);
    },
  );

  it('never counts what cannot be read', () => {
    const need = requirePermission('routing:queue:view');
    const rows = [
      { row: { row: 18, policy: need, confidence: 'confirmed' }, permissions: [need], state: 'exact' },
    ] as const;
    const junk = fc.oneof(
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom('', '*x', 'que ue', 'view:edit', '\u212Aview', 'routing:queue:view'),
    );
    const word = (right: string) => fc.oneof({ weight: 3, arbitrary: fc.constant(right) }, junk);
    const anyPolicy = fc.record(
      {
        domain: word('routing'),
        entityName: word('queue'),
        actionSet: fc.oneof(fc.array(word('view'), { maxLength: 2 }), junk),
        resourceConditionNode: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, junk),
      },
      { requiredKeys: [] },
    );
    const shape = fc.oneof(
      fc.record({
        name: word('Agent'),
        permissions: fc.oneof(fc.array(word(need)), junk),
        permissionPolicies: fc.oneof(fc.array(anyPolicy), junk),
      }),
      fc.record({
        grants: fc.array(
          fc.record({ division: junk, role: fc.record({ name: word('R'), policies: fc.array(anyPolicy) }) }),
        ),
      }),
    );
    let granted = 0;
    fc.assert(
      fc.property(
        fc.oneof(shape, fc.array(shape), fc.record({ entities: fc.array(shape) })),
        fc.nat(),
        fc.boolean(),
        (value, at, cut) => {
          const whole = JSON.stringify(value, null, 1);
          const text = cut ? whole.slice(0, at % (whole.length + 1)) : whole;
          const read = readRoleExport(text, 'd.json');
          const [finding] = coverage(rows, indexHoldings(read.roles.flatMap(({ holdings }) => holdings)), {
            live: false,
          });
          for (const entry of read.unread) expect(text.split('\n').length).toBeGreaterThanOrEqual(entry.line);
          if (finding?.finding !== 'granted') return;
          granted += 1;
          expect(policiesIn(JSON.parse(text)).some(isPlainGrant)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
    expect(granted).toBeGreaterThan(0);
  });
});

/** Every object with a domain, wherever it stands. */
function policiesIn(value: unknown): { readonly [key: string]: unknown }[] {
  if (typeof value !== 'object' || value === null) return [];
  const below = Object.values(value).flatMap(policiesIn);
  return 'domain' in value ? [value as { readonly [key: string]: unknown }, ...below] : below;
}

function isPlainGrant(policy: { readonly [key: string]: unknown }): boolean {
  const { domain, entityName, actionSet, resourceConditionNode: node } = policy;
  const actions: readonly unknown[] = Array.isArray(actionSet) ? actionSet : [];
  const free = node === undefined || node === null || (typeof node === 'string' && node.trim() === '');
  return (
    domain === 'routing' &&
    (entityName === 'queue' || entityName === '*') &&
    (actions.includes('view') || actions.includes('*')) &&
    free
  );
}
