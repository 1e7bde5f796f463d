import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import { engagementHandlers } from '../../../main/desk/engagement-handlers.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import { acquireLock, engagementLockPath } from '../../../main/engagements/lock.ts';
import type { Interaction } from '../../../main/runs/interaction.ts';
import { operatorKey } from '../../../main/vault/key.ts';
import { Secret } from '../../../main/vault/secret.ts';
import profile from '../../../shared/profiles/uca-historical.json' with { type: 'json' };
import { fakeKeychain } from '../run/keychain.ts';
import { type DeskBenchOptions, startDeskBench } from './desk-bench.ts';
import { rehearse } from './rehearsed.ts';

const RUNBOOK = profile.id;
const groups = [engagementHandlers, runbookHandlers, connectHandlers];
const start = (options: Partial<DeskBenchOptions> = {}) => startDeskBench({ groups, ...options });

it('is empty at first', async () => {
  const { call } = await start();
  expect(await call('engagements.list', {})).toEqual({ engagements: [], troubles: [] });
});

it('begins an engagement: listed, told, with every page to do', async () => {
  const { call, toldOf } = await start();
  const { engagement } = await call('engagements.create', { customer: '  Harbour Bank ', practice: false });
  expect(toldOf('engagement-changed')).toEqual([{ engagement }]);
  const { engagements } = await call('engagements.list', {});
  expect(engagements).toMatchObject([
    { id: engagement, customer: 'Harbour Bank', practice: false, progress: { done: 0, total: 0, standing: 'new' } },
  ]);
  const view = await call('engagements.open', { engagement });
  expect(view).toMatchObject({ reachable: true, runs: [], facts: [], secrets: [], notices: [] });
  const runbook = view.runbooks.find(({ id }) => id === RUNBOOK);
  expect(runbook).toMatchObject({ started: false, standing: 'new' });
  expect(runbook?.stages.map(({ title, state }) => [title, state])).toEqual(
    ['Region', 'Sign in', 'Permissions', 'Settings', 'Plan', 'Run', 'Validation', 'Details form'].map((title) => [
      title,
      'todo',
    ]),
  );
});

it('wants a customer’s name, and takes the practice organization’s for a rehearsal', async () => {
  const { call, org } = await start();
  for (const customer of ['', '   ', 'x'.repeat(201)]) {
    const refused = { code: 'customer-name-invalid', field: 'customer' };
    await expect(call('engagements.create', { customer, practice: false })).rejects.toMatchObject(refused);
  }
  const { engagement } = await call('engagements.create', { customer: '', practice: true });
  const { customer, practice, reachable } = await call('engagements.open', { engagement });
  expect({ customer, practice, reachable }).toEqual({
    customer: org.state.organization.name,
    practice: true,
    reachable: true,
  });
  expect(org.counts().write).toBe(0);
});

it('starts the practice organization when the first rehearsal is begun, and knows which rehearsals it reaches', async () => {
  const { call, desk, app } = await start({ practiceRuns: false });
  const old = await app.store.create({
    customer: 'Earlier',
    practice: true,
    target: { origin: 'http://127.0.0.1:9', label: 'x' },
  });
  const reachable = async (engagement: string) => (await call('engagements.open', { engagement })).reachable;
  expect(await reachable(old.id)).toBe(false);
  expect(desk.practice.current()).toBeUndefined();
  const { engagement } = await call('engagements.create', { customer: 'Now', practice: true });
  expect(desk.practice.current()).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect(await reachable(engagement)).toBe(true);
  expect(await reachable(old.id)).toBe(false);
});

