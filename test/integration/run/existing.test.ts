import { describe, expect, it } from 'vitest';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { type Bench, startBench } from './harness.ts';
import {
  addClient,
  addRole,
  CLIENT,
  clientsNamed,
  permissionsOf,
  ROLE,
  RUN,
  rolesNamed,
  SETTLED,
  settled,
} from './org.ts';
import { doneOf, outcomeOf, planOf } from './shapes.ts';

/** The same name with a hyphen where the profile has a dash. */
const HYPHENED = ROLE.replace('–', '-');
const SOMEBODY = 'a-role-that-was-there';

const run = (bench: Bench, values: object = {}, env = {}) => bench.cli([...RUN, ...bench.practice], { values, env });

describe('a role that is there already', () => {
  it('under almost the same name is asked about, and may be used', async () => {
    const bench = await startBench({ nearMatchRole: HYPHENED });
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'near-match', field: 'roleName' });
    expect(outcome.problem?.message).toContain(HYPHENED);
    expect(outcome.problem?.fix).toMatch(/roleName.*accept step "role"/);
    expect(bench.writes()).toBe(0);

    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], { values: { roleName: HYPHENED } }));
    expect(rolesNamed(bench)).toEqual([]);
    expect(rolesNamed(bench, HYPHENED)).toHaveLength(1);
    expect(clientsNamed(bench)).toHaveLength(1);
  });

  it('under almost the same name may get another one beside it', async () => {
    const bench = await startBench({ nearMatchRole: HYPHENED });
    const outcome = outcomeOf(await run(bench), 1);
    const accept = { role: ROLE };
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], { values: { accept } }));
    expect(settled(bench)).toEqual(SETTLED);
    expect(permissionsOf(rolesNamed(bench, HYPHENED)[0])).toEqual([]);
  });

  it('twice under the name is not chosen from', async () => {
    const bench = await startBench();
    addRole(bench, { id: 'one', name: ROLE });
    addRole(bench, { id: 'two', name: ROLE });
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'ambiguous-name', field: 'roleName' });
    expect(outcome.problem?.message).toMatch(/one, two|two, one/);
    expect(bench.writes()).toBe(0);
    bench.org.state.roles.delete('two');
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
  });

  it('is completed, loses nothing, and undo takes away only what was added', async () => {
    const bench = await startBench();
    const known = profile.rows
      .map(({ policy }) => policy)
      .filter((policy) => !/\*|adhoc|ScheduleNotification/.test(policy));
    const had = known.slice(5);
    const policies = had.map((policy) => {
      const [domain = '', entityName = '', action = ''] = policy.split(':');
      return { domain, entityName, actionSet: [action], allowConditions: false };
    });
    const condition = { conjunction: 'AND', terms: [{ variableName: 'queueId', operands: [{ value: 'q1' }] }] };
    const conditional = {
      domain: 'routing',
      entityName: 'conversation',
      actionSet: ['view'],
      allowConditions: true,
      resourceConditionNode: condition,
    };
    const extra = { domain: 'telephony', entityName: 'plugin', actionSet: ['all'], allowConditions: false };
    const before = addRole(bench, {
      id: SOMEBODY,
      name: ROLE,
      description: 'Made by hand',
      permissions: ['employee'],
      permissionPolicies: [...policies, extra, conditional],
    });
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice]));
    expect(plan.actions.find(({ step }) => step === 'role')).toMatchObject({ method: 'PUT', reversible: true });

    const { engagement } = doneOf(await run(bench));
    const [after] = rolesNamed(bench);
    expect(after?.id).toBe(SOMEBODY);
    expect(after?.description).toBe('Made by hand');
    expect(after?.permissions).toEqual(['employee']);
    expect(permissionsOf(after)).toEqual(expect.arrayContaining([...permissionsOf(before)]));
    expect(permissionsOf(after)).toEqual(expect.arrayContaining(known));
    expect(after?.permissionPolicies).toContainEqual(conditional);

    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
    const [left] = rolesNamed(bench);
    expect([...permissionsOf(left)].sort()).toEqual([...permissionsOf(before)].sort());
    expect(left?.permissionPolicies).toContainEqual(conditional);
    expect(left?.permissions).toEqual(['employee']);
    expect(clientsNamed(bench)).toEqual([]);
  });

  it('keeps on undo what somebody else added meanwhile', async () => {
    const bench = await startBench();
    const extra = { domain: 'telephony', entityName: 'plugin', actionSet: ['all'], allowConditions: false };
    addRole(bench, { id: SOMEBODY, name: ROLE });
    const { engagement } = doneOf(await run(bench));
    const [role] = rolesNamed(bench);
    if (role === undefined) throw new Error('the role is gone');
    addRole(bench, { ...role, permissionPolicies: [...role.permissionPolicies, extra] });
    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
    expect(permissionsOf(rolesNamed(bench)[0])).toEqual(['telephony:plugin:all']);
  });

  it('is held already: nothing is lent, nothing is taken back', async () => {
    const bench = await startBench();
    const { admin } = bench.org.samples;
    addRole(bench, { id: SOMEBODY, name: ROLE });
    const { state } = bench.org;
    const divisionId = state.divisions.find(({ homeDivision }) => homeDivision)?.id ?? '';
    const times = { madeAt: 0, effectiveAt: 0 };
    const own = { subjectId: admin.clientId, subjectType: 'PC_OAUTH_CLIENT', roleId: SOMEBODY, divisionId } as const;
    state.grants.push({ ...own, ...times });
    const { engagement } = doneOf(await run(bench));
    expect(settled(bench)).toEqual({ ...SETTLED, lent: true });
    expect(bench.writes()).toBe(2);
    await bench.cli(['undo', String(engagement), '--yes']);
    expect(settled(bench)).toEqual({ roles: 1, clients: 0, lent: true });
  });
});

