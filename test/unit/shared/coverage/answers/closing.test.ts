import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closing } from '../../../../../shared/coverage/answers/closing.ts';
import { NothingToClose, RoleNotWhole } from '../../../../../shared/coverage/answers/closing-faults.ts';
import { hclLabel } from '../../../../../shared/coverage/answers/hcl-text.ts';
import { NotCompared } from '../../../../../shared/coverage/answers/not-compared.ts';
import { readInput } from '../../../../../shared/coverage/read/read-input.ts';
import { closing as closingReply } from '../../../../../shared/ipc/coverage-answers.ts';
import { holdingsOfRole, type RoleHoldings } from '../../../../../shared/permissions/holdings-of.ts';
import type { Members } from '../../../../../shared/permissions/members.ts';
import { permission } from '../../permissions/arbitraries.ts';
import { ask, bundled, CONDITION, input, liveCatalogueOf, need, policy, role, subject } from './ask.ts';

const asked = need('wfm:agent:view', 'wfm:agent:edit', 'routing:queue:view', 'quality:evaluation:view');
const some = role('Some', ['routing:queue:view', policy('wfm:agent:view', CONDITION)], {
  description: 'Has a part',
  permissions: ['employee'],
});
const api = (...args: Parameters<typeof closing> extends [infer Q, unknown, ...infer R] ? [Q, ...R] : never) => {
  const [question, ...base] = args;
  const found = closing(question, 'api', ...base);
  if (found.is !== 'api') throw new Error('not a request');
  return { ...found, json: JSON.parse(found.body) as Members };
};
const block = (question: ReturnType<typeof ask>, base?: string) => {
  const found = closing(question, 'cx-as-code', base);
  if (found.is !== 'cx-as-code') throw new Error('not a block');
  return found;
};
/** Every permission that a text grants without a condition, read back as an input. */
const readBack = (
  text: string,
): { readonly name: string; readonly granted: readonly string[]; readonly unread: number } => {
  const { roles, unread } = readInput(text, 'closing.tf', { catalogue: bundled });
  const [only] = roles;
  if (only === undefined || roles.length !== 1) throw new Error(`${roles.length} roles in ${text}`);
  const granted = only.holdings.flatMap(({ domain, entityName, actions, condition }) =>
    condition === undefined ? actions.map((action) => `${domain}:${entityName}:${action}`) : [],
  );
  return { name: only.role.name, granted: granted.sort(), unread: unread.length };
};