it('shows a finished rehearsal: steps, pages, facts with their origin, secrets by name, runs', async () => {
  const bench = await start();
  const { call } = bench;
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: true });
  await call('values.save', {
    engagement,
    runbook: RUNBOOK,
    values: { address: 'https://login.mypurecloud.com.au', tokenDurationSeconds: 3600 },
  });
  const outcome = await rehearse(bench, engagement, 'run');
  expect(outcome.report.result).toBe('done');

  const { engagements } = await call('engagements.list', {});
  const steps = 12;
  expect(engagements).toMatchObject([
    {
      region: 'Asia Pacific (Sydney)',
      organization: bench.org.state.organization.name,
      runbook: profile.title,
      progress: { done: steps, total: steps, standing: 'done' },
    },
  ]);
  const view = await call('engagements.open', { engagement });
  const [runbook, ...others] = view.runbooks;
  expect(runbook).toMatchObject({ id: RUNBOOK, started: true, standing: 'done' });
  // The customer's address and organization serve all of them; only this one was begun.
  expect(others.filter(({ started }) => started)).toEqual([]);
  const stages = runbook?.stages.map(({ id, state, aside }) => [id, state, aside]);
  expect(stages).toEqual([
    ['region', 'done', 'Sydney'],
    ['connect', 'done', undefined],
    ['permissions', 'done', expect.stringMatching(/^\d+ \/ \d+$/)],
    ['settings', 'done', undefined],
    ['plan', 'done', undefined],
    ['run', 'done', undefined],
    ['validation', 'done', undefined],
    ['form', 'done', undefined],
  ]);
  const fact = (name: string) => view.facts.find((each) => each.name === name);
  expect(fact('roleId')).toMatchObject({ label: 'Role ID', from: 'Role' });
  expect(fact('address')).toMatchObject({ label: 'Login, apps or API address', from: 'you' });
  // Every one has words of its own: a new output of a step needs a line in shared/text/desk.ts.
  expect(view.facts.filter(({ name, label }) => name === label)).toEqual([]);
  expect(view.secrets).toContainEqual({ name: 'clientSecret', keptIn: 'practice' });
  expect(view.organization).toMatchObject({ id: bench.org.state.organization.id });
  expect(view.runs).toMatchObject([{ purpose: 'run', runbook: RUNBOOK, result: 'done', interrupted: false }]);

  await rehearse(bench, engagement, 'verify');
  const verified = await call('engagements.open', { engagement });
  expect(verified.runs.map(({ purpose, title }) => [purpose, title])).toEqual([
    ['verify', profile.title],
    ['run', profile.title],
  ]);
});

it('after an undo everything but sign-in and settings is to do again', async () => {
  const bench = await start();
  const { call } = bench;
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: true });
  await rehearse(bench, engagement, 'run', RUNBOOK, {
    emit: () => {},
    showPlan: () => {},
    confirmPlan: async () => true,
    accept: async () => true,
    confirmManual: async () => 'later',
  });
  const outcome = await rehearse(bench, engagement, 'undo');
  expect(outcome.report.result).toBe('done');
  const view = await call('engagements.open', { engagement });
  const states = new Map(view.runbooks[0]?.stages.map(({ id, state }) => [id, state]));
  expect([states.get('plan'), states.get('run'), states.get('validation'), states.get('form')]).toEqual(
    Array(4).fill('todo'),
  );
  expect(view.runbooks[0]?.standing).toBe('new');
  expect(view.runs).toMatchObject([{ purpose: 'undo', result: 'done' }]);
});

it('tells a run that was killed from one that goes on elsewhere', async () => {
  const { call, app, desk } = await start();
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: true });
  await writeOpened(app, engagement);
  const interrupted = async () => {
    const { runs, runbooks, notices } = await call('engagements.open', { engagement });
    return [runs[0]?.interrupted, runbooks[0]?.standing, notices.map(({ code }) => code)];
  };
  expect(await interrupted()).toEqual([true, 'stopped', []]);

  // A lock of another living process of this computer: the one that started the tests.
  const parts = { ...app.locks, processes: { ...app.locks.processes, pid: process.ppid } };
  const path = engagementLockPath(app.folder, engagement);
  const lock = await acquireLock(parts, { path, what: 'it', command: 'groundwork run' });
  expect(await interrupted()).toEqual([false, 'running', ['locked-by-another']]);
  const [card] = (await call('engagements.list', {})).engagements;
  expect(card?.progress.standing).toBe('running');
  await lock.release();

  let end = () => {};
  const going = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = desk.works.begin(engagement, 'run', () => going);
  expect(await interrupted()).toEqual([false, 'running', []]);
  expect((await call('engagements.open', { engagement })).running).toBe('run');
  const refused = { code: 'already-working' };
  await expect(call('engagements.delete', { engagement, typed: 'Harbour Bank' })).rejects.toMatchObject(refused);
  end();
  await work.ended;
});

