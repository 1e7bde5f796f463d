import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../main/engine/plan.ts';
import { Died, rolesOfSynced, startAltocloudBench, whyBlocked } from './altocloud-genesys-bench.ts';
import { addRole, permissionsOf } from './org.ts';

const BOTH = ['AI Agent', 'Altocloud Agent Routing'];
const ids = ({ actions }: Pick<Plan, 'actions'>) => actions.map(({ id }) => id);
const http = ({ actions }: Pick<Plan, 'actions'>) => actions.filter(({ kind }) => kind === 'http');
const grantIds = (users: readonly string[]) => users.map((id) => `alto-agent-roles/${id}`);
const admin = ({ state }: Awaited<ReturnType<typeof startAltocloudBench>>['org']) =>
  [...state.roles.values()].find(({ defaultRoleId }) => defaultRoleId === 'admin');

describe('Altocloud in Genesys Cloud', () => {
  it('is planned without a write: the routing role, then both roles for each synced user', async () => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan();
    expect(ids(plan)).toEqual(['alto-agent-roles/role', ...grantIds(bench.org.samples.syncedUsers)]);
    for (const action of plan.actions.slice(1))
      expect(action).toMatchObject({ cost: 'licence', typed: 'AI Agent', reversible: true });
    expect(plan.warnings).toEqual([]);
    expect(bench.writes()).toBe(0);
  });

  it('ends done with progress, waits until the roles show, and plans nothing a second time', async () => {
    const bench = await startAltocloudBench({ propagationSeconds: 40 });
    const { report, known } = await bench.run();
    expect(report.checks.filter(({ result }) => result !== 'ok')).toEqual([]);
    expect(report.result).toBe('done');
    expect(rolesOfSynced(bench.org)).toEqual(Array.from({ length: 12 }, () => BOTH));
    const progress = bench.events.flatMap((event) => (event.type === 'progress' ? [event.done] : []));
    expect(progress.at(-1)).toBe(13);
    expect(known.outNow('alto-org-facts', 'orgId')).toBe(bench.org.samples.organization.id);
    expect(known.outNow('alto-journey', 'actionMapIds')).toHaveLength(1);
    const writes = bench.writes();
    const again = await bench.run();
    expect(http(again.plan)).toEqual([]);
    expect(again.report.result).toBe('done');
    expect(bench.writes()).toBe(writes);
    expect((await bench.verify()).result).toBe('done');
  });

  it('gives the routing role the four permissions in the casing of the catalogue', async () => {
    const bench = await startAltocloudBench();
    await bench.run();
    const role = [...bench.org.state.roles.values()].find(({ name }) => name === 'Altocloud Agent Routing');
    expect([...permissionsOf(role)].sort()).toEqual([
      'routing:agent:onqueue',
      'routing:queue:join',
      'routing:queue:search',
      'routing:queue:view',
    ]);
  });

  it('finds the role “AI Agent” also where it is written “Ai Agent”', async () => {
    const bench = await startAltocloudBench();
    const { report } = await bench.run({ values: { aiAgentRoleName: 'Ai Agent', adminRoleName: 'admin' } });
    expect(report.result).toBe('done');
  });

  it('finds users by e-mail address, whatever its case, and gives only what is missing', async () => {
    const bench = await startAltocloudBench();
    const [first = '', second = ''] = bench.org.samples.syncedUsers;
    const gcUserIds = ['AGENT1@practice.example', second];
    const ai = [...bench.org.state.roles.values()].find(({ name }) => name === 'AI Agent')?.id ?? '';
    const home = bench.org.state.divisions[0]?.id ?? '';
    const given = { subjectId: first, subjectType: 'PC_USER', roleId: ai, divisionId: home } as const;
    bench.org.state.grants.push({ ...given, madeAt: 0, effectiveAt: 0 });
    const { plan, report } = await bench.run({ values: { gcUserIds } });
    expect(ids(plan)).toEqual([
      'alto-agent-roles/role',
      `alto-agent-roles/${first}/routing`,
      `alto-agent-roles/${second}`,
    ]);
    expect(report.result).toBe('done');
    await bench.undo({ values: { gcUserIds } });
    expect(rolesOfSynced(bench.org).slice(0, 2)).toEqual([['AI Agent'], []]);
  });

  it('gives no role to a user whose other roles grant it all', async () => {
    const bench = await startAltocloudBench();
    const [user = ''] = bench.org.samples.syncedUsers;
    const master = [...bench.org.state.roles.values()].find(({ name }) => name === 'Master Admin')?.id ?? '';
    const holds = { subjectId: user, subjectType: 'PC_USER', roleId: master, divisionId: '*' } as const;
    bench.org.state.grants.push({ ...holds, madeAt: 0, effectiveAt: 0 });
    const { plan } = await bench.plan({ values: { gcUserIds: [user] } });
    expect(http(plan)).toEqual([]);
  });

  it('says that synced users arrive without roles when none was chosen', async () => {
    const bench = await startAltocloudBench();
    const { plan, report } = await bench.run({ values: { gcUserIds: [] } });
    expect(plan.warnings.map(({ problem }) => problem.code)).toEqual(['no-synced-users-chosen']);
    expect(http(plan)).toEqual([]);
    expect(report.result).toBe('done');
  });

  it.each([
    [['nobody@practice.example'], 'synced-users-unknown'],
    [['agent1@practice.example', 'Agent1@Practice.example'], 'synced-users-doubled'],
  ])('refuses %s and names them', async (gcUserIds, code) => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan({ values: { gcUserIds } });
    expect(whyBlocked(plan)).toEqual([{ step: 'alto-agent-roles', code, field: 'gcUserIds' }]);
    expect(plan.blocked[0]?.why.problem.message.toLowerCase()).toContain(gcUserIds[0]);
    expect(bench.writes()).toBe(0);
  });

  it('waits for users who come with the link to the CIC server', async () => {
    const bench = await startAltocloudBench();
    const pass = { notLinked: true, values: { gcUserIds: ['later@practice.example'] } };
    const { plan, report } = await bench.run({ ...pass, later: ['alto-gc-integration'] });
    expect(whyBlocked(plan)).toEqual([{ step: 'alto-agent-roles', code: 'synced-users-not-yet', field: 'gcUserIds' }]);
    expect(report.result).toBe('attention');
  });

  it('asks for the default role to be restored when there is none', async () => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan({ values: { aiAgentRoleName: 'Nobody’s role' } });
    expect(whyBlocked(plan)).toEqual([
      { step: 'alto-agent-roles', code: 'ai-agent-role-missing', field: 'aiAgentRoleName' },
    ]);
  });

  it('completes a routing role that exists, and takes only that away again', async () => {
    const bench = await startAltocloudBench();
    const role = addRole(bench, {
      id: 'own-routing-role',
      name: 'Altocloud Agent Routing',
      permissionPolicies: [{ domain: 'routing', entityName: 'queue', actionSet: ['view', 'add'] }],
    });
    const { plan, report } = await bench.run();
    expect(ids(plan)[0]).toBe('alto-agent-roles/role/completed');
    expect(plan.warnings.map(({ problem }) => problem.code)).toEqual(['routing-role-holds-more']);
    expect(report.result).toBe('done');
    const { report: undone } = await bench.undo();
    expect(undone.result).toBe('done');
    expect([...permissionsOf(bench.org.state.roles.get(role.id))].sort()).toEqual([
      'routing:queue:add',
      'routing:queue:view',
    ]);
  });
});

