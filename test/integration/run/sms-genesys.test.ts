import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../main/engine/plan.ts';
import { connectSms } from '../../../main/runbooks/nexus-sms/genesys/connect.ts';
import { addClient, addRole, permissionsOf } from './org.ts';
import { CLIENT, made, ROLE, startSmsBench } from './sms-genesys-bench.ts';

const ids = ({ actions }: Pick<Plan, 'actions'>) => actions.map(({ id }) => id);
const http = ({ actions }: Pick<Plan, 'actions'>) => actions.filter(({ kind }) => kind === 'http');
const why = ({ blocked }: Pick<Plan, 'blocked'>) =>
  blocked.map(({ step, why: { problem, accept } }) => ({ step, code: problem.code, field: problem.field, accept }));

describe('Genesys Cloud for SMS', () => {
  it('is planned without a write, in the guide’s order', async () => {
    const bench = await startSmsBench();
    const { plan } = await bench.plan();
    expect(ids(plan)).toEqual(['gca-org/1', 'gca-role/1', 'gca-assign/1', 'gca-assign/2', 'gca-oauth/1']);
    expect(plan.actions[2]).toMatchObject({ typed: ROLE, reversible: true });
    expect(bench.writes()).toBe(0);
  });

  it('ends done: one role, one client with it, the role with the administrator; again nothing is planned', async () => {
    const bench = await startSmsBench({ propagationSeconds: 40 });
    const { report, known } = await bench.run();
    expect(report.result).toBe('done');
    const { roles, clients, holders } = made(bench.org);
    expect([roles.length, clients.length]).toEqual([1, 1]);
    expect(holders.sort()).toEqual([bench.org.samples.admin.clientId, clients[0]?.id].sort());
    expect(bench.vault.size).toBe(1);
    expect(known.outNow('gca-oauth', 'clientId')).toBe(clients[0]?.id);
    expect(JSON.stringify(bench.lines)).not.toContain(clients[0]?.secret);
    const writes = bench.writes();
    const again = await bench.run({ values: { orgId: bench.org.samples.organization.id } });
    expect(ids(again.plan)).toEqual([]);
    expect(again.report.result).toBe('done');
    expect(bench.writes()).toBe(writes);
    expect((await bench.verify()).result).toBe('done');
  });

  it('gives the role every permission that the live catalogue lists for both domains, one by one', async () => {
    const bench = await startSmsBench();
    await bench.run();
    const offered = [...bench.org.state.catalogue.permissions].filter((each) =>
      /^messaging(Provisioning)?:/.test(each),
    );
    expect(offered.some((each) => each.startsWith('messagingProvisioning:'))).toBe(true);
    expect([...permissionsOf(made(bench.org).roles[0])].sort()).toEqual(offered.sort());
  });

  it('names the address of the region that the practice organization stands in for', async () => {
    const bench = await startSmsBench();
    const { genesys } = await bench.open('run', {});
    expect(genesys.urls).toEqual({
      gcLoginURL: 'https://login.mypurecloud.com.au',
      gcAPIURL: 'https://api.mypurecloud.com.au',
    });
  });

  it('refuses an API address of another region, and offers the right one', async () => {
    const bench = await startSmsBench();
    const wrong = bench.open('run', { values: { gcAPIURL: 'https://api.mypurecloud.ie' } });
    await expect(wrong).rejects.toMatchObject({
      code: 'regions-differ',
      field: 'gcAPIURL',
      offer: 'https://api.mypurecloud.com.au',
    });
    await expect(bench.open('run', { values: { gcAPIURL: 'https://api.mypurecloud.com.au/' } })).resolves.toBeDefined();
  });

  it('does not ask for the organization when its ID is known, in whatever case it is written', async () => {
    const bench = await startSmsBench();
    const { plan } = await bench.plan({ values: { orgId: bench.org.samples.organization.id.toUpperCase() } });
    expect(ids(plan)).not.toContain('gca-org/1');
    expect(plan.blocked).toEqual([]);
  });

  it('stops before another organization than the one that was given, with nothing sent', async () => {
    const bench = await startSmsBench();
    const { plan } = await bench.plan({ values: { orgId: '47d8329d-1c28-4c86-9374-559000000000' } });
    expect(why(plan)).toEqual([{ step: 'gca-signin', code: 'other-organization', field: 'orgId', accept: undefined }]);
    expect(ids(plan)).toEqual([]);
  });

  it('names a right that the operator lacks, and sends nothing', async () => {
    const bench = await startSmsBench();
    const { noRoleAdd } = bench.org.samples;
    const pass = {
      values: { operatorClientId: noRoleAdd.clientId },
      secrets: { operatorClientSecret: noRoleAdd.clientSecret },
    };
    const { plan, report } = await bench.run(pass);
    expect(why(plan)).toMatchObject([{ step: 'gca-role', code: 'operator-lacks-rights' }]);
    expect(plan.blocked[0]?.why.problem.message).toContain('authorization:role:add');
    expect(report.result).toBe('failed');
    expect(bench.writes()).toBe(0);
  });
});

