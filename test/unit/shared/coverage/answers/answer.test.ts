import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '../../../../../shared/coverage/answers/answer.ts';
import { matrixOf } from '../../../../../shared/coverage/answers/matrix-of.ts';
import { NotCompared } from '../../../../../shared/coverage/answers/not-compared.ts';
import type { Question } from '../../../../../shared/coverage/answers/question.ts';
import { rolesOf } from '../../../../../shared/coverage/answers/roles-of.ts';
import { needOfProfile } from '../../../../../shared/coverage/needs/need-of-profile.ts';
import { coverageReport } from '../../../../../shared/ipc/coverage-answers.ts';
import type { RoleHoldings } from '../../../../../shared/permissions/holdings-of.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { holding } from '../../permissions/arbitraries.ts';
import { bundledJson } from '../../profiles/bundled.ts';
import { ask, bundled, CONDITION, input, liveCatalogueOf, need, policy, role, subject } from './ask.ts';

const home = { id: 'd1', name: 'Home' };
const sales = { id: 'd2', name: 'Sales' };
const findings = (question: Question) => answer(question).rows.map(({ finding }) => finding.finding);
const only = (question: Question) => {
  const [row] = answer(question).rows;
  if (row === undefined) throw new Error('no row');
  return row;
};

describe('an answer', () => {
  const asked = need('wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view', 'routing:queue:view');
  const admin = role('Admin', ['wfm:agent:view', policy('quality:evaluation:view', CONDITION)]);
  const agent = role('Agent', ['routing:*:view', 'directory:user:view']);
  const report = answer(ask(asked, [input([admin, agent])]));

  it('has a finding, a reason and a count for each row', () => {
    expect(report.rows.map(({ finding }) => finding.finding)).toEqual(['granted', 'missing', 'conditional', 'granted']);
    expect(report.counts).toEqual({ granted: 2, conditional: 1, missing: 1, 'not-offered': 0, unchecked: 0 });
    expect(report.complete).toBe(false);
    expect(report.rows[0]?.finding.reason).toBe('by wfm:agent:view of role "Admin"');
    expect(report.rows[2]?.finding.reason).toContain('Conversation.queues = Support');
  });

  it('is what the window may be sent', () => {
    expect(coverageReport.safeParse(JSON.parse(JSON.stringify(report))).error).toBeUndefined();
  });

  it('says whose grants, against which catalogue and when', () => {
    expect(report).toMatchObject({
      of: 'roles.json',
      catalogue: { source: 'bundled', date: bundled.date, permissions: bundled.entries.size },
      madeAt: '2026-11-21T12:00:00Z',
      inputs: [{ name: 'roles.json', format: 'roles', roles: 2 }],
    });
    expect(report.division).toBeUndefined();
  });

  it('marks at risk what hangs on a wildcard, and nothing else', () => {
    expect(report.rows.map(({ atRisk }) => atRisk)).toEqual([false, false, false, true]);
    expect(report.wildcards).toEqual([
      { permission: 'routing:*:view', roles: [{ id: 'i1/id of Agent', name: 'Agent' }], roleCount: 1, rows: [4] },
    ]);
  });

  it('does not mark what is also granted by name', () => {
    const both = answer(ask(need('routing:queue:view'), [input([agent, role('B', ['routing:queue:view'])])]));
    expect(both.rows[0]?.atRisk).toBe(false);
    expect(both.wildcards[0]?.rows).toEqual([]);
  });

  it('ranks roles by the rows they grant alone, then by name', () => {
    expect(report.roles).toEqual([
      { role: { id: 'i1/id of Admin', name: 'Admin' }, covers: 1 },
      { role: { id: 'i1/id of Agent', name: 'Agent' }, covers: 1 },
    ]);
  });

  it('finds the roles that cover what can be covered', () => {
    expect(report.covering).toEqual({
      roles: [
        { role: { id: 'i1/id of Admin', name: 'Admin' }, adds: [1] },
        { role: { id: 'i1/id of Agent', name: 'Agent' }, adds: [4] },
      ],
      uncovered: [2, 3],
      smallerMayExist: false,
    });
  });

  it('names the closest role, of equals the one with less beyond the need, and how it differs', () => {
    expect(report.closest).toEqual({
      role: { id: 'i1/id of Admin', name: 'Admin' },
      covers: [1],
      missing: ['wfm:agent:edit', 'quality:evaluation:view', 'routing:queue:view'],
      beyond: [],
    });
  });

  it('names no closest role when none grants anything', () => {
    expect(answer(ask(need('wfm:agent:view'), [input([agent])])).closest).toBeUndefined();
  });

  it('tells what is granted beyond the need; a wildcard by what it reaches in the catalogue', () => {
    const reached = [...bundled.entries.values()].filter(({ permission }) => /^routing:[^:]+:view$/i.test(permission));
    expect(report.beyond).toEqual([
      {
        permission: 'routing:*:view',
        reaches: reached.length - 1,
        roles: [{ id: 'i1/id of Agent', name: 'Agent' }],
        roleCount: 1,
      },
      {
        permission: 'directory:user:view',
        reaches: 1,
        roles: [{ id: 'i1/id of Agent', name: 'Agent' }],
        roleCount: 1,
      },
    ]);
  });

  it('does not call a wildcard beyond the need when all that it reaches is asked for', () => {
    const live = liveCatalogueOf('wfm:agent:view', 'wfm:agent:edit', 'routing:queue:view');
    const wild = role('W', ['wfm:agent:*']);
    const asksAll = ask(need('wfm:agent:view', 'wfm:agent:edit'), [input([wild])], { catalogue: live });
    expect(answer(asksAll).beyond).toEqual([]);
    const asksOne = answer(ask(need('wfm:agent:view'), [input([wild])], { catalogue: live }));
    expect(asksOne.beyond).toMatchObject([{ permission: 'wfm:agent:*', reaches: 1 }]);
  });

  it('says of a wildcard that the catalogue knows nothing of that it goes beyond the need', () => {
    const unknown = answer(ask(need('wfm:agent:view'), [input([role('W', ['somethingNew:*:*'])])]));
    expect(unknown.beyond).toMatchObject([{ permission: 'somethingNew:*:*', reaches: 0 }]);
  });

  it('names twenty of a thousand roles, the first by name, and counts all', () => {
    const many = Array.from({ length: 1_000 }, (_, at) => role(`R${String(at).padStart(4, '0')}`, ['wfm:agent:edit']));
    const [first] = answer(ask(need('wfm:agent:view'), [input([...many].reverse())])).beyond;
    expect(first?.roleCount).toBe(1_000);
    expect(first?.roles).toHaveLength(20);
    expect(first?.roles[0]?.name).toBe('R0000');
  });

  it('names what costs a licence, with the source', () => {
    const row = only(ask(need('journey:segment:view'), [input([admin])]));
    expect(row.licence).toMatch(/Predictive Engagement.*read \d{4}-/);
    expect(only(ask(need('oauth:client:view'), [input([admin])])).licence).toBeUndefined();
  });

  it('explains a misspelt permission and grants nothing for it', () => {
    const live = liveCatalogueOf('routing:queue:view', 'wfm:agent:view');
    const own = role('R', ['routing:queue:view']);
    const row = only(ask(need('routing:queues:view'), [input([own])], { catalogue: live }));
    expect(row.finding.finding).toBe('not-offered');
    expect(row.readsLike).toEqual(['routing:queue:view']);
    expect(row.clicks.join(' ')).toContain('routing:queue:view');
    const offline = only(ask(need('routing:queues:view'), [input([own])]));
    expect(offline.finding.finding).toBe('missing');
    expect(offline.readsLike).toContain('routing:queue:view');
  });

  it('lets somebody choose what an uncertain row stands for, and take another one later', () => {
    const candidates = ['wfm:forecast:view', 'wfm:forecastPlan:view'];
    const asked = need('wfm:adhocForecast:view');
    const uncertain = {
      ...asked,
      rows: asked.rows.map((row) => ({ ...row, confidence: 'unknown' as const, candidates })),
    };
    const catalogue = liveCatalogueOf(...candidates);
    const inputs = [input([role('Planner', ['wfm:forecast:view'])])];
    const open = only(ask(uncertain, inputs, { catalogue }));
    expect(open).toMatchObject({ finding: { finding: 'unchecked' }, options: candidates });
    expect(open.chosen).toBeUndefined();
    const chosen = only(ask(uncertain, inputs, { catalogue, choices: { 1: 'wfm:forecast:view' } }));
    expect(chosen).toMatchObject({ finding: { finding: 'granted' }, chosen: 'wfm:forecast:view' });
    expect(chosen.options).toEqual(expect.arrayContaining(candidates));
    const refused = ask(uncertain, inputs, { catalogue, choices: { 1: 'wfm:agent:view' } });
    expect(only(refused)).toMatchObject({ finding: { finding: 'unchecked' }, options: candidates });
    expect(answer(refused).checks.map(({ result }) => result)).toContain('not-ok');
  });

  it('names a few of the roles that have a row, and says when there are more', () => {
    const roles = (...names: readonly string[]) => input(names.map((name) => role(name, ['wfm:agent:view'])));
    const asked = need('wfm:agent:view');
    expect(only(ask(asked, [roles('B')]))).toMatchObject({ by: ['B'], byMore: false });
    expect(only(ask(asked, [roles('B', 'A', 'C')]))).toMatchObject({ by: ['B', 'A'], byMore: true });
    expect(only(ask(need('wfm:agent:edit'), [roles('B')]))).toMatchObject({ by: [], byMore: false });
  });

  it('does not name a line’s own permissions as its look-alikes', () => {
    const asked = need('journey:event:add');
    const line = { ...asked, rows: asked.rows.map((row) => ({ ...row, also: ['journey:event:view'] })) };
    const live = liveCatalogueOf('journey:event:view', 'journey:event:edit');
    expect(only(ask(line, [input([admin])], { catalogue: live })).readsLike).toEqual(['journey:event:edit']);
    expect(only(ask(asked, [input([admin])], { catalogue: live })).readsLike).toContain('journey:event:view');
  });

  it('does not look for look-alikes of what the catalogue lists', () => {
    expect(only(ask(need('routing:queue:view'), [input([admin])])).readsLike).toEqual([]);
  });

  it('keeps mandatory rows in sight, in the guide’s words', () => {
    const profile = needOfProfile(bundledJson() as unknown as Profile);
    const [check] = answer(ask(profile, [input([admin])])).checks;
    expect(check).toMatchObject({ result: 'not-ok', proof: expect.stringContaining('section 3.3') });
    expect(check?.reason).toContain('All Outbound Permissions listed must be provided');
  });

  it('says when a permission chosen by name was not used', () => {
    const { checks } = answer(ask(need('wfm:agent:view'), [input([admin])], { choices: { 7: 'wfm:agent:edit' } }));
    expect(checks).toMatchObject([{ result: 'not-ok', what: expect.stringContaining('rows.7') }]);
  });
});