describe('journey permissions of administrators', () => {
  it('are looked at first: a role that has them is left alone', async () => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan();
    expect(ids(plan)).not.toContain('alto-admin-perms/1');
  });

  it('are added one by one, nothing is lost, and undo takes just them away', async () => {
    const bench = await startAltocloudBench({ adminLacksJourney: true });
    const before = admin(bench.org);
    const { plan, report } = await bench.run();
    expect(plan.actions[0]).toMatchObject({ id: 'alto-admin-perms/1', cost: 'licence', typed: 'Admin' });
    expect(report.result).toBe('done');
    const journey = [...bench.org.state.catalogue.permissions].filter((each) => each.startsWith('journey:'));
    expect([...permissionsOf(admin(bench.org))].sort()).toEqual([...permissionsOf(before), ...journey].sort());
    expect(http((await bench.plan()).plan)).toEqual([]);
    await bench.undo();
    expect(permissionsOf(admin(bench.org))).toEqual(permissionsOf(before));
    expect((await bench.undo()).plan.actions).toEqual([]);
  });

  it('are no affair of somebody who may not edit roles', async () => {
    const bench = await startAltocloudBench({ adminLacksJourney: true });
    const { plan } = await bench.plan({ as: bench.org.samples.noRoleAdd });
    expect(whyBlocked(plan)).toContainEqual({
      step: 'alto-admin-perms',
      code: 'operator-lacks-rights',
      field: undefined,
    });
    expect(bench.writes()).toBe(0);
  });

  it('go to no role when none has that name', async () => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan({ values: { adminRoleName: 'Administrators' } });
    expect(whyBlocked(plan)).toContainEqual({
      step: 'alto-admin-perms',
      code: 'admin-role-missing',
      field: 'adminRoleName',
    });
  });

  it('are not called whole by the bundled catalogue', async () => {
    const fault = { match: { path: '/api/v2/authorization/permissions' }, fault: { kind: 'forbid', permissions: [] } };
    const bench = await startAltocloudBench({ faults: [fault as never] });
    const { report } = await bench.run();
    expect(report.checks.filter(({ result }) => result === 'unchecked').map(({ step }) => step)).toEqual([
      'alto-admin-perms',
      'alto-agent-roles',
    ]);
    expect(report.result).toBe('attention');
  });
});