describe('the request that closes a gap with a new role', () => {
  const question = ask(asked, [input([some])]);
  const found = api(question);

  it('is a POST with name, description and what is missing, explicit and grouped', () => {
    expect(found).toMatchObject({ method: 'POST', path: '/api/v2/authorization/roles' });
    expect(found.json).toEqual({
      name: 'Pasted list: missing permissions',
      description: expect.stringContaining('Pasted list'),
      permissionPolicies: [
        { domain: 'wfm', entityName: 'agent', actionSet: ['view', 'edit'] },
        { domain: 'quality', entityName: 'evaluation', actionSet: ['view'] },
      ],
    });
    expect(found.permissions).toEqual(['wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view']);
    expect(found.leftOut).toEqual([]);
    expect(closingReply.safeParse(closing(question, 'api')).error).toBeUndefined();
  });

  it('has no name that a role already has', () => {
    const taken = role('Pasted list: missing permissions', []);
    expect(api(ask(asked, [input([some, taken])])).json.name).toBe('Pasted list: missing permissions (2)');
  });

  it('is in the catalogue’s casing', () => {
    expect(api(ask(need('ROUTING:WrapUpCode:View'), [input([some])])).permissions).toEqual(['routing:wrapupCode:view']);
  });

  it('says what the permissions cost', () => {
    expect(api(ask(need('journey:segment:view'), [input([some])])).notes.join(' ')).toContain('Predictive Engagement');
  });

  it('leaves out, and names, what is not offered, not listed, not chosen or only a wildcard', () => {
    const catalogue = liveCatalogueOf('wfm:agent:view', 'routing:queue:view');
    const live = api(ask(need('wfm:agent:view', 'journey:visit:view'), [input([role('R', [])])], { catalogue }));
    expect(live.permissions).toEqual(['wfm:agent:view']);
    expect(live.leftOut).toMatchObject([
      { row: 2, policy: 'journey:visit:view', why: expect.stringContaining('not list') },
    ]);
    const offline = api(ask(need('wfm:agent:view', 'journey:visit:view', 'journey:visit:*'), [input([role('R', [])])]));
    expect(offline.permissions).toEqual(['wfm:agent:view']);
    expect(offline.leftOut.map(({ row }) => row)).toEqual([2, 3]);
    expect(offline.body).not.toContain('*');
  });

  it('expands a wildcard of the need into what the catalogue lists', () => {
    const catalogue = liveCatalogueOf('wfm:agent:view', 'wfm:agent:edit', 'routing:queue:view');
    const found = api(ask(need('wfm:*:*'), [input([role('R', ['wfm:agent:view'])])], { catalogue }));
    expect(found.permissions).toEqual(['wfm:agent:edit']);
  });

  it('does not ask for a permission that is held, but in another division', () => {
    const sales = { id: 'd2', name: 'Sales' };
    const ann = subject('Ann', [{ role: 'Planner', division: sales, policies: ['wfm:agent:view'] }]);
    const question = ask(need('wfm:agent:view', 'wfm:agent:edit'), [ann], { division: { id: 'd1', name: 'Home' } });
    const found = api(question);
    expect(found.permissions).toEqual(['wfm:agent:edit']);
    expect(found.leftOut).toMatchObject([{ row: 1, why: expect.stringContaining('role “Planner”') }]);
  });

  it('does not ask for what may be granted by what was not read', () => {
    const stopped = ask(asked, [input([some], { format: 'audit', whole: false })]);
    expect(() => closing(stopped, 'api')).toThrow(NothingToClose);
  });

  it('is refused when nothing is missing', () => {
    const all = role('All', ['wfm:*:*', 'routing:queue:view', 'quality:evaluation:view']);
    expect(() => closing(ask(asked, [input([all])]), 'api')).toThrow(NothingToClose);
  });
});