describe('what was not read', () => {
  const asked = need('wfm:agent:view', 'wfm:agent:edit');
  const own = role('R', ['wfm:agent:view']);

  it('leaves unchecked, never missing, what a stopped audit did not show; granted stays granted', () => {
    const report = answer(ask(asked, [input([own], { format: 'audit', name: 'audit.ndjson', whole: false })]));
    expect(report.rows.map(({ finding }) => finding.finding)).toEqual(['granted', 'unchecked']);
    expect(report.rows[1]?.finding.reason).toContain('audit.ndjson');
    expect(report.rows[1]?.clicks[0]).toContain('Go on with the reading');
    expect(report.complete).toBe(false);
  });

  it('so does a file that breaks off', () => {
    const report = answer(ask(asked, [input([own], { broken: 'The text ends inside a string.' })]));
    expect(report.rows.map(({ finding }) => finding.finding)).toEqual(['granted', 'unchecked']);
    expect(report.rows[1]?.finding.reason).toContain('The text ends inside a string.');
    expect(report.rows[1]?.clicks[0]).toContain('as a whole file');
  });

  it('and what is granted in part only, for the rest may grant it in full', () => {
    const part = role('R', [policy('wfm:agent:view', CONDITION)]);
    const row = only(ask(need('wfm:agent:view'), [input([part], { whole: false })]));
    expect(row.finding).toMatchObject({ finding: 'unchecked', proof: 'none' });
    expect(row.finding.reason).toContain('Conversation.queues = Support');
  });

  it('does not doubt one role of a stopped audit, which has whole roles', () => {
    const scope = { is: 'role', role: 'i1/id of R' } as const;
    const stopped = ask(asked, [input([own], { format: 'audit', whole: false })], { scope });
    expect(findings(stopped)).toEqual(['granted', 'missing']);
    expect(findings(ask(asked, [input([own], { broken: 'cut off' })], { scope }))).toEqual(['granted', 'unchecked']);
  });

  it('is said in the reason of what is missing, where the file is whole but for some parts', () => {
    const unread = [{ file: 'roles.json', line: 7, text: '{}', why: 'The policy has no readable domain.' }];
    const report = answer(ask(asked, [input([own], { unread })]));
    expect(report.rows[1]?.finding.finding).toBe('missing');
    expect(report.rows[1]?.finding.reason).toContain('1 part of roles.json could not be read and counts for nothing');
    expect(report.rows[0]?.finding.reason).not.toContain('could not be read');
    expect(report.unread).toEqual(unread);
  });

  it('leaves everything unchecked when nothing was understood, or only a catalogue was given', () => {
    const unread = [{ file: 'x', line: 1, text: 'x', why: 'no' }];
    for (const inputs of [
      [],
      [input([], { format: 'unknown', unread })],
      [input([], { format: 'catalogue' })],
      [input([own], { format: 'catalogue' })],
    ]) {
      const report = answer(ask(asked, inputs));
      expect(report.counts.unchecked, JSON.stringify(inputs)).toBe(2);
      expect(report.complete).toBe(false);
      expect(report.roles).toEqual([]);
      expect(report.rows[0]?.clicks).toHaveLength(1);
    }
  });

  it('does not excuse a subject that was read and holds nothing', () => {
    expect(findings(ask(asked, [subject('Ann', [])]))).toEqual(['missing', 'missing']);
  });

  it('has the reason of whoever could not read', () => {
    const row = only(ask(asked, [], { why: 'the organization did not answer' }));
    expect(row.finding).toMatchObject({ finding: 'unchecked', reason: 'the organization did not answer' });
  });
});

