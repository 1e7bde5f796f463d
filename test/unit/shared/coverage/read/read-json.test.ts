import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogueOf } from '../../../../../shared/catalogue/catalogue.ts';
import { coverage } from '../../../../../shared/coverage/coverage.ts';
import { readInput } from '../../../../../shared/coverage/read/read-input.ts';
import { requirePermission } from '../../../../../shared/permissions/malformed.ts';

const catalogue = catalogueOf('bundled', '2026-01-01', []);
const read = (text: string, file: string) => readInput(text, file, { catalogue });

const policy = { domain: 'routing', entityName: 'queue', actionSet: ['view'] };
const role = { id: 'r1', name: 'Agent', permissions: ['employee'], permissionPolicies: [policy] };
const authorization = { roles: [], permissions: [], permissionPolicies: [policy] };
const subject = {
  id: 's1',
  grants: [
    { division: { id: 'd1', name: 'Home' }, role: { name: 'Agent', policies: [{ ...policy, actions: ['view'] }] } },
  ],
};

describe('JSON of roles, subjects and users', () => {
  it.each([
    ['one role', role, ['Agent']],
    ['an array', [role, role], ['Agent', 'Agent']],
    ['a listing', { entities: [role], pageCount: 1 }, ['Agent']],
    ['a subject', subject, ['Agent']],
    ['a user', { name: 'Ada', authorization }, ['all roles of Ada']],
    ['an authorization', authorization, ['all roles of the user']],
  ])('reads %s', (_what, value, names) => {
    for (const text of [JSON.stringify(value), `\uFEFF${JSON.stringify(value, null, 2).replaceAll('\n', '\r\n')}`]) {
      const told = read(text, 'a.json');
      expect(told.unread).toEqual([]);
      expect(told.roles.map((each) => each.role.name)).toEqual(names);
      expect(told.roles.flatMap(({ holdings }) => holdings)).toMatchObject(
        names.map(() => ({ domain: 'routing', actions: ['view'] })),
      );
    }
  });

  it('keeps legacy permissions by name', () => {
    expect(read(JSON.stringify(role), 'a.json').roles[0]?.legacy).toEqual(['employee']);
  });

  it('lists unread policies with their line, and reads the others', () => {
    const broken = { entityName: 'queue', actionSet: ['view'] };
    const text = JSON.stringify({ entities: [{ ...role, permissionPolicies: [policy, broken] }] }, null, 2);
    const line = text.slice(0, text.lastIndexOf('{')).split('\n').length;
    const told = read(text, 'a.json');
    expect(told.roles[0]?.holdings).toHaveLength(1);
    expect(told.unread).toEqual([
      {
        file: 'a.json',
        line,
        text: '{ "entityName": "queue", "actionSet": [ "view" ] } ] } ] }',
        why: 'The policy has no readable domain.',
      },
    ]);
  });

  it.each([
    ['{"name": "Agent",\n  "permissionPolicies": [,]}', 2, 26],
    ['\uFEFF[{"name": "Agent"},\r\n', 2, 1],
    ['{"entities": []} x', 1, 18],
  ])('tells where %j stops being JSON', (text, line, column) => {
    const told = read(text, 'b.json');
    expect(told.roles).toEqual([]);
    expect(told.unread).toMatchObject([
      { file: 'b.json', line, column, why: expect.stringContaining(`line ${line}, column ${column}`) },
    ]);
  });

  it.each(['[]', '{"entities":[]}', '7', '{}', '[null]', '{"name":"x"}', '{"name":"x","permissions":["admin"]}'])(
    'says that %s holds nothing',
    (text) => {
      const told = read(text, 'c.json');
      expect(told.roles.flatMap(({ holdings }) => holdings)).toEqual([]);
      expect(told.unread).toHaveLength(1);
    },
  );

  it('reads pages that were put after each other, and roles one a line', () => {
    const page = (number: number) =>
      JSON.stringify({ entities: [{ ...role, id: `r${number}` }], pageNumber: number, pageCount: 2 });
    for (const text of [`${page(1)}\n${page(2)}`, `${page(1)}${page(2)}\n`, `[${page(1)},${page(2)}]`]) {
      const told = read(text, 'pages.json');
      expect(told.roles.map((each) => each.role.id)).toEqual(['r1', 'r2']);
      expect(told.unread).toEqual([]);
    }
    const lines = read(`${JSON.stringify(role)}\n${JSON.stringify(role)}\n`, 'roles.ndjson');
    expect([lines.roles.length, lines.unread.length, lines.format]).toEqual([2, 0, 'roles']);
  });

  it.each([
    { granted: false },
    { allowed: 'no' },
    { denied: true },
    { effect: 'DENY' },
    { status: 'revoked' },
    { deleted: { at: '2026-01-01' } },
  ])('does not take a policy or grant with %j for granted in full', (said) => {
    const conditions = (value: unknown) =>
      read(JSON.stringify(value), 'a.json').roles.flatMap(({ holdings }) => holdings.map(({ condition }) => condition));
    const named = [expect.stringContaining(`“${Object.keys(said)[0]}”`)];
    expect(conditions({ ...role, permissionPolicies: [{ ...policy, ...said }] })).toEqual(named);
    expect(conditions({ ...subject, grants: subject.grants.map((grant) => ({ ...grant, ...said })) })).toEqual(named);
  });

  it.each([{ granted: true }, { effect: 'ALLOW' }, { denied: false }, { status: 'active' }])(
    'takes one with %j for granted',
    (said) => {
      const { roles } = read(JSON.stringify({ ...role, permissionPolicies: [{ ...policy, ...said }] }), 'a.json');
      expect(roles[0]?.holdings[0]?.condition).toBeUndefined();
    },
  );

  it('says which pages of a listing are not in the file', () => {
    const { unread, roles } = read(JSON.stringify({ entities: [role], pageNumber: 1, pageCount: 5 }), 'page.json');
    expect(roles).toHaveLength(1);
    expect(unread).toMatchObject([{ line: 1, why: expect.stringContaining('5 pages; this file holds page 1 only') }]);
  });

  it('keeps the role as the API has it, so that it can be extended later', () => {
    expect(read(JSON.stringify([role]), 'a.json').roles[0]?.raw).toEqual(role);
    expect(read(JSON.stringify(subject), 'a.json').roles[0]?.raw).toBeUndefined();
  });

  it('tells whose grants they are', () => {
    const whose = (value: unknown) => read(JSON.stringify(value), 'a.json').subject;
    expect(whose(subject)).toEqual({ kind: 'subject', id: 's1', name: 's1' });
    expect(whose({ ...subject, name: 'Ada', subjectType: 'PC_OAUTH_CLIENT' })).toEqual({
      kind: 'client',
      id: 's1',
      name: 'Ada',
    });
    expect(whose({ id: 'u1', name: 'Ada', email: 'ada@example.com', authorization })).toEqual({
      kind: 'user',
      id: 'u1',
      name: 'Ada',
    });
    expect(whose(authorization)).toEqual({ kind: 'user', name: 'the user' });
    expect(whose([subject, subject])).toBeUndefined();
    expect(whose(role)).toBeUndefined();
  });

  it('takes a subject without grants for an answer', () => {
    expect(read('{"id":"s1","grants":[]}', 'a.json')).toMatchObject({ format: 'subject', roles: [], unread: [] });
    expect(read('{"id":"s1","grants":[]}', 'a.json').broken).toBeUndefined();
  });

  it('does not count a policy in which a key stands twice, and counts the others', () => {
    const twice =
      '{"domain":"routing","entityName":"queue","actionSet":["view"],"resourceConditionNode":{},"resourceConditionNode":null}';
    const text = `[{"name":"A","permissionPolicies":[\n${twice},\n${JSON.stringify({ ...policy, actionSet: ['join'] })}]}]`;
    const { roles, unread } = read(text, 'a.json');
    expect(roles[0]?.holdings).toMatchObject([{ actions: ['join'] }]);
    expect(unread).toMatchObject([
      { line: 2, why: expect.stringContaining('“resourceConditionNode” stands in it twice') },
    ]);
    expect(read('{"entities":[],"entities":[]}', 'a.json').unread).toMatchObject([
      { why: expect.stringContaining('twice') },
    ]);
  });

  it('takes a member that could limit a policy for a condition, and other news for nothing', () => {
    const condition = (more: object) =>
      read(JSON.stringify({ name: 'A', permissionPolicies: [{ ...policy, ...more }] }), 'a.json').roles[0]?.holdings[0]
        ?.condition;
    expect(condition({ resourceConditionNde: { conjunction: 'AND' } })).toContain('resourceConditionNde');
    expect(condition({ conditon: 'queue = Support' })).toContain('conditon');
    expect(condition({ onlyIn: ['d1'] })).toContain('onlyIn');
    expect(condition({ resourceCondition: 'queue = Support' })).toBe('queue = Support');
    expect(condition({ version: 7, selfUri: '/x', archived: false, tags: [] })).toBeUndefined();
    const granted = { grants: [{ role: { name: 'R', policies: [{ ...policy, limitCondition: 'x' }] } }] };
    expect(read(JSON.stringify(granted), 'a.json').roles[0]?.holdings[0]?.condition).toContain('limitCondition');
  });

  it('explains what it is that was given instead', () => {
    const why = (value: unknown) => read(JSON.stringify(value), 'a.json').broken;
    expect(why({ id: 'c', name: 'Client', authorizedGrantType: 'CLIENT-CREDENTIALS', roleDivisions: [] })).toContain(
      'OAuth client',
    );
    expect(why({ message: 'No authentication bearer token', code: 'authentication.required', status: 401 })).toContain(
      'error reply, not data: No auth',
    );
    expect(why({ id: 'u', name: 'Ada' })).toContain('expand=authorization');
    expect(why({ version: 4, terraform_version: '1.9.0', resources: [] })).toContain('state file of Terraform');
  });

  it('reads names that are also names of the language', () => {
    const text = `[{"name":"constructor","id":"__proto__","permissionPolicies":[${JSON.stringify(policy)}],"__proto__":{"name":"X"}}]`;
    expect(read(text, 'a.json')).toMatchObject({
      roles: [{ role: { name: 'constructor', id: '__proto__' } }],
      unread: [],
    });
    expect(read('{"__proto__":{"name":"X","permissionPolicies":[]}}', 'a.json').roles).toEqual([]);
  });

  it('does not read a list that only a hostile file has, and lists no more parts than somebody can look at', () => {
    const long = { name: 'A', permissionPolicies: Array.from({ length: 100_001 }, () => 0) };
    expect(read(JSON.stringify(long), 'a.json')).toMatchObject({
      roles: [],
      unread: [{ why: expect.stringContaining('100,000') }],
    });
    const many = read(`[${Array.from({ length: 100_000 }, () => 0).join()}]`, 'a.json').unread;
    expect(many).toHaveLength(1_001);
    expect(many.at(-1)?.why).toContain('99000 more parts');
  });

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
          const told = read(text, 'd.json');
          const [finding] = coverage(rows, told.roles, {
            live: false,
          });
          for (const entry of told.unread) expect(text.split('\n').length).toBeGreaterThanOrEqual(entry.line);
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