describe('a client that is there already', () => {
  /** A complete role and a client with it, as an earlier set-up by hand would have left them. */
  async function withClient(change: object): Promise<Bench> {
    const bench = await startBench();
    const first = outcomeOf(await run(bench, { selfGrant: 'other' }), 1);
    expect(first.steps).toContainEqual(expect.objectContaining({ id: 'role', status: 'done' }));
    const [role] = rolesNamed(bench);
    addClient(bench, { id: 'by-hand', secret: 'noted-somewhere-safe', ...change }, String(role?.id));
    return bench;
  }

  it.each([
    [{ accessTokenValiditySeconds: 3_600 }, '3600'],
    [{ state: 'inactive' }, 'inactive'],
    [{ authorizedGrantType: 'CODE' }, 'CODE'],
  ])('and differs (%o) is not touched, and the difference is named', async (change, said) => {
    const bench = await withClient(change);
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'client-differs', field: 'appName' });
    expect(outcome.problem?.message).toContain(said);
    expect(bench.writes()).toBe(1);
    expect(clientsNamed(bench)).toMatchObject([change]);

    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], { values: { appName: 'Another one' } }));
    expect(clientsNamed(bench, 'Another one')).toHaveLength(1);
    expect(clientsNamed(bench)).toMatchObject([change]);
  });

  it('and whose secret nobody has: no second client, a reset is offered', async () => {
    const bench = await withClient({});
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'secret-not-at-hand', fix: expect.stringContaining('rotate') });
    expect(bench.writes()).toBe(1);
    const engagement = String(outcome.engagement);
    doneOf(await bench.cli(['rotate', engagement, '--yes']));
    doneOf(await bench.cli(['resume', engagement, '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('and whose secret is given is reused', async () => {
    const bench = await withClient({});
    const env = { CLIENT_SECRET: 'noted-somewhere-safe' };
    doneOf(await run(bench, { clientSecret: { env: 'CLIENT_SECRET' } }, env));
    expect(bench.writes()).toBe(1);
  });

  it('and whose given secret is wrong is not fine', async () => {
    const bench = await withClient({});
    const env = { CLIENT_SECRET: 'noted-for-another-client' };
    const outcome = outcomeOf(await run(bench, { clientSecret: { env: 'CLIENT_SECRET' } }, env), 1);
    expect(outcome.problem).toMatchObject({ code: 'secret-refused', fix: expect.stringContaining('rotate') });
    const check = { step: 'validate', result: 'not-ok', reason: expect.stringContaining('refused') };
    expect(outcome.checks).toContainEqual(expect.objectContaining(check));
    expect(outcome.findings.some(({ finding }) => finding === 'granted')).toBe(false);
  });

  it('under almost the same name is asked about', async () => {
    const bench = await withClient({ name: CLIENT.replace('–', '-') });
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'near-match', field: 'appName' });
    expect(outcome.problem?.fix).toContain('accept step "oauth"');
    const accept = { oauth: CLIENT };
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], { values: { accept } }));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('twice under the name is not chosen from', async () => {
    const bench = await withClient({});
    addClient(bench, { id: 'second', secret: 'noted-too' }, String(rolesNamed(bench)[0]?.id));
    const outcome = outcomeOf(await run(bench), 1);
    expect(outcome.problem).toMatchObject({ code: 'ambiguous-name', field: 'appName' });
    expect(bench.writes()).toBe(1);
  });
});
