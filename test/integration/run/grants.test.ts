import { describe, expect, it } from 'vitest';
import { signInAs, startBench } from './harness.ts';
import { fakeKeychain } from './keychain.ts';
import { addClient, clientsNamed, ROLE, RUN, rolesNamed, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf, planOf } from './shapes.ts';

describe('grants', () => {
  it('are waited for when they take half a minute', async () => {
    const bench = await startBench({ propagationSeconds: 30 });
    const answer = await bench.cli([...RUN, ...bench.practice]);
    doneOf(answer);
    // Twice thirty seconds, of which a little passes by itself.
    expect(bench.clock.slept()).toBeGreaterThan(50_000);
    expect(answer.stderr).toContain('waiting until');
    expect(answer.stderr).toContain('not yet');
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('that never show end the run with a message of their own; later it resumes', async () => {
    const bench = await startBench({ propagationSeconds: 900 });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(outcome.problem).toMatchObject({ code: 'waited-in-vain', fix: expect.stringContaining('Resume') });
    expect(outcome.steps).toContainEqual(expect.objectContaining({ id: 'oauth', status: 'skipped' }));
    expect(clientsNamed(bench)).toEqual([]);
    // The grant is on its way and a resume needs it; that it stays is said.
    expect(settled(bench)).toEqual({ roles: 1, clients: 0, lent: true });
    expect(outcome.warnings).toContainEqual(expect.objectContaining({ code: 'role-still-held' }));
    await bench.clock.sleep(900_000);
    // Now the client is made; its own grant is as slow.
    outcomeOf(await bench.cli(['resume', String(outcome.engagement), '--yes']), 1);
    await bench.clock.sleep(900_000);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('of the new client that never show leave its rows missing, not granted', async () => {
    const bench = await startBench();
    const { grants } = bench.org.state;
    const push = grants.push.bind(grants);
    grants.push = (...made) =>
      push(
        ...made.map((grant) => {
          const late = clientsNamed(bench).some(({ id }) => id === grant.subjectId);
          return late ? { ...grant, effectiveAt: grant.madeAt + 3_600_000 } : grant;
        }),
      );
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 1);
    expect(outcome.findings.some(({ finding }) => finding === 'granted')).toBe(false);
    expect(outcome.findings.filter(({ finding }) => finding === 'missing')).toHaveLength(37);
    expect(outcome.checks).toContainEqual(expect.objectContaining({ step: 'validate', result: 'not-ok' }));
    expect(settled(bench)).toEqual(SETTLED);
    await bench.clock.sleep(3_600_000);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('that never showed leave nothing after undo', async () => {
    const bench = await startBench({ propagationSeconds: 900 });
    const { engagement } = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 3);
    expect(settled(bench)).toEqual({ roles: 1, clients: 0, lent: true });
    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('that never show can be stopped waiting for, and the run resumes', async () => {
    const bench = await startBench({ propagationSeconds: 30 });
    const stop = new AbortController();
    const clock = {
      now: bench.clock.now,
      sleep: async (ms: number, signal?: AbortSignal) => {
        stop.abort();
        await bench.clock.sleep(ms, signal);
      },
    };
    const answer = await bench.cli([...RUN, ...bench.practice], { parts: { clock }, signal: stop.signal });
    const stopped = outcomeOf(answer, 5);
    expect(stopped.problem).toMatchObject({ code: 'stopped-by-operator', fix: expect.stringMatching(/resume/i) });
    expect(stopped.steps).toContainEqual(expect.objectContaining({ id: 'wait', status: 'stopped' }));
    doneOf(await bench.cli(['resume', String(stopped.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
    // An undo that was stopped printed the same advice, which would have done again what it took back.
    const undo = await bench.cli(['undo', String(stopped.engagement), '--yes'], { signal: AbortSignal.abort() });
    expect(undo.code).toBe(5);
    expect(undo.stdout + undo.stderr).toContain('Undo again when you are ready');
    expect(undo.stdout + undo.stderr).not.toMatch(/resume/i);
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('reach every division when that is wanted', async () => {
    const bench = await startBench();
    const values = { divisions: 'all' };
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice], { values }));
    expect(plan.actions.find(({ step }) => step === 'oauth')?.summary).toContain('all divisions');
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice], { values }));
    const [client] = clientsNamed(bench);
    const grants = bench.org.state.grants.filter(({ subjectId }) => subjectId === client?.id);
    expect(grants.map(({ divisionId }) => divisionId)).toEqual(['*']);
    expect(settled(bench)).toEqual(SETTLED);
    doneOf(await bench.cli(['verify', String(engagement)]));
  });

  it('stay with the operator when that is wanted, and undo takes them back', async () => {
    const bench = await startBench();
    const { engagement, steps } = doneOf(await bench.cli([...RUN, ...bench.practice], { values: { ungrant: false } }));
    expect(steps).toContainEqual(expect.objectContaining({ id: 'ungrant', status: 'done' }));
    expect(settled(bench)).toEqual({ ...SETTLED, lent: true });
    doneOf(await bench.cli(['verify', String(engagement)]));
    expect(await bench.cli(['undo', String(engagement), '--yes'])).toMatchObject({ code: 0 });
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('that could not be taken back are taken back on resume', async () => {
    const match = { method: 'DELETE', path: '/api/v2/authorization/subjects/*' };
    const fault = { kind: 'forbid', permissions: ['authorization:grant:delete'] } as const;
    const bench = await startBench({ faults: [{ match, fault }] });
    const outcome = outcomeOf(await bench.cli([...RUN, ...bench.practice]), 4);
    expect(outcome.problem?.message).toContain('authorization:grant:delete');
    expect(settled(bench)).toEqual({ ...SETTLED, lent: true });
    bench.org.setFaults([]);
    doneOf(await bench.cli(['resume', String(outcome.engagement), '--yes']));
    expect(settled(bench)).toEqual(SETTLED);
  });
});

describe('a client that another administrator creates', () => {
  const values = { selfGrant: 'other' };

  it('is a manual step with its clicks; nothing is lent', async () => {
    const bench = await startBench();
    const plan = planOf(await bench.cli(['plan', 'uca-historical', ...bench.practice], { values }));
    expect(plan.actions.map(({ id, kind }) => [id, kind])).toEqual([
      ['role/1', 'http'],
      ['oauth/1', 'manual'],
      ['send/1', 'manual'],
    ]);
  });

  it('stays open until it is there, and is done once its secret is given', async () => {
    const bench = await startBench();
    const open = outcomeOf(await bench.cli([...RUN, ...bench.practice], { values }), 1);
    expect(open.steps).toContainEqual(expect.objectContaining({ id: 'oauth', status: 'open' }));
    expect(settled(bench)).toEqual({ roles: 1, clients: 0, lent: false });

    const [role] = rolesNamed(bench);
    addClient(bench, { id: 'made-by-hand', secret: 'a-secret-that-somebody-noted' }, String(role?.id));
    const engagement = String(open.engagement);
    const nearly = outcomeOf(await bench.cli(['resume', engagement, '--yes']), 1);
    expect(nearly.problem).toMatchObject({ code: 'secret-not-at-hand' });

    const secret = { ...values, clientSecret: { env: 'CLIENT_SECRET' } };
    const env = { CLIENT_SECRET: 'a-secret-that-somebody-noted' };
    const done = doneOf(await bench.cli(['resume', engagement, '--yes'], { values: secret, env }));
    expect(done.findings.filter(({ finding }) => finding === 'granted')).toHaveLength(37);
  });

  it('is not removed by undo: this engagement did not create it', async () => {
    const bench = await startBench();
    const open = outcomeOf(await bench.cli([...RUN, ...bench.practice], { values }), 1);
    const [role] = rolesNamed(bench);
    addClient(bench, { id: 'made-by-hand', secret: 'a-secret-that-somebody-noted' }, String(role?.id));
    const engagement = String(open.engagement);
    const secret = { ...values, clientSecret: { env: 'CLIENT_SECRET' } };
    const env = { CLIENT_SECRET: 'a-secret-that-somebody-noted' };
    doneOf(await bench.cli(['resume', engagement, '--yes'], { values: secret, env }));
    const undone = outcomeOf(await bench.cli(['undo', engagement, '--yes'], { env }), 0);
    expect(undone.cannotUndo?.join()).toContain('created by somebody else');
    expect(clientsNamed(bench).map(({ id, state }) => [id, state])).toEqual([['made-by-hand', 'active']]);
  });
});

describe('allowed IP ranges', () => {
  const values = { allowedIps: ['203.0.113.0/24'] };

  it('are a manual action after the creation of the client, asked for once', async () => {
    const bench = await startBench();
    const argv = ['plan', 'uca-historical', ...bench.practice];
    const plan = planOf(await bench.cli(argv, { values }));
    expect(plan.actions.filter(({ step }) => step === 'oauth').map(({ id, kind }) => [id, kind])).toEqual([
      ['oauth/1', 'http'],
      ['oauth/2', 'manual'],
    ]);
    const { engagement } = doneOf(await bench.cli([...RUN, ...bench.practice], { values }));
    expect(settled(bench)).toEqual(SETTLED);
    const again = planOf(await bench.cli([...argv, '--engagement', String(engagement)]));
    expect(again.actions).toEqual([]);
  });

  it('left for later keep the run open, and resume asks for them again', async () => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const wishes = { ...values, accept: { selfgrant: ROLE } };
    const real = signInAs(bench.org.samples.admin, { address: bench.org.origin, ...wishes, confirm: { send: 'sent' } });
    const open = outcomeOf(await bench.cli(RUN, { ...real, parts }), 1);
    expect(open.steps).toContainEqual(expect.objectContaining({ id: 'oauth', status: 'open' }));
    // The client is there and proved all the same.
    expect(open.findings.filter(({ finding }) => finding === 'granted')).toHaveLength(37);

    const resume = ['resume', String(open.engagement), '--yes'];
    const { env } = real;
    expect(outcomeOf(await bench.cli(resume, { env, parts }), 1).steps).toContainEqual(
      expect.objectContaining({ id: 'oauth', status: 'open' }),
    );
    doneOf(await bench.cli(resume, { env, parts, values: { confirm: { oauth: 'ranges entered' } } }));
    expect(settled(bench)).toEqual(SETTLED);
  });
});