describe('an organization without the product', () => {
  it('gets its role with what it offers, hears that the product is missing, and is not called done', async () => {
    const bench = await startSmsBench({ smsAggregation: 'off' });
    const { plan, known, report } = await bench.run();
    expect(known.warnings.map(({ step, problem }) => [step, problem.code])).toEqual([
      ['gca-role', 'domain-not-offered'],
    ]);
    expect(known.warnings[0]?.problem.message).toContain('messagingProvisioning');
    expect(known.warnings[0]?.problem.message).toContain('SMS Aggregation');
    expect(plan.blocked).toEqual([]);
    expect(report.result).toBe('attention');
    expect(report.checks.filter(({ result }) => result !== 'ok')).toMatchObject([
      { step: 'gca-role', result: 'not-ok' },
    ]);
    expect(made(bench.org).clients).toHaveLength(1);
  });

  it('is completed once the product came', async () => {
    const bench = await startSmsBench({ smsAggregation: 'off' });
    await bench.run();
    const { catalogue } = bench.org.state;
    const domains = catalogue.domains as Map<string, ReadonlyMap<string, readonly string[]>>;
    domains.set('messagingProvisioning', new Map([['phoneNumber', ['add', 'view']]]));
    const { plan, report } = await bench.run();
    expect(http(plan)).toMatchObject([{ id: 'gca-role/1', method: 'PUT' }]);
    expect(report.result).toBe('done');
    expect(permissionsOf(made(bench.org).roles[0])).toContain('messagingProvisioning:phoneNumber:add');
  });

  it('that offers neither domain gets no empty role', async () => {
    const bench = await startSmsBench({ smsAggregation: 'off' });
    (bench.org.state.catalogue.domains as Map<string, unknown>).delete('messaging');
    const { plan } = await bench.plan();
    expect(why(plan)).toMatchObject([{ step: 'gca-role', code: 'nothing-offered' }]);
  });

  it('nobody knows what is offered while the catalogue cannot be read', async () => {
    const bench = await startSmsBench({
      faults: [{ match: { path: '/api/v2/authorization/permissions' }, fault: { kind: 'status', status: 500 } }],
    });
    const { known, report } = await bench.run();
    expect(known.warnings.map(({ problem }) => problem.code)).toContain('bundled-catalogue-used');
    expect(report.result).not.toBe('done');
    expect(report.checks.filter(({ result }) => result === 'unchecked')).toHaveLength(2);
  });
});

