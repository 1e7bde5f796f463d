import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from '../../../../../shared/coverage/answers/difference.ts';
import { coverageDifference } from '../../../../../shared/ipc/coverage-answers.ts';
import type { Holding } from '../../../../../shared/permissions/holding.ts';
import type { RoleHoldings } from '../../../../../shared/permissions/holdings-of.ts';
import { holding, recased } from '../../permissions/arbitraries.ts';
import { CONDITION, policy, role, subject } from './ask.ts';

const side = (name: string, ...roles: RoleHoldings[]) => ({ name, roles });
const between = (left: readonly RoleHoldings[], right: readonly RoleHoldings[]) =>
  difference({ name: 'left', roles: left }, { name: 'right', roles: right });
const home = { id: 'd1', name: 'Home' };
const sales = { id: 'd2', name: 'Sales' };

describe('the difference of two roles', () => {
  it('is what one has and the other has not, whatever they are called', () => {
    const found = difference(
      side('monday', role('Old', ['wfm:agent:view,edit', 'routing:*:view'])),
      side('tuesday', role('New', ['wfm:agent:edit', 'routing:queue:view'])),
    );
    expect(found).toEqual({
      left: 'monday',
      right: 'tuesday',
      roles: [
        {
          role: { id: expect.any(String), name: 'Old → New' },
          is: 'changed',
          added: ['routing:queue:view'],
          removed: ['routing:*:view', 'wfm:agent:view'],
          changed: [],
        },
      ],
      same: 0,
    });
    expect(coverageDifference.safeParse(found).error).toBeUndefined();
  });

  it('is none but for names, order, case and repetition', () => {
    const left = role('A', ['wfm:agent:view,edit', 'routing:queue:view']);
    const right = role('B', ['routing:Queue:VIEW', 'wfm:agent:edit', 'WFM:agent:view', 'wfm:agent:edit']);
    expect(between([left], [right])).toMatchObject({ roles: [], same: 1 });
  });

  it('tells a condition that came, went or changed in words', () => {
    const free = role('R', ['quality:evaluation:view']);
    const bound = role('R', [policy('quality:evaluation:view', CONDITION)]);
    expect(between([free], [bound]).roles[0]?.changed).toEqual([
      {
        permission: 'quality:evaluation:view',
        before: 'without limits',
        after: 'under the condition Conversation.queues = Support',
      },
    ]);
    expect(between([bound], [bound]).same).toBe(1);
  });

  it('sees a change behind the end of a condition that is cut for reading', () => {
    const long = (last: string) =>
      policy('quality:evaluation:view', {
        resourceConditionNode: {
          conjunction: 'OR',
          terms: [...Array.from({ length: 40 }, (_, at) => `queue ${at}`), last].map((value) => ({
            variableName: 'Conversation.queues',
            operator: 'EQ',
            operands: [{ type: 'SCALAR', value }],
          })),
        },
      });
    const [found] = between([role('R', [long('Sales')])], [role('R', [long('Support')])]).roles;
    expect(found?.changed).toHaveLength(1);
    expect(found?.changed[0]?.before).not.toBe(found?.changed[0]?.after);
  });

  it('compares conditions by their words where one side is not known as the API has it', () => {
    const { raw, ...read } = role('R', [policy('quality:evaluation:view', CONDITION)]);
    expect(raw).toBeDefined();
    expect(between([read], [role('R', [policy('quality:evaluation:view', CONDITION)])]).same).toBe(1);
  });

  it('finds no change where a condition stands beside the same without one', () => {
    const both = role('R', [policy('wfm:agent:view', CONDITION), 'wfm:agent:view']);
    expect(between([both], [role('R', ['wfm:agent:view'])]).same).toBe(1);
  });

  it('tells a division that changed', () => {
    const granted = (division: typeof home) =>
      subject('Ann', [{ role: 'Planner', division, policies: ['wfm:agent:view'] }]).roles;
    expect(between(granted(home), granted(sales)).roles[0]?.changed).toEqual([
      { permission: 'wfm:agent:view', before: 'in division Home', after: 'in division Sales' },
    ]);
    const renamed = between(granted(home), granted({ id: 'd1', name: 'Headquarters' }));
    expect(renamed.same).toBe(1);
    const namesake = between(granted(home), granted({ id: 'd9', name: 'Home' })).roles[0]?.changed[0];
    expect(namesake?.before).not.toBe(namesake?.after);
  });

  it('names legacy one-word permissions too', () => {
    const [found] = between(
      [role('R', [], { permissions: ['employee'] })],
      [role('R', [], { permissions: ['admin'] })],
    ).roles;
    expect(found).toMatchObject({ added: ['admin'], removed: ['employee'] });
  });
});

