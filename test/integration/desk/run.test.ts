import { describe, expect, it } from 'vitest';
import { runHandlers } from '../../../main/desk/run-handlers.ts';
import { turnsOf } from '../../../main/desk/values-turns.ts';
import { acquireLock, engagementLockPath } from '../../../main/engagements/lock.ts';
import type { FaultRule } from '../../../main/practice/genesys-cloud/faults.ts';
import { rolesNamed, SETTLED, settled } from '../run/org.ts';
import { startDeskBench } from './desk-bench.ts';
import { CLIENT, ROLE, RUNBOOK, startRunBench } from './run-bench.ts';

const LOST: readonly FaultRule[] = [
  { match: { method: 'POST', path: '/api/v2/oauth/clients' }, fault: { kind: 'reset-after' }, times: 1 },
];

describe('a run in the window', () => {
  it('goes from the plan to the handed-over form, asks for the manual step, and is told as it goes', async () => {
    const bench = await startRunBench({ org: { propagationSeconds: 20 } });
    const first = await bench.start();
    expect(first).toMatchObject({ state: 'running', rows: 39, purpose: 'run' });
    expect(first.steps.map(({ id }) => id)).toContain('send');
    expect(first.steps.at(-1)).toMatchObject({ id: 'send', actor: 'manual', status: 'todo' });

    const asking = await bench.until('run-state', ({ asked }) => asked !== undefined);
    expect(asking.asked).toMatchObject({ step: 'send', kind: 'manual', clicks: expect.any(Array) });
    expect(asking.findings).toHaveLength(39);
    const { engagement } = bench;
    await expect(bench.call('run.answer', { engagement, step: 'role', note: 'x' })).rejects.toMatchObject({
      code: 'nothing-asked',
    });
    await bench.call('run.answer', { engagement, step: 'send', note: 'sent by mail' });
    const end = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(end.outcome).toMatchObject({ result: 'done', offerReset: false, journalHead: expect.any(String) });
    expect(end.run).toEqual(expect.any(String));
    expect(end.steps.every(({ status }) => status === 'done' || status === 'present')).toBe(true);
    expect(settled(bench)).toEqual(SETTLED);
    expect((await bench.call('run.state', { engagement })).state).toEqual(end);
    expect(bench.toldOf('engagement-changed')).toEqual([{ engagement }]);
    expect(bench.toldOf('run-state').some(({ waiting }) => waiting !== undefined)).toBe(true);

    const { exchanges } = await bench.call('exchanges.list', { engagement });
    const writes = exchanges.filter(({ effect }) => effect === 'write');
    expect(writes.map(({ status }) => status)).toEqual([200, 204, 200, 204]);
    expect(writes[0]?.url).toBe(`${bench.org.origin}/api/v2/authorization/roles`);
    expect(bench.toldOf('exchange')).toHaveLength(exchanges.length);
  });

  it('has nothing left to do afterwards', async () => {
    const bench = await startRunBench();
    await bench.run();
    const plan = await bench.plan();
    expect(plan).toMatchObject({ actions: [], blocked: [], ready: true });
    expect(plan).not.toHaveProperty('resumes');
  });

  it('sends nothing for a plan that is not today’s, or that nobody looked at', async () => {
    const bench = await startRunBench();
    const stale = bench.start({ digest: '0'.repeat(64) });
    await expect(stale).rejects.toMatchObject({ code: 'plan-not-approved' });
    const { engagement } = bench;
    const unseen = bench.call('run.start', { engagement, runbook: RUNBOOK, purpose: 'run', accept: {} });
    await expect(unseen).rejects.toMatchObject({ code: 'plan-not-reviewed' });
    expect(bench.writes()).toBe(0);
    expect(bench.toldOf('run-state')).toEqual([]);
    expect(await bench.call('run.state', { engagement })).toEqual({});
    expect((await bench.run()).outcome?.result).toBe('done');
  });

  it('sends nothing when an escalation was not typed', async () => {
    const bench = await startRunBench();
    const { digest } = await bench.plan();
    const { engagement } = bench;
    for (const accept of [{}, { selfgrant: 'yes' }, { selfgrant: ROLE.toLowerCase() }]) {
      const refused = bench.call('run.start', { engagement, runbook: RUNBOOK, purpose: 'run', digest, accept });
      await expect(refused).rejects.toMatchObject({ code: 'not-typed', field: 'accept.selfgrant' });
    }
    expect(bench.writes()).toBe(0);
  });

  it('is not started twice, and not beside another window’s', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    const { digest } = await bench.plan();
    await bench.start();
    const again = { engagement, runbook: RUNBOOK, purpose: 'run', digest, accept: { selfgrant: ROLE } } as const;
    await expect(bench.call('run.start', again)).rejects.toMatchObject({ code: 'already-working' });
    await expect(bench.plan()).rejects.toMatchObject({ code: 'already-working' });

    await bench.until('run-state', ({ asked }) => asked !== undefined);
    const other = await startDeskBench({ groups: [runHandlers], data: bench.data });
    const elsewhere = runHandlers({ ...other.desk, practice: bench.desk.practice });
    const plan = await elsewhere['plan.make']({ engagement, runbook: RUNBOOK, purpose: 'run', accept: {} });
    expect(plan.actions.map(({ step }) => step)).toEqual(['send']);
    const second = elsewhere['run.start']({ ...again, digest: plan.digest });
    await expect(second).rejects.toMatchObject({ code: 'locked-by-another' });
    const verify = elsewhere['run.start']({ ...again, purpose: 'verify' });
    await expect(verify).rejects.toMatchObject({ code: 'locked-by-another' });
    await bench.call('run.answer', { engagement, step: 'send', note: 'x' });
    expect((await bench.until('run-state', ({ state }) => state === 'ended')).outcome?.result).toBe('done');
    expect(bench.writes()).toBe(4);
  });

  it('starts although a value is still being saved', async () => {
    const bench = await startRunBench();
    const { digest, actions } = await bench.plan();
    const accept = Object.fromEntries(actions.flatMap(({ step, typed }) => (typed ? [[step, typed]] : [])));
    const { locks, folder } = bench.app;
    const path = engagementLockPath(folder, bench.engagement);
    const lock = await acquireLock(locks, { path, what: 'it', command: 'groundwork (window)' });
    const done = Promise.withResolvers<void>();
    const saving = turnsOf(bench.desk).take(`change ${bench.engagement}`, () => done.promise);
    const sent = bench.toldOf('exchange').length;
    const started = bench.call('run.start', {
      engagement: bench.engagement,
      runbook: RUNBOOK,
      purpose: 'run',
      digest,
      accept,
    });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(bench.toldOf('exchange')).toHaveLength(sent);
    await lock.release();
    done.resolve();
    await saving;
    expect(await started).toMatchObject({ state: 'running' });
  });

  it('is stopped between writes, and the next plan goes on with it', async () => {
    const slow = {
      match: { method: 'POST', path: '/api/v2/oauth/clients' },
      fault: { kind: 'latency', ms: 400 },
    } as const;
    const bench = await startRunBench({ org: { faults: [slow] } });
    const { engagement } = bench;
    await bench.start();
    await bench.until('run-state', ({ steps }) =>
      steps.some(({ id, status }) => id === 'selfgrant' && status === 'done'),
    );
    await bench.call('run.stop', { engagement });
    const stopped = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(stopped.outcome).toMatchObject({ result: 'stopped', problem: { code: 'stopped-by-operator' } });
    const written = bench.writes();

    const plan = await bench.plan();
    expect(plan.resumes).toBe(stopped.run);
    const end = await bench.run();
    expect(end).toMatchObject({ run: stopped.run, outcome: { result: 'done' } });
    expect(written).toBeLessThan(4);
    expect(bench.writes()).toBe(4);
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('is stopped while it asks, and asks again when it goes on', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    await bench.start();
    await bench.until('run-state', ({ asked }) => asked !== undefined);
    await bench.call('run.stop', { engagement });
    const stopped = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(stopped.outcome?.result).toBe('stopped');
    expect(stopped).not.toHaveProperty('asked');
    expect((await bench.run()).outcome?.result).toBe('done');
  });

  it('leaves a manual step for later when there is no note', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    await bench.start();
    await bench.until('run-state', ({ asked }) => asked !== undefined);
    await bench.call('run.answer', { engagement, step: 'send' });
    const end = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(end.outcome?.result).toBe('attention');
    expect(end.steps.at(-1)).toMatchObject({ id: 'send', status: 'open' });
    expect((await bench.plan()).resumes).toBe(end.run);
  });

  it('offers the reset of a lost secret, resets it, and goes on with the same run', async () => {
    const bench = await startRunBench({ org: { faults: LOST } });
    const lost = await bench.run();
    expect(lost.outcome).toMatchObject({
      result: 'attention',
      offerReset: true,
      problem: { code: 'secret-not-at-hand' },
    });
    const reset = await bench.plan({ purpose: 'rotate' });
    expect(reset.actions.map(({ step, typed }) => [step, typed])).toEqual([['rotate', CLIENT]]);
    const rotated = await bench.run({ purpose: 'rotate' });
    expect(rotated).toMatchObject({ purpose: 'rotate', rows: 0, outcome: { result: 'done', offerReset: false } });
    const end = await bench.run();
    expect(end).toMatchObject({ run: lost.run, outcome: { result: 'done' } });
    expect(settled(bench)).toEqual(SETTLED);
    expect(bench.writes()).toBe(5);
  });

  it('resets a secret by itself with a fresh hand-over', async () => {
    const bench = await startRunBench();
    await bench.run();
    const plan = await bench.plan({ purpose: 'rotate' });
    expect(plan.actions.map(({ step }) => step)).toEqual(['rotate', 'send']);
    const rotated = await bench.run({ purpose: 'rotate' });
    expect(rotated).toMatchObject({ rows: 39, outcome: { result: 'done' } });
    expect(rotated.findings).toHaveLength(39);
    expect((await bench.plan()).actions).toEqual([]);
  });

  it('asks for the hand-over that was left for later after a reset', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    await bench.run();
    await bench.start({ purpose: 'rotate' });
    await bench.until('run-state', ({ purpose, asked }) => purpose === 'rotate' && asked !== undefined);
    await bench.call('run.answer', { engagement, step: 'send' });
    await bench.until('run-state', ({ purpose, state }) => purpose === 'rotate' && state === 'ended');
    expect((await bench.plan()).actions.map(({ step }) => step)).toEqual(['send']);
    expect((await bench.run()).outcome?.result).toBe('done');
    expect((await bench.plan()).actions).toEqual([]);
  });

  it('asks for the hand-over again when everything was undone and made anew', async () => {
    const bench = await startRunBench();
    await bench.run();
    await bench.run({ purpose: 'undo' });
    expect((await bench.plan()).actions.map(({ step }) => step)).toContain('send');
  });

  it('is undone: planned, newest first, with what cannot be undone', async () => {
    const bench = await startRunBench();
    await bench.run();
    const plan = await bench.plan({ purpose: 'undo' });
    expect(plan.actions.map(({ step }) => step)).toEqual(['oauth', 'oauth', 'role']);
    expect(plan.cannotUndo).toHaveLength(1);
    const undone = await bench.run({ purpose: 'undo' });
    expect(undone.outcome).toMatchObject({ result: 'done', cannotUndo: plan.cannotUndo });
    expect(undone.steps.map(({ id }) => id).indexOf('oauth')).toBeLessThan(
      undone.steps.map(({ id }) => id).indexOf('role'),
    );
    expect(settled(bench)).toEqual({ roles: 0, clients: 0, lent: false });
  });

  it('is verified later: every row again, and drift is found without a write', async () => {
    const bench = await startRunBench();
    const { engagement } = bench;
    await expect(bench.start({ purpose: 'verify' })).rejects.toMatchObject({ code: 'nothing-run-yet' });
    await bench.run();
    const fine = await bench.run({ purpose: 'verify' });
    expect(fine).toMatchObject({ purpose: 'verify', rows: 39, outcome: { result: 'done' } });
    expect(fine.findings).toHaveLength(39);

    const { roles } = bench.org.state;
    const [role] = rolesNamed(bench);
    if (role === undefined) throw new Error('the run left no role');
    const rest = role.permissionPolicies.filter(({ domain }) => domain !== 'quality');
    roles.set(role.id, { ...role, permissionPolicies: rest });
    const drift = await bench.run({ purpose: 'verify' });
    expect(drift.outcome).toMatchObject({ result: 'attention', problem: { code: 'check-not-ok' } });
    expect(drift.findings.filter(({ finding }) => finding === 'missing').map(({ row }) => row)).toEqual([22, 23]);
    const filling = bench
      .toldOf('run-state')
      .filter(({ purpose, state }) => purpose === 'verify' && state === 'running');
    expect(filling.length).toBeGreaterThan(0);
    expect(bench.writes()).toBe(4);
    expect((await bench.call('run.state', { engagement })).state?.purpose).toBe('verify');
  });

  it('ends as failed when something unforeseen happens, and the next one goes on', async () => {
    const bench = await startRunBench();
    const { files } = bench.app.locks;
    const { appendSynced } = files;
    let answers = 0;
    const failing: typeof appendSynced = async (path, text) => {
      if (text.includes('"kind":"outcome"')) answers += 1;
      if (answers === 2) throw new TypeError('nobody thought of this');
      return appendSynced(path, text);
    };
    Object.assign(files, { appendSynced: failing });
    const broken = await bench.run().finally(() => Object.assign(files, { appendSynced }));
    expect(broken).toMatchObject({ state: 'ended', outcome: { result: 'failed' } });
    expect(JSON.stringify(broken)).not.toContain('nobody thought of this');
    expect((await bench.run()).outcome?.result).toBe('done');
    expect(settled(bench)).toEqual(SETTLED);
  });
});