describe('the organization', () => {
  it.each([
    [{ orgId: '00000000-0000-4000-8000-000000000000' }, 'other-organization', 'orgId'],
    [{ orgShortName: 'someoneelse' }, 'other-short-name', 'orgShortName'],
  ])('of another %o is not touched', async (values, code, field) => {
    const bench = await startAltocloudBench({ adminLacksJourney: true });
    const { plan } = await bench.plan({ values });
    expect(whyBlocked(plan)).toEqual([{ step: 'alto-org-facts', code, field }]);
    expect(http(plan)).toEqual([]);
  });

  it('may be named in capitals, and its long name is only compared', async () => {
    const bench = await startAltocloudBench();
    const { plan } = await bench.plan({ values: { orgShortName: 'MeridianPractice', orgLongName: 'Meridian' } });
    expect(whyBlocked(plan)).toEqual([]);
    expect(plan.warnings.map(({ problem }) => problem.field)).toEqual(['orgLongName']);
  });
});

describe('what visitors are offered', () => {
  it('is asked for by hand while no action map is active, and believed once the list shows one', async () => {
    const bench = await startAltocloudBench();
    const maps = bench.org.state.objects.get('actionmap') as unknown as { more: { isActive: boolean } }[];
    for (const map of maps) map.more = { ...map.more, isActive: false };
    const { plan, report } = await bench.run();
    expect(plan.actions.at(-1)).toMatchObject({ kind: 'manual', id: 'alto-journey/1', readBack: true });
    expect(report.result).toBe('attention');
    expect(report.checks.find(({ step }) => step === 'alto-journey')).toMatchObject({ result: 'not-ok' });
    for (const map of maps) map.more = { ...map.more, isActive: true };
    expect((await bench.run()).report.result).toBe('done');
  });

  it('is complete without outcomes, which the vendor is removing', async () => {
    const fault = { kind: 'forbid', permissions: ['journey:outcome:view'] } as const;
    const bench = await startAltocloudBench({ faults: [{ match: { path: '/api/v2/journey/outcomes' }, fault }] });
    const { report, known } = await bench.run();
    expect(report.result).toBe('done');
    expect(known.outNow('alto-journey', 'outcomeIds')).toEqual([]);
  });

  it('is not known when action maps cannot be listed', async () => {
    const fault = { kind: 'forbid', permissions: ['journey:actionmap:view'] } as const;
    const bench = await startAltocloudBench({ faults: [{ match: { path: '/api/v2/journey/actionmaps' }, fault }] });
    const { report } = await bench.run();
    expect(report.checks.find(({ step }) => step === 'alto-journey')).toMatchObject({ result: 'unchecked' });
    expect(report.result).toBe('attention');
  });
});