describe('the difference of two readings', () => {
  const admin = role('Admin', ['wfm:agent:view']);
  const agent = role('Agent', ['routing:queue:join']);

  it('pairs roles by id, a new name notwithstanding, and leaves the same ones out', () => {
    const renamed = role('Administrator', ['wfm:agent:view', 'wfm:agent:edit'], { id: 'id of Admin' });
    const found = between([admin, agent], [agent, renamed]);
    expect(found.same).toBe(1);
    expect(found.roles).toMatchObject([
      { role: { name: 'Admin → Administrator' }, is: 'changed', added: ['wfm:agent:edit'] },
    ]);
  });

  it('pairs by exact name where ids differ or are not known', () => {
    const again = role('Admin', ['wfm:agent:view'], { id: 'another' });
    const noId: RoleHoldings = { ...agent, role: { name: 'Agent' } };
    expect(between([admin, agent], [noId, again])).toMatchObject({ roles: [], same: 2 });
    expect(
      between([admin, agent], [noId, role('admin', ['wfm:agent:view'], { id: 'x' })]).roles.map(({ is }) => is),
    ).toEqual(['removed', 'added']);
  });

  it('tells roles that came and went with all they have, an empty one too', () => {
    const found = between([admin, agent], [agent, role('New', ['wfm:agent:edit']), role('Empty', [])]);
    expect(found.roles).toMatchObject([
      { role: { name: 'Admin' }, is: 'removed', added: [], removed: ['wfm:agent:view'] },
      { role: { name: 'Empty' }, is: 'added', added: [], removed: [] },
      { role: { name: 'New' }, is: 'added', added: ['wfm:agent:edit'], removed: [] },
    ]);
  });

  it('is at ease with several roles of one name or one id, and with odd names', () => {
    const twins = [role('T', ['wfm:agent:view']), role('T', ['wfm:agent:edit']), role('__proto__', ['a:b:c'])];
    expect(between(twins, twins)).toMatchObject({ roles: [], same: 3 });
    expect(between(twins, twins.slice(0, 2)).roles).toMatchObject([{ role: { name: '__proto__' }, is: 'removed' }]);
    const ids = between([], twins).roles.map(({ role: ref }) => ref.id);
    expect(new Set(ids).size).toBe(3);
  });
});

const reading = fc
  .array(
    fc.tuple(
      fc.constantFrom('A', 'B', 'C'),
      fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
      fc.array(holding, { maxLength: 4 }),
    ),
    { maxLength: 4 },
  )
  .map((roles) =>
    roles.map(
      ([name, id, holdings]): RoleHoldings => ({
        role: id === undefined ? { name } : { id, name },
        holdings,
        legacy: [],
      }),
    ),
  );

describe('any difference', () => {
  it('property: is none between a reading and itself', () => {
    fc.assert(
      fc.property(reading, (roles) => {
        expect(between(roles, roles)).toMatchObject({ roles: [], same: roles.length });
      }),
    );
  });

  it('property: is the same the other way round, with added and removed exchanged', () => {
    const unique = reading.map((roles) => [...new Map(roles.map((each) => [each.role.name, each])).values()]);
    const turned = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    fc.assert(
      fc.property(unique, unique, (left, right) => {
        const there = between(left, right);
        const back = between(right, left);
        expect(back.same).toBe(there.same);
        const facts = ({ roles }: typeof there, is: (kind: keyof typeof turned) => string, way: boolean) =>
          roles
            .map((each) => ({
              is: is(each.is),
              gained: (way ? each.added : each.removed).map((text) => text.toLowerCase()),
              lost: (way ? each.removed : each.added).map((text) => text.toLowerCase()),
              changed: each.changed.map(({ permission, before, after }) => [
                permission.toLowerCase(),
                ...(way ? [before, after] : [after, before]),
              ]),
            }))
            .map((each) => JSON.stringify(each))
            .sort();
        expect(facts(back, (kind) => turned[kind], false)).toEqual(facts(there, (kind) => kind, true));
      }),
    );
  });

  it('property: does not mind the order or the case of policies and actions', () => {
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), fc.array(fc.boolean(), { minLength: 1 }), (holdings, upper) => {
        const other: Holding[] = [...holdings].reverse().map((each) => ({
          ...each,
          domain: recased(each.domain, upper),
          entityName: recased(each.entityName, upper),
          actions: [...each.actions].reverse().map((action) => recased(action, upper)),
        }));
        const left: RoleHoldings = { role: { name: 'R' }, holdings, legacy: [] };
        expect(between([left], [{ ...left, holdings: other }])).toMatchObject({ roles: [], same: 1 });
      }),
    );
  });

  it('property: what is said to be added and removed leads from one to the other', () => {
    const words = (roles: readonly Holding[]) =>
      new Set(
        roles.flatMap(({ domain, entityName, actions }) =>
          actions.map((action) => `${domain}:${entityName}:${action}`),
        ),
      );
    fc.assert(
      fc.property(fc.array(holding, { maxLength: 5 }), fc.array(holding, { maxLength: 5 }), (a, b) => {
        const [found] = between(
          [{ role: { name: 'R' }, holdings: a, legacy: [] }],
          [{ role: { name: 'R' }, holdings: b, legacy: [] }],
        ).roles;
        const after = new Set([...words(a)].filter((each) => !found?.removed.includes(each)));
        for (const each of found?.added ?? []) after.add(each);
        expect(after).toEqual(words(b));
      }),
    );
  });
});