it('renames, and keeps what is renamed from being lost', async () => {
  const { call } = await start();
  const { engagement } = await call('engagements.create', { customer: 'Old', practice: false });
  await Promise.all([
    call('engagements.rename', { engagement, customer: 'New' }),
    call('values.save', { engagement, runbook: RUNBOOK, values: { tokenDurationSeconds: 3600 } }),
  ]);
  const view = await call('engagements.open', { engagement });
  expect(view.customer).toBe('New');
  expect(view.facts).toMatchObject([{ name: `tokenDurationSeconds ${RUNBOOK}`, value: 3600, from: 'you' }]);
  expect(view.runbooks[0]?.stages.find(({ id }) => id === 'settings')?.state).toBe('done');
  const refused = { code: 'engagement-not-found' };
  await expect(call('engagements.rename', { engagement: 'nobody-123456', customer: 'x' })).rejects.toMatchObject(
    refused,
  );
});

it('duplicates typed values only: no runs, no ids, no secrets', async () => {
  const bench = await start();
  const { call } = bench;
  const { engagement } = await call('engagements.create', { customer: 'First', practice: true });
  const values = { address: 'https://login.mypurecloud.ie', roleName: 'Special role' };
  await call('values.save', { engagement, runbook: RUNBOOK, values });
  const { report } = await rehearse(bench, engagement, 'run');
  expect(report.result).toBe('done');
  await call('secrets.set', { engagement, name: 'operatorClientSecret', secret: 'first-secret-1', remember: false });
  const copy = await call('engagements.duplicate', { engagement, customer: 'Second' });
  const view = await call('engagements.open', copy);
  expect(view).toMatchObject({ customer: 'Second', practice: true, reachable: true, runs: [], secrets: [] });
  const facts = Object.fromEntries(view.facts.map(({ name, value }) => [name, value]));
  expect(facts).toMatchObject({
    address: values.address,
    region: 'EU (Ireland)',
    [`roleName ${RUNBOOK}`]: values.roleName,
  });
  expect(view.runbooks.filter(({ started }) => started).map(({ id }) => id)).toEqual([RUNBOOK]);
  for (const name of ['orgId', 'roleId', 'clientId', 'operatorClientId', 'operatorClientSecret', 'customer']) {
    expect(facts).not.toHaveProperty(name);
  }
});

it('deletes only what was named, with the secrets typed for it', async () => {
  const keychain = fakeKeychain();
  const { call, desk, app } = await start({ openKeychain: keychain.open });
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: false });
  const other = await call('engagements.create', { customer: 'Other', practice: false });
  for (const each of [engagement, other.engagement]) {
    const set = { engagement: each, secret: 'typed-secret-123' };
    await call('secrets.set', { ...set, name: 'operatorClientSecret', remember: true });
    await call('secrets.set', { ...set, name: 'accessToken', remember: false });
  }
  await keychain.entries.put(operatorKey('shared'), new Secret('of-several'));

  const typed = { code: 'deletion-not-typed', field: 'typed' };
  await expect(call('engagements.delete', { engagement, typed: 'harbour bank' })).rejects.toMatchObject(typed);
  const reply = await call('engagements.delete', { engagement, typed: 'Harbour Bank' });
  expect(reply.secrets).toEqual([{ name: 'operatorClientSecret', result: 'deleted' }]);
  const left = (await keychain.entries.list()).map(({ name }) => name).sort();
  expect(left).toEqual([`${other.engagement} operatorClientSecret`, 'shared'].sort());
  expect(desk.held.get(engagement, 'accessToken')).toBeUndefined();
  expect(desk.held.get(other.engagement, 'accessToken')).toBeDefined();
  expect(await readdir(join(app.folder, 'engagements'))).toEqual([other.engagement]);
  await expect(call('engagements.open', { engagement })).rejects.toMatchObject({ code: 'engagement-not-found' });
});