describe('a run that does not get through', () => {
  it('stopped in the middle goes on with the rest, and undo takes everything back', async () => {
    const bench = await startAltocloudBench();
    const [first = '', second = ''] = grantIds(bench.org.samples.syncedUsers);
    const stopped = await bench.run({ stopAfter: first });
    expect(stopped.report.result).toBe('stopped');
    const { plan, report } = await bench.run();
    expect(ids(plan)[0]).toBe(second);
    expect(ids(plan)).toHaveLength(11);
    expect(report.result).toBe('done');
    const { report: undone } = await bench.undo();
    expect(undone.result).toBe('done');
    expect(rolesOfSynced(bench.org)).toEqual(Array.from({ length: 12 }, () => []));
    expect([...bench.org.state.roles.values()].map(({ name }) => name)).not.toContain('Altocloud Agent Routing');
    const writes = bench.writes();
    await bench.undo();
    expect(bench.writes()).toBe(writes);
  });

  it.each(['alto-agent-roles/role', 'first', 'alto-admin-perms/1'])(
    'killed once %s was answered doubles nothing, and undo knows it as ours',
    async (where) => {
      const bench = await startAltocloudBench({ adminLacksJourney: true });
      const before = permissionsOf(admin(bench.org));
      const dieAfter = where === 'first' ? grantIds(bench.org.samples.syncedUsers)[0] : where;
      await expect(bench.run({ dieAfter: dieAfter ?? '' })).rejects.toBeInstanceOf(Died);
      const { report } = await bench.run();
      expect(report.result).toBe('done');
      expect(rolesOfSynced(bench.org)).toEqual(Array.from({ length: 12 }, () => BOTH));
      await bench.undo();
      expect(rolesOfSynced(bench.org).flat()).toEqual([]);
      expect(permissionsOf(admin(bench.org))).toEqual(before);
    },
  );

  it('killed and undone at once leaves nothing', async () => {
    const bench = await startAltocloudBench();
    const [, second = ''] = grantIds(bench.org.samples.syncedUsers);
    await expect(bench.run({ dieAfter: second })).rejects.toBeInstanceOf(Died);
    const { report } = await bench.undo();
    expect(report.result).toBe('done');
    expect(rolesOfSynced(bench.org).flat()).toEqual([]);
    expect([...bench.org.state.roles.values()].map(({ name }) => name)).not.toContain('Altocloud Agent Routing');
  });

  it('undone at once takes back roles that do not show yet', async () => {
    const bench = await startAltocloudBench({ propagationSeconds: 200 });
    const [, , third = ''] = grantIds(bench.org.samples.syncedUsers);
    await bench.run({ stopAfter: third });
    const { report } = await bench.undo();
    expect(report.result).toBe('done');
    expect(rolesOfSynced(bench.org).flat()).toEqual([]);
  });

  it('finds that a grant happened whose answer was lost', async () => {
    const bench = await startAltocloudBench();
    const [, user = ''] = bench.org.samples.syncedUsers;
    const path = `/api/v2/authorization/subjects/${user}/bulkadd`;
    bench.org.setFaults([{ match: { path }, times: 1, fault: { kind: 'reset-after' } }]);
    const { report } = await bench.run();
    expect(report.result).toBe('done');
    await bench.undo();
    expect(rolesOfSynced(bench.org).flat()).toEqual([]);
  });

  it('goes on when somebody else gives a role meanwhile, and does not take that one back', async () => {
    const bench = await startAltocloudBench();
    const [first = '', second = ''] = bench.org.samples.syncedUsers;
    const roleOf = (name: string) => [...bench.org.state.roles.values()].find((role) => role.name === name)?.id ?? '';
    const act = () => {
      for (const name of BOTH) {
        const given = { subjectId: second, subjectType: 'PC_USER', roleId: roleOf(name) } as const;
        const divisionId = bench.org.state.divisions[0]?.id ?? '';
        bench.org.state.grants.push({ ...given, divisionId, madeAt: 0, effectiveAt: 0 });
      }
    };
    const { report } = await bench.run({ meanwhile: { after: `alto-agent-roles/${first}`, act } });
    expect(report.result).toBe('done');
    const { plan, report: undone } = await bench.undo();
    expect(rolesOfSynced(bench.org).flat()).toEqual(BOTH);
    expect(plan.cannot.map(({ step }) => step)).toContain('alto-agent-roles');
    expect(undone.steps.find(({ id }) => id === 'alto-agent-roles')).toMatchObject({ status: 'skipped' });
  });

  it('leaves the one role that somebody else gave a user meanwhile, and takes back the other', async () => {
    const bench = await startAltocloudBench();
    const [first = '', second = ''] = bench.org.samples.syncedUsers;
    const act = () => {
      const roleId = [...bench.org.state.roles.values()].find(({ name }) => name === 'AI Agent')?.id ?? '';
      const divisionId = bench.org.state.divisions[0]?.id ?? '';
      const given = { subjectId: second, subjectType: 'PC_USER', roleId, divisionId } as const;
      bench.org.state.grants.push({ ...given, madeAt: 0, effectiveAt: 0 });
    };
    const { report } = await bench.run({ meanwhile: { after: `alto-agent-roles/${first}`, act } });
    expect(report.result).toBe('done');
    await bench.undo();
    expect(rolesOfSynced(bench.org).flat()).toEqual(['AI Agent']);
  });
});