describe('the request that closes a gap by extending a role', () => {
  const question = ask(asked, [input([some])]);
  const found = api(question, 'i1/id of Some');

  it('is a PUT that keeps name, description, legacy permissions and every policy as the API had it', () => {
    expect(found).toMatchObject({ method: 'PUT', path: '/api/v2/authorization/roles/id%20of%20Some' });
    const kept = some.raw?.permissionPolicies as readonly unknown[];
    expect(found.json).toEqual({
      name: 'Some',
      description: 'Has a part',
      permissions: ['employee'],
      permissionPolicies: [
        ...kept,
        { domain: 'wfm', entityName: 'agent', actionSet: ['view', 'edit'] },
        { domain: 'quality', entityName: 'evaluation', actionSet: ['view'] },
      ],
    });
  });

  it('keeps the condition, stands beside it, and says so', () => {
    expect(found.json.permissionPolicies).toContainEqual(policy('wfm:agent:view', CONDITION));
    expect(found.notes.join(' ')).toContain('wfm:agent:view under a condition. The condition stays');
  });

  it('warns of a default role, which is restored rather than kept', () => {
    const employee = role('employee', [], { default: true, defaultRoleId: 'employee' });
    const { notes } = api(ask(asked, [input([employee])]), 'i1/id of employee');
    expect(notes.join(' ')).toContain('“employee” is a default role');
  });

  it('is refused for a role that is not known as the API has it, and says what to give instead', () => {
    const { raw, ...read } = some;
    expect(raw).toBeDefined();
    const question = ask(asked, [input([read], { format: 'csv' })]);
    const refused = () => closing(question, 'api', 'i1/id of Some');
    expect(refused).toThrow(RoleNotWhole);
    expect(refused).toThrow(/“Some” cannot be extended/);
    const [ann] = [subject('Ann', [{ role: 'Planner', policies: ['routing:queue:view'] }])];
    expect(() => closing(ask(asked, [ann]), 'api', 'Ann/id of Planner')).toThrow(RoleNotWhole);
  });

  it('is refused for a role without an id or without its list of policies', () => {
    const { id, ...noId } = some.raw ?? {};
    expect(id).toBeDefined();
    const nameless: RoleHoldings = { ...some, role: { name: 'Some' }, raw: noId };
    expect(() => closing(ask(asked, [input([nameless])]), 'api', 'i1/#1')).toThrow(RoleNotWhole);
  });

  it('is refused for a role that is not there', () => {
    expect(() => closing(question, 'api', 'i9/x')).toThrow(NotCompared);
  });

  it('hides no invisible marks in what somebody copies', () => {
    const odd = role('Admin\u202E', []);
    const { body, json } = api(ask(asked, [input([odd])]), 'i1/id of Admin\u202E');
    expect(body).toContain('\\u202e');
    expect(body).not.toContain('\u202E');
    expect(json.name).toBe('Admin\u202E');
  });

  it('property: nothing that the role has is lost or changed, and all that is asked for is there without a condition', () => {
    const policies = fc.array(
      fc.tuple(permission, fc.boolean(), fc.anything({ withNullPrototype: false })).map(([own, bound, odd]) => {
        const extra = { policyName: JSON.stringify(odd) ?? 'x', ...(bound ? CONDITION : {}) };
        return policy(own, extra);
      }),
      { maxLength: 5 },
    );
    const wanted = fc.uniqueArray(permission, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(policies, wanted, (own, needed) => {
        const catalogue = liveCatalogueOf(...needed);
        const base = role('Base', own);
        const question = ask(need(...needed), [input([base])], { catalogue });
        let found: ReturnType<typeof api>;
        try {
          found = api(question, 'i1/id of Base');
        } catch (error) {
          expect(error).toBeInstanceOf(NothingToClose);
          return;
        }
        const sent = found.json.permissionPolicies as readonly Members[];
        expect(sent.slice(0, own.length)).toEqual(JSON.parse(JSON.stringify(own)));
        const after = holdingsOfRole(found.json).roles;
        const free = after.flatMap(({ holdings }) =>
          holdings.flatMap(({ domain, entityName, actions, condition }) =>
            condition === undefined ? actions.map((action) => `${domain}:${entityName}:${action}`) : [],
          ),
        );
        expect(free).toEqual(expect.arrayContaining(needed));
        expect(JSON.stringify(sent.slice(own.length))).not.toContain('*');
      }),
    );
  });
});