describe('where and whose', () => {
  const asked = need('wfm:agent:view');
  const ann = subject('Ann', [{ role: 'Planner', division: sales, policies: ['wfm:agent:view'] }]);
  const bare = input([role('Bare', ['wfm:agent:view'])]);

  it('counts grants of the wanted division only', () => {
    expect(findings(ask(asked, [ann]))).toEqual(['granted']);
    expect(findings(ask(asked, [ann], { division: sales }))).toEqual(['granted']);
    expect(findings(ask(asked, [ann], { division: home }))).toEqual(['conditional']);
    expect(answer(ask(asked, [ann], { division: home })).division).toBe('Home');
    expect(answer(ask(asked, [ann], { division: 'all' })).division).toBe('all divisions');
  });

  it('does not know where a role by itself is granted', () => {
    const row = only(ask(asked, [bare], { division: home }));
    expect(row.finding.finding).toBe('conditional');
    expect(row.finding.reason).toContain('does not name');
  });

  it('is one role, one input or everything', () => {
    const inputs = [ann, bare];
    expect(answer(ask(asked, inputs))).toMatchObject({ of: 'everything read (2 inputs)', counts: { granted: 1 } });
    const one = answer(ask(asked, inputs, { scope: { is: 'role', role: 'i1/id of Bare' } }));
    expect(one.of).toContain('“Bare”');
    expect(one.roles).toHaveLength(1);
    expect(answer(ask(asked, inputs, { scope: { is: 'input', input: 'Ann' } })).of).toBe('Ann');
  });

  it('refuses a role or an input that is gone', () => {
    expect(() => answer(ask(asked, [ann], { scope: { is: 'role', role: 'i9/x' } }))).toThrow(NotCompared);
    expect(() => answer(ask(asked, [ann], { scope: { is: 'input', input: 'i9' } }))).toThrow(NotCompared);
  });

  it('tells roles of one name and of one id apart', () => {
    const twins = [role('Twin', ['wfm:agent:view']), role('Twin', ['wfm:agent:edit'])];
    const ids = rolesOf([input(twins), input(twins, { id: 'i2' })]).map(({ ref }) => ref.id);
    expect(new Set(ids).size).toBe(4);
  });

  it('is at ease with names that mean something to the language', () => {
    const odd = ['__proto__', 'constructor', 'toString', '\u202Egnp.exe', 'x'.repeat(10_000)];
    const report = answer(
      ask(asked, [input(odd.map((name) => role(name, ['wfm:agent:view', 'constructor:valueOf:view'])))]),
    );
    expect(report.roles.map(({ role: ref }) => ref.name).sort()).toEqual([...odd].sort());
    expect(report.covering.roles).toHaveLength(1);
    expect(report.beyond).toMatchObject([{ permission: 'constructor:valueOf:view', roleCount: 5 }]);
  });
});

