import { describe, expect, it } from 'vitest';
import { filesBelow, signInAs, startBench, startOrg } from './harness.ts';
import { fakeKeychain } from './keychain.ts';
import { addRole, ROLE, RUN, rolesNamed, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf, planOf } from './shapes.ts';

describe('who signs in', () => {
  it('is refused before anything is written when roles may not be added, with the permission by name', async () => {
    const bench = await startBench();
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice], signInAs(bench.org.samples.noRoleAdd)), 4);
    expect(outcome.problem).toMatchObject({ code: 'operator-lacks-rights' });
    expect(outcome.problem?.message).toContain('authorization:role:add');
    expect(bench.writes()).toBe(0);
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });

    const other = doneOf(
      await bench.cli(['resume', String(outcome.engagement), '--yes'], signInAs(bench.org.samples.admin)),
    );
    expect(other.engagement).toBe(outcome.engagement);
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('needs no right to add roles when the role is there', async () => {
    const bench = await startBench();
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice], { values: { ungrant: false } }));
    const helper = signInAs(bench.org.samples.noRoleAdd);
    doneOf(await bench.cli([...RUN, ...bench.practice], helper));

    // One permission is gone: now the role must be edited, and this is said by name.
    const [role] = rolesNamed(bench);
    if (role === undefined) throw new Error('the role is gone');
    addRole(bench, { ...role, permissionPolicies: role.permissionPolicies.slice(1) });
    const written = bench.writes();
    const outcome = outcomeOf(await bench.cli(['resume', String(engagement), '--yes'], helper), 4);
    expect(outcome.problem?.message).toContain('authorization:role:edit');
    expect(bench.writes()).toBe(written);
  });

  it('is told the same by plan', async () => {
    const bench = await startBench();
    const argv = ['plan', 'uca-historical', ...bench.practice];
    const plan = planOf(await bench.cli(argv, signInAs(bench.org.samples.noRoleAdd)), 4);
    expect(plan.problems[0]).toMatchObject({ code: 'operator-lacks-rights' });
    expect(plan.actions).toEqual([]);
  });

  it('goes on without two of the profile’s permissions, and is told which', async () => {
    const bench = await startBench();
    const outcome = doneOf(await bench.cli([...RUN, ...bench.practice], signInAs(bench.org.samples.lacksTwo)));
    const warning = outcome.warnings.find(({ code }) => code === 'operator-lacks-profile-permissions');
    expect(warning?.message).toContain('wfm:intraday:view');
    expect(warning?.message).toContain('billing:subscription:view');
    expect(warning?.message).not.toContain('routing:queue:view');
    expect(outcome.findings.filter(({ row }) => row === 29 || row === 39).map(({ finding }) => finding)).toEqual([
      'granted',
      'granted',
    ]);
  });

  it('may be a person with an access token: the role is added to the user', async () => {
    const bench = await startBench();
    const values = { accessToken: { env: 'TOKEN' } };
    const env = { TOKEN: bench.org.samples.userToken };
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice], { values, env }));
    const grant = plan.actions.find(({ step }) => step === 'selfgrant');
    expect(grant).toMatchObject({ method: 'PUT', cost: 'licence', url: expect.stringMatching(/\/users\/add$/) });
    expect(grant?.escalation).toContain(ROLE);
    doneOf(await bench.cli([...RUN, ...bench.practice], { values, env }));
    expect(settled(bench)).toEqual(SETTLED);
    const sent = bench.org.log
      .filter(({ effect }) => effect === 'write')
      .map(({ method, path }) => `${method} ${path}`);
    expect(sent).toEqual([
      expect.stringMatching(/^POST .*\/roles$/),
      expect.stringMatching(/^PUT .*\/users\/add$/),
      expect.stringMatching(/^POST .*\/oauth\/clients$/),
      expect.stringMatching(/^PUT .*\/users\/remove$/),
    ]);
    const [user] = [...bench.org.state.users.values()];
    const roles = bench.org.state.grants.filter(({ subjectId }) => subjectId === user?.id);
    expect(roles).toHaveLength(1);
  });

  it('gets a message of its own for a wrong secret, and may resume with the right one', async () => {
    const bench = await startBench();
    const { admin } = bench.org.samples;
    const wrong = signInAs({ ...admin, clientSecret: 'not-the-secret' });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice], wrong), 3);
    expect(outcome.problem).toMatchObject({ code: 'credentials-or-region-refused' });
    expect(outcome.problem?.message).toContain('region');
    expect(bench.writes()).toBe(0);
    // Each try sends the secret: one is enough.
    expect(bench.org.log.filter(({ path }) => path === '/oauth/token')).toHaveLength(1);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], signInAs(admin)));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('gets the same words for a wrong region, and nothing is tried elsewhere', async () => {
    const bench = await startBench();
    const elsewhere = await startOrg();
    const { admin } = bench.org.samples;
    const parts = { openKeychain: fakeKeychain().open };
    const accept = { selfgrant: ROLE };
    const argv = ['run', 'uca-historical', '--yes'];
    const there = { ...signInAs(admin, { address: elsewhere.origin, accept }), parts };
    const outcome = outcomeOf(await bench.cli(argv, there), 3);
    expect(outcome.problem).toMatchObject({ code: 'credentials-or-region-refused' });
    expect(outcome.problem?.fix).toMatch(/region/i);
    expect(bench.org.log).toEqual([]);
    expect(elsewhere.counts().write).toBe(0);

    const here = { ...signInAs(admin, { address: bench.org.origin, accept, confirm: { send: 'sent' } }), parts };
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes'], here));
    expect(settled(bench)).toEqual(SETTLED);
    expect(elsewhere.counts().write).toBe(0);
  });

  it('waits out a short throttle of the token endpoint', async () => {
    const fault = { kind: 'throttle-token', retryAfter: 20 } as const;
    const bench = await startBench({ faults: [{ match: { path: '/oauth/token' }, times: 1, fault }] });
    doneOf(await bench.cli([...RUN, ...bench.practice]));
    expect(bench.clock.slept()).toBeGreaterThanOrEqual(20_000);
  });

  it('is told about a long one, in words of its own', async () => {
    const fault = { kind: 'throttle-token', retryAfter: 600 } as const;
    const bench = await startBench({ faults: [{ match: { path: '/oauth/token' }, fault }] });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'throttled', message: expect.stringContaining('sign-ins') });
    expect(outcome.problem?.fix).toContain('600');
    bench.org.setFaults([]);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
  });

  it('leaves no trace of bad input', async () => {
    const bench = await startBench();
    const answer = await bench.cli([...RUN, ...bench.practice], { values: { tokenDurationSeconds: 5 } });
    expect(answer.code).toBe(2);
    expect(bench.org.log).toEqual([]);
    expect([...(await filesBelow(bench.data)).keys()]).toEqual([]);
  });

  it.each([
    [{}, 'no-credentials'],
    [{ operatorClientId: 'somebody' }, 'no-credentials'],
    [{ operatorClientId: 'somebody', operatorClientSecret: { env: 'NOT_SET' } }, 'secret-variable-missing'],
  ])('is asked for before anything is sent: %o', async (credentials, code) => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const values = { address: bench.org.origin, ...credentials };
    const outcome = outcomeOf(await bench.cli(RUN, { values, parts }), 2);
    expect(outcome.problem).toMatchObject({ code, field: expect.stringContaining('operatorClient') });
    expect(outcome.engagement).toBeNull();
    expect(bench.org.log).toEqual([]);
  });
});