describe('the block for CX as Code', () => {
  it('declares a new role as the provider wants it', () => {
    const found = block(ask(need('wfm:agent:view', 'wfm:agent:edit'), [input([role('R', [])])]));
    expect(found.text).toBe(
      [
        'resource "genesyscloud_auth_role" "Pasted_list_missing_permissions" {',
        '  name        = "Pasted list: missing permissions"',
        '  description = "What “Pasted list” asks for and was not granted yet. Prepared with Groundwork."',
        '',
        '  permission_policies {',
        '    domain      = "wfm"',
        '    entity_name = "agent"',
        '    action_set  = ["view", "edit"]',
        '  }',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('declares an existing role whole, with its conditions', () => {
    const queue = {
      resourceConditionNode: {
        conjunction: 'AND',
        terms: [
          {
            variableName: 'Conversation.queues',
            operator: 'EQ',
            operands: [{ type: 'QUEUE', queue: { id: 'q1', name: 'Support' } }],
          },
        ],
      },
    };
    const base = role('Base', [policy('quality:evaluation:view', queue), 'routing:queue:view'], {
      permissions: ['group_creation'],
      default: true,
      defaultRoleId: 'base',
    });
    const { text, permissions, notes } = block(ask(asked, [input([base])]), 'i1/id of Base');
    expect(permissions).toEqual(['wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view']);
    expect(text).toContain('default_role_id = "base"');
    expect(text).toContain('permissions     = ["group_creation"]');
    expect(text).toContain(
      [
        '    conditions {',
        '      conjunction = "AND"',
        '      terms {',
        '        variable_name = "Conversation.queues"',
        '        operator      = "EQ"',
        '        operands {',
        '          type     = "QUEUE"',
        '          queue_id = "q1"',
        '        }',
        '      }',
        '    }',
      ].join('\n'),
    );
    expect(notes.join(' ')).toContain('import it first (id id of Base)');
    expect(readBack(text).granted).toEqual(
      ['quality:evaluation:view', 'routing:queue:view', 'wfm:agent:edit', 'wfm:agent:view'].sort(),
    );
  });

  it.each([
    [
      'nested terms',
      {
        resourceConditionNode: {
          conjunction: 'AND',
          terms: [{ conjunction: 'OR', terms: [{ variableName: 'a', operator: 'EQ', operands: [] }] }],
        },
      },
    ],
    [
      'an operand of another type',
      {
        resourceConditionNode: {
          conjunction: 'AND',
          terms: [{ variableName: 'a', operator: 'EQ', operands: [{ type: 'TEAM', team: { id: 't' } }] }],
        },
      },
    ],
    [
      'a term at the top',
      { resourceConditionNode: { variableName: 'a', operator: 'EQ', operands: [{ type: 'SCALAR', value: 'x' }] } },
    ],
    ['named resources', { namedResources: ['one'] }],
  ])('declares an additional role where the block has no words for %s', (_, rest) => {
    const base = role('Base', [policy('quality:evaluation:view', rest)]);
    const { text, notes, permissions } = block(ask(asked, [input([base])]), 'i1/id of Base');
    expect(text).toContain('name        = "Base: additional permissions"');
    expect(notes[0]).toContain('beside “Base”');
    expect(readBack(text).granted).toEqual([...permissions].sort());
  });

  it('declares an additional role where the source does not carry the whole one', () => {
    const { raw, ...read } = some;
    expect(raw).toBeDefined();
    const { text, notes } = block(ask(asked, [input([read], { format: 'cx-as-code' })]), 'i1/id of Some');
    expect(text).toContain('"Some: additional permissions"');
    expect(notes[0]).toContain('does not carry the whole role');
  });

  it('property: whatever the role is called, the block reads back as exactly what was asked for', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', '\r', '\t', 'a', '#', '\u202E', '\u2028', '\0'),
        maxLength: 20,
      }),
    );
    fc.assert(
      fc.property(name, fc.uniqueArray(permission, { minLength: 1, maxLength: 6 }), (title, needed) => {
        const wanted = { ...need(...needed), title };
        const catalogue = liveCatalogueOf(...needed);
        const { text, permissions } = block(ask(wanted, [input([role('R', [])])], { catalogue }));
        const back = readBack(text);
        // The reader does not trust a name with the beginning of a template, escaped or not: it shows the label.
        if (!/[$%]\{/.test(title)) expect(back).toMatchObject({ unread: 0, name: `${title}: missing permissions` });
        expect(text).not.toMatch(/(?<!\$)\$\{|(?<!%)%\{/);
        expect(back.granted).toEqual([...needed].sort());
        expect([...permissions].sort()).toEqual([...needed].sort());
        expect(text.split('\n')[0]).toMatch(/^resource "genesyscloud_auth_role" "[A-Za-z][A-Za-z0-9_-]*" \{$/);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['UCA – Historic Data', 'UCA_Historic_Data'],
    ['1st line', 'role_1st_line'],
    ['', 'role'],
    ['Ärzte', 'A_rzte'],
    ['权限', 'role'],
  ])('labels %j %j', (name, label) => {
    expect(hclLabel(name)).toBe(label);
  });
});