describe('the grant', () => {
  it('costs a licence and is typed when a person signs in', async () => {
    const bench = await startSmsBench();
    const { plan, report } = await bench.run({ secrets: { accessToken: bench.org.samples.userToken } });
    const [grant] = plan.actions.filter(({ step }) => step === 'gca-assign');
    expect(grant).toMatchObject({ cost: 'licence', typed: ROLE });
    expect(report.result).toBe('done');
  });

  it('is left to another administrator where the values say so, and so is the client', async () => {
    const bench = await startSmsBench();
    const { plan, report } = await bench.run({ values: { selfGrant: 'other' }, later: ['gca-oauth'] });
    expect(ids(plan)).toEqual(['gca-org/1', 'gca-role/1', 'gca-oauth/1']);
    expect(plan.actions.at(-1)).toMatchObject({ kind: 'manual', readBack: true });
    expect(plan.actions.at(-1)).toMatchObject({ copy: [{ value: CLIENT }, { value: '86400' }, { value: ROLE }] });
    expect(report.result).toBe('attention');
  });

  it('is not asked for when the client is there', async () => {
    const bench = await startSmsBench();
    await bench.run();
    const { state, samples } = bench.org;
    const place = state.grants.findIndex(
      ({ subjectId, roleId }) => subjectId === samples.admin.clientId && made(bench.org).roles[0]?.id === roleId,
    );
    state.grants.splice(place, 1);
    const { plan } = await bench.plan();
    expect(http(plan)).toEqual([]);
    const looked = await bench.verify();
    expect(looked.checks.filter(({ result }) => result !== 'ok')).toMatchObject([
      { step: 'gca-assign', result: 'not-ok' },
    ]);
  });

  it('that was answered and does not show yet is waited for, not repeated', async () => {
    const bench = await startSmsBench({ propagationSeconds: 120 });
    const { plan, known } = await bench.plan();
    expect(known.planned('gca-assign')).toBe(true);
    // The process ended right after the answer: role and grant are recorded, the wait never began.
    const [role, grant] = http(plan);
    expect([role?.id, grant?.id]).toEqual(['gca-role/1', 'gca-assign/1']);
    const stopped = await bench.run({ stopAfter: 'gca-assign/1' });
    expect(stopped.report.result).toBe('stopped');
    const writes = bench.writes();
    const resumed = await bench.run();
    expect(ids(resumed.plan)).toEqual(['gca-assign/2', 'gca-oauth/1']);
    expect(resumed.report.result).toBe('done');
    expect(bench.writes()).toBe(writes + 1);
  });
});