it('lists a damaged engagement with its trouble; it is deleted by its id', async () => {
  const { call, app } = await start();
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: false });
  await writeFile(join(app.folder, 'engagements', engagement, 'engagement.json'), '{');
  const { engagements, troubles } = await call('engagements.list', {});
  expect(engagements).toEqual([]);
  expect(troubles).toMatchObject([{ id: engagement, problem: { code: 'engagement-broken' } }]);
  await call('engagements.delete', { engagement, typed: engagement });
  expect((await call('engagements.list', {})).troubles).toEqual([]);
});

it('reads a journal as it is, and says when it was altered', async () => {
  const bench = await start();
  const { call, app } = bench;
  const { engagement } = await call('engagements.create', { customer: 'Harbour Bank', practice: true });
  await rehearse(bench, engagement, 'run');
  const run = (await call('engagements.open', { engagement })).runs[0]?.id ?? '';
  const journal = await call('journal.read', { engagement, run });
  expect(journal).toMatchObject({ intact: true, head: journal.lines.at(-1)?.hash });
  expect(journal.lines[0]).toMatchObject({ kind: 'opened', seq: 0, engagement });

  const path = app.store.journalPath(engagement, run);
  const text = (await app.locks.files.read(path)) ?? '';
  await app.locks.files.writeAtomic(path, text.replace('"done"', '"failed"'));
  const altered = await call('journal.read', { engagement, run });
  expect(altered).toMatchObject({ intact: false, problem: { code: 'journal-not-intact' } });
  expect(altered.lines).toHaveLength(journal.lines.length);
  await expect(call('journal.read', { engagement, run: '../../settings' })).rejects.toMatchObject({ code: 'no-run' });
});

async function writeOpened(app: Awaited<ReturnType<typeof start>>['app'], engagement: string): Promise<void> {
  const { openJournal } = await import('../../../main/engagements/journal.ts');
  const journal = await openJournal(app.locks.files, app.store.journalPath(engagement, 'run1'), app.clock);
  const named = { engagement, run: 'run1', runbook: RUNBOOK, customer: 'Harbour Bank', practice: true };
  await journal.append({ kind: 'opened', ...named });
  await journal.append({ kind: 'planned', digest: 'd', actions: [] });
}

/** Agrees after something else happened while the plan was being looked at. */
const after = (happened: () => Promise<unknown>): Interaction => ({
  emit: () => {},
  showPlan: () => {},
  confirmPlan: async () => {
    await happened();
    return true;
  },
  accept: async () => true,
  confirmManual: async () => 'later',
});

it('keeps what another process saved while a run was being planned', async () => {
  const bench = await start();
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour Bank', practice: true });
  const { store } = bench.app;
  const elsewhere = async () => {
    const { engagement: now } = await store.open(engagement);
    const fact = { value: 'from elsewhere', from: {}, at: now.createdAt };
    await store.save({ ...now, facts: { ...now.facts, noted: fact } });
  };
  await rehearse(bench, engagement, 'run', undefined, after(elsewhere));
  expect((await store.open(engagement)).engagement.facts.noted?.value).toBe('from elsewhere');
});

it('does not bring back an engagement that another process deleted while a run was being planned', async () => {
  const bench = await start();
  const { engagement } = await bench.call('engagements.create', { customer: 'Harbour Bank', practice: true });
  const run = rehearse(
    bench,
    engagement,
    'run',
    undefined,
    after(() => bench.app.store.remove(engagement)),
  );
  await expect(run).rejects.toMatchObject({ code: 'engagement-not-found' });
  expect((await bench.call('engagements.list', {})).engagements).toEqual([]);
  expect(bench.org.counts().write).toBe(0);
});