describe('the matrix', () => {
  it('has a letter for each role and row, and the guide’s words above', () => {
    const live = liveCatalogueOf('wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view');
    const asked = need('wfm:agent:view', 'wfm:agent:edit', 'quality:evaluation:view', 'journey:visit:view');
    const roles = [role('A', ['wfm:agent:view', policy('quality:evaluation:view', CONDITION)]), role('B', ['wfm:*:*'])];
    const question = ask(asked, [input(roles)], { catalogue: live });
    expect(matrixOf(question)).toEqual({
      columns: asked.rows.map(({ row, policy: own }) => ({ row, label: own.replaceAll(':', ' > '), policy: own })),
      roles: [
        { role: { id: 'i1/id of A', name: 'A' }, cells: 'gmcn', covers: 1 },
        { role: { id: 'i1/id of B', name: 'B' }, cells: 'ggmn', covers: 2 },
      ],
    });
    expect(matrixOf({ ...question, live: false }).roles[0]?.cells).toBe('gmcu');
  });

  it('calls nothing missing of a role whose file breaks off', () => {
    const question = ask(need('wfm:agent:view', 'wfm:agent:edit'), [
      input([role('A', ['wfm:agent:view'])], { broken: 'x' }),
    ]);
    expect(matrixOf(question).roles[0]?.cells).toBe('gu');
  });

  it('property: agrees with the answer about each role alone, and the ranking with the matrix', () => {
    const roles = fc.array(fc.array(holding, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const asked = need('wfm:agent:view', 'wfm:queue:edit', 'routing:queue:view', 'analytics:userDetail:join');
    fc.assert(
      fc.property(roles, fc.constantFrom(undefined, 'all' as const, home), (held, division) => {
        const read: RoleHoldings[] = held.map((holdings, at) => ({
          role: { id: `${at}`, name: 'R' },
          holdings,
          legacy: [],
        }));
        const question = ask(asked, [input(read)], { division });
        const matrix = matrixOf(question);
        const report = answer(question);
        for (const { role: ref, cells, covers } of matrix.roles) {
          const alone = findings({ ...question, scope: { is: 'role', role: ref.id } });
          expect(alone.map((kind) => kind[0]).join('')).toBe(cells);
          expect(report.roles.find(({ role: other }) => other.id === ref.id)?.covers).toBe(covers);
        }
        const covered = report.covering.roles.flatMap(({ adds }) => adds).length;
        expect(covered + report.covering.uncovered.length).toBe(asked.rows.length);
        expect(report.closest === undefined).toBe(covered === 0);
      }),
    );
  });

  it('property: more roles never take coverage away, and their order does not matter', () => {
    const roles = fc.array(fc.array(holding, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
    const asked = need('wfm:agent:view', 'wfm:queue:edit', 'routing:queue:view');
    const granted = (question: Question) =>
      answer(question).rows.flatMap(({ finding }) => (finding.finding === 'granted' ? [finding.row] : []));
    fc.assert(
      fc.property(roles, (held) => {
        const read: RoleHoldings[] = held.map((holdings, at) => ({
          role: { id: `${at}`, name: `R${at}` },
          holdings,
          legacy: [],
        }));
        const all = granted(ask(asked, [input(read)]));
        expect(all).toEqual(expect.arrayContaining(granted(ask(asked, [input(read.slice(1))]))));
        const turned = answer(ask(asked, [input([...read].reverse())]));
        const { covering, closest, beyond, wildcards } = answer(ask(asked, [input(read)]));
        expect({ ...turned }).toMatchObject({ covering, beyond, wildcards });
        expect(turned.closest?.role).toEqual(closest?.role);
      }),
    );
  });
});

describe('size', () => {
  it('answers about 3,000 roles, none left out', () => {
    const profile = needOfProfile(bundledJson() as unknown as Profile);
    const names = [...bundled.entries.values()].map(({ permission }) => permission);
    const roles = Array.from({ length: 3_000 }, (_, at) =>
      role(
        `R${at}`,
        Array.from({ length: 40 }, (__, step) => names[(at * 7 + step * 31) % names.length] ?? ''),
      ),
    );
    const question = ask(profile, [input(roles)]);
    const report = answer(question);
    expect(report.roles).toHaveLength(3_000);
  });
});