describe('the client', () => {
  const existing = async (more: object = {}) => {
    const bench = await startSmsBench();
    await bench.run();
    await bench.undo();
    const offered = [...bench.org.state.catalogue.permissions].filter((each) =>
      /^messaging(Provisioning)?:/.test(each),
    );
    const permissionPolicies = offered.map((each) => {
      const [domain = '', entityName = '', action = ''] = each.split(':');
      return { domain, entityName, actionSet: [action] };
    });
    const role = addRole(bench, { id: 'r-1', name: ROLE, permissionPolicies } as never);
    const client = addClient(bench, { id: 'c-1', secret: 'made-by-somebody', name: CLIENT, ...more }, role.id);
    return { bench, client };
  };

  it('of the wanted name whose secret nobody has is not doubled: a reset is offered, and mends it', async () => {
    const { bench } = await existing();
    const { plan, report } = await bench.run();
    expect(why(plan)).toMatchObject([{ step: 'gca-oauth', code: 'secret-not-at-hand', field: 'clientSecret' }]);
    expect(http(plan)).toEqual([]);
    expect(report.result).toBe('attention');
    const reset = await bench.rotate();
    expect(ids(reset.plan)).toEqual(['rotate/1']);
    expect(reset.plan.actions[0]).toMatchObject({ typed: CLIENT });
    expect(reset.report.result).toBe('done');
    const after = await bench.run();
    expect([http(after.plan), after.report.result]).toEqual([[], 'done']);
    expect(made(bench.org).clients).toHaveLength(1);
  });

  it('is taken over by its ID and secret, whatever its name', async () => {
    const { bench } = await existing({ name: 'Portico, made by hand' });
    const pass = {
      values: { clientId: 'c-1', clientSecret: { env: 'X' } },
      secrets: { clientSecret: 'made-by-somebody' },
    };
    for (const _time of [1, 2]) {
      const { plan, known, report } = await bench.run(pass);
      expect([plan.blocked, http(plan), report.result]).toEqual([[], [], 'done']);
      expect(known.outNow('gca-oauth', 'clientName')).toBe('Portico, made by hand');
    }
    const { report } = await bench.undo(pass);
    expect(report.result).toBe('done');
    expect(bench.org.state.clients.has('c-1')).toBe(true);
  });

  it('is found by its ID in whatever case it is written', async () => {
    const { bench } = await existing({ name: 'Portico, made by hand' });
    const secrets = { clientSecret: 'made-by-somebody' };
    const { plan } = await bench.plan({ values: { clientId: 'C-1', clientSecret: { env: 'X' } }, secrets });
    expect([plan.blocked, http(plan)]).toEqual([[], []]);
  });

  it('of an ID that nobody has is not replaced by a new one', async () => {
    const { bench } = await existing({ name: 'Another' });
    const pass = { values: { clientId: 'c-9', clientSecret: { env: 'X' } }, secrets: { clientSecret: 'secret' } };
    const { plan } = await bench.plan(pass);
    expect(why(plan)).toEqual([{ step: 'gca-oauth', code: 'client-not-found', field: 'clientId', accept: undefined }]);
  });

  it('whose secret was reset since says so', async () => {
    const { bench } = await existing();
    const { plan } = await bench.plan({ secrets: { clientSecret: 'an-older-one' } });
    expect(why(plan)).toMatchObject([{ step: 'gca-oauth', code: 'secret-refused' }]);
  });

  it('that is set up otherwise names the differences and this runbook’s own value', async () => {
    const { bench } = await existing({ authorizedGrantType: 'CODE' });
    const { plan } = await bench.plan();
    expect(why(plan)).toMatchObject([{ step: 'gca-oauth', code: 'client-differs', field: 'oauthAppName' }]);
    expect(plan.blocked[0]?.why.problem.fix).toContain('oauthAppName');
  });

  it('of any token duration will do unless one is asked for', async () => {
    const { bench } = await existing({ accessTokenValiditySeconds: 3600 });
    const secrets = { clientSecret: 'made-by-somebody' };
    expect((await bench.plan({ secrets })).plan.blocked).toEqual([]);
    const asked = await bench.plan({ secrets, values: { tokenDurationSeconds: 7200 } });
    expect(why(asked.plan)).toMatchObject([{ code: 'client-differs' }]);
  });

  it('of almost the wanted name is asked about, and accepted by typing the wanted one', async () => {
    const { bench } = await existing({ name: 'nexus messaging  integration' });
    const { plan } = await bench.plan();
    expect(why(plan)).toEqual([{ step: 'gca-oauth', code: 'near-match', field: 'oauthAppName', accept: CLIENT }]);
    const accepted = await bench.plan({ accepted: { 'gca-oauth': CLIENT } });
    expect(ids(accepted.plan)).toContain('gca-oauth/1');
  });

  it('is not created without a place for its secret', async () => {
    const bench = await startSmsBench();
    const { plan } = await bench.plan({ noPlace: true });
    expect(why(plan)).toMatchObject([{ step: 'gca-oauth', code: 'no-place-for-secret' }]);
  });
});