it('gives 500 agents their roles, stopped once and resumed, and undo takes all of them back', async () => {
  const bench = await startAltocloudBench({ syncedUsers: 500, rateLimitPerMinute: 1_000_000 });
  const users = bench.org.samples.syncedUsers;
  const { report } = await bench.run({ stopAfter: `alto-agent-roles/${users[200]}` });
  expect(report.result).toBe('stopped');
  const { plan, report: resumed } = await bench.run();
  expect(plan.actions).toHaveLength(299);
  expect(resumed.result).toBe('done');
  expect(rolesOfSynced(bench.org)).toEqual(users.map(() => BOTH));
  // What undo restores is written down with each of them: it must not grow with their number.
  const intent = bench.lines.find(({ kind }) => kind === 'intent');
  expect(JSON.stringify(intent).length).toBeLessThan(3000);
  await bench.undo();
  expect(rolesOfSynced(bench.org).flat()).toEqual([]);
}, 180_000);

describe('signing in by itself', () => {
  it('lists the rights that a run needs, with what each is for', async () => {
    const bench = await startAltocloudBench();
    const { rights, organization, facts } = await bench.connect({ as: bench.org.samples.noRoleAdd });
    expect(organization.id).toBe(bench.org.samples.organization.id);
    expect(facts).toMatchObject({ region: 'Asia Pacific (Sydney)', orgShortName: 'meridianpractice' });
    const held = Object.fromEntries(rights.map(({ permission, held: kind }) => [permission, kind]));
    expect(held).toMatchObject({
      'authorization:role:edit': 'missing',
      'authorization:role:add': 'missing',
      'authorization:grant:add': 'granted',
      'journey:actionmap:view': 'granted',
    });
    expect(rights.every(({ why }) => why !== 'The run uses it.')).toBe(true);
  });
});