describe('answers that are lost', () => {
  it.each([
    ['POST', '/api/v2/authorization/roles', 'done'],
    ['POST', '/api/v2/authorization/subjects/*', 'done'],
    ['POST', '/api/v2/oauth/clients', 'attention'],
  ] as const)('of %s %s double nothing', async (method, path, result) => {
    const bench = await startSmsBench();
    bench.org.setFaults([{ match: { method, path }, times: 1, fault: { kind: 'reset-after' } }]);
    const { report } = await bench.run();
    expect(report.result).toBe(result);
    const { roles, clients } = made(bench.org);
    expect([roles.length, clients.length]).toEqual([1, 1]);
    if (result === 'attention') expect((await bench.rotate()).report.result).toBe('done');
    expect((await bench.run()).report.result).toBe('done');
    expect((await bench.undo()).report.result).toBe('done');
    expect(made(bench.org)).toEqual({ roles: [], clients: [], holders: [] });
  });

  it('of a grant that shows late leave one grant, which undo takes back', async () => {
    const bench = await startSmsBench({ propagationSeconds: 40 });
    const match = { method: 'POST', path: '/api/v2/authorization/subjects/*' };
    bench.org.setFaults([{ match, times: 1, fault: { kind: 'reset-after' } }]);
    expect((await bench.run()).report.result).toBe('failed');
    expect((await bench.run()).report.result).toBe('done');
    const { admin } = bench.org.samples;
    expect(made(bench.org).holders.filter((id) => id === admin.clientId)).toHaveLength(1);
    expect((await bench.undo()).report.result).toBe('done');
    expect(made(bench.org).holders).toEqual([]);
  });
});

describe('undo', () => {
  it('removes client, grant and role, newest first, and lists the organization', async () => {
    const bench = await startSmsBench({ propagationSeconds: 40 });
    await bench.run();
    const { plan, report } = await bench.undo();
    expect(plan.actions.map(({ id }) => id)).toEqual(['gca-oauth/1', 'gca-oauth/2', 'gca-assign/1', 'gca-role/1']);
    expect(plan.cannot.map(({ step }) => step)).toEqual(['gca-org']);
    expect(report.result).toBe('done');
    expect(made(bench.org)).toEqual({ roles: [], clients: [], holders: [] });
  });

  it('takes the role back from everybody whom it was granted to, whoever undoes', async () => {
    const bench = await startSmsBench();
    const role = addRole(bench, { id: 'r-7', name: ROLE });
    const other = bench.org.samples.lacksTwo;
    const as = {
      values: { operatorClientId: other.clientId },
      secrets: { operatorClientSecret: other.clientSecret },
    };
    await bench.run({ noPlace: true });
    const { report } = await bench.run(as);
    expect(report.result).toBe('done');
    const holding = () =>
      bench.org.state.grants.filter(({ roleId }) => roleId === role.id).map(({ subjectId }) => subjectId);
    expect(holding()).toEqual(expect.arrayContaining([bench.org.samples.admin.clientId, other.clientId]));
    expect((await bench.undo(as)).report.result).toBe('done');
    expect(holding()).toEqual([]);
    expect(bench.org.state.roles.has('r-7')).toBe(true);
  });
});

describe('signing in alone', () => {
  it('says who, where, and which rights a run needs, and sends no write', async () => {
    const bench = await startSmsBench();
    const { genesys, given } = await bench.open('run', {});
    const connection = await connectSms(genesys, given, AbortSignal.timeout(10_000));
    expect(connection.organization.id).toBe(bench.org.samples.organization.id);
    expect(connection.rights.map(({ permission }) => permission)).toEqual([
      'authorization:role:view',
      'oauth:client:view',
      'authorization:role:add',
      'authorization:grant:add',
      'oauth:client:add',
    ]);
    expect(connection.rights.every(({ held }) => held === 'granted')).toBe(true);
    expect(Object.keys(connection.facts).sort()).toEqual(
      ['apiURL', 'homeDivisionId', 'loginURL', 'orgId', 'orgLongName', 'orgShortName', 'region'].sort(),
    );
    expect(connection.facts).toMatchObject({ loginURL: 'https://login.mypurecloud.com.au' });
    expect(bench.writes()).toBe(0);
  });

  it('of another organization than the engagement’s is refused', async () => {
    const bench = await startSmsBench();
    const { genesys, given } = await bench.open('run', { values: { orgId: '47d8329d-1c28-4c86-9374-559000000000' } });
    await expect(connectSms(genesys, given, AbortSignal.timeout(10_000))).rejects.toMatchObject({
      code: 'organization-differs',
    });
  });
});
