import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { type Bench, signInAs, startBench } from './harness.ts';
import { fakeKeychain, noKeychain } from './keychain.ts';
import { clientsNamed, ROLE, RUN, SETTLED, settled } from './org.ts';
import { doneOf, outcomeOf, planOf, refusalOf } from './shapes.ts';

const PLAN = ['plan', 'uca-historical'];

/** The organization as if it were a real one: named by its address, with the escalation and the sending accepted. */
function real(bench: Bench, values: object = {}) {
  const wishes = { accept: { selfgrant: ROLE }, confirm: { send: 'sent by mail' } };
  return signInAs(bench.org.samples.admin, { address: bench.org.origin, ...wishes, ...values });
}

describe('a plan that was signed', () => {
  it('binds the run to its digest', async () => {
    const bench = await startBench();
    const { digest } = planOf(await bench.cli([...PLAN, ...bench.practice]));
    doneOf(await bench.cli([...RUN, ...bench.practice, '--approve', digest]));
  });

  it('stops a run whose plan differs, with nothing sent', async () => {
    const bench = await startBench();
    const { digest } = planOf(await bench.cli([...PLAN, ...bench.practice]));
    const values = { tokenDurationSeconds: 7_200 };
    const refused = refusalOf(await bench.cli([...RUN, ...bench.practice, '--approve', digest], { values }), 1);
    expect(refused.problem).toMatchObject({ code: 'plan-not-approved', field: 'approve' });
    expect(bench.writes()).toBe(0);
  });
});

describe('confirmation', () => {
  it('is needed: without a terminal and without --yes nothing is sent', async () => {
    const bench = await startBench();
    const refused = refusalOf(await bench.cli(['run', 'uca-historical', ...bench.practice]), 2);
    expect(refused.problem).toMatchObject({ code: 'not-confirmed', fix: expect.stringContaining('--yes') });
    expect(bench.org.log).toEqual([]);
  });

  it('by --yes does not accept an escalation on a real system', async () => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const refused = refusalOf(await bench.cli(RUN, { ...real(bench, { accept: {} }), parts }), 2);
    expect(refused.problem).toMatchObject({ code: 'not-accepted', field: 'accept.selfgrant' });
    expect(refused.problem.fix).toContain(ROLE);
    expect(bench.writes()).toBe(0);
    const wrong = { ...real(bench, { accept: { selfgrant: 'yes' } }), parts };
    expect(refusalOf(await bench.cli(RUN, wrong), 2).problem).toMatchObject({ code: 'not-accepted' });
    expect(bench.writes()).toBe(0);
  });

  it('by --yes leaves manual steps of a real system open', async () => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const open = outcomeOf(await bench.cli(RUN, { ...real(bench, { confirm: {} }), parts }), 1);
    expect(open.steps).toContainEqual(expect.objectContaining({ id: 'send', status: 'open' }));
    const later = { ...real(bench), parts };
    doneOf(await bench.cli(['resume', String(open.engagement), '--yes'], later));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('of a reset on a real system is by the client’s name', async () => {
    const bench = await startBench();
    const parts = { openKeychain: fakeKeychain().open };
    const { engagement } = doneOf(await bench.cli(RUN, { ...real(bench), parts }));
    const rotate = ['rotate', String(engagement), '--yes'];
    const [before] = clientsNamed(bench);
    const { env } = real(bench);
    expect(refusalOf(await bench.cli(rotate, { env, parts }), 2).problem).toMatchObject({ code: 'not-accepted' });
    expect(clientsNamed(bench)).toEqual([before]);
    const values = { accept: { rotate: before?.name }, confirm: { send: 'sent' } };
    doneOf(await bench.cli(rotate, { env, parts, values }));
    expect(clientsNamed(bench)[0]?.secret).not.toBe(before?.secret);
    doneOf(await bench.cli(['verify', String(engagement)], { env, parts }));
  });
});

describe('a created secret', () => {
  it('is kept in the keychain, where a new engagement finds it', async () => {
    const bench = await startBench();
    const keychain = fakeKeychain();
    const parts = { openKeychain: keychain.open };
    doneOf(await bench.cli(RUN, { ...real(bench), parts }));
    const written = bench.writes();
    const keys = await keychain.entries.list();
    expect(keys).toContainEqual(expect.objectContaining({ name: 'clientSecret', subject: clientsNamed(bench)[0]?.id }));
    doneOf(await bench.cli(RUN, { ...real(bench), parts }));
    expect(bench.writes()).toBe(written);
  });

  it('that cannot be kept is said, and a reset mends it', async () => {
    const bench = await startBench();
    const keychain = fakeKeychain();
    const { put } = keychain.entries;
    keychain.entries.put = async (key, secret) => {
      if (key.name === 'clientSecret') throw new Error('disk full');
      await put.call(keychain.entries, key, secret);
    };
    const broken = { openKeychain: fakeKeychainOf(keychain.entries) };
    const lost = outcomeOf(await bench.cli(RUN, { ...real(bench), parts: broken }), 1);
    expect(lost.problem).toMatchObject({ code: 'secret-not-kept', fix: expect.stringContaining('rotate') });
    expect(settled(bench)).toMatchObject({ roles: 1, clients: 1 });

    keychain.entries.put = put;
    const parts = { openKeychain: fakeKeychainOf(keychain.entries) };
    const { env } = real(bench);
    const engagement = String(lost.engagement);
    const values = { accept: { rotate: clientsNamed(bench)[0]?.name }, confirm: { send: 'sent' } };
    doneOf(await bench.cli(['rotate', engagement, '--yes'], { env, parts, values }));
    doneOf(await bench.cli(['resume', engagement, '--yes'], { env, parts, values }));
    expect(settled(bench)).toEqual(SETTLED);
  });

  it('needs a place: without a keychain and without a named one nothing is sent', async () => {
    const bench = await startBench();
    const answer = await bench.cli(RUN, { ...real(bench), parts: noKeychain() });
    const outcome = outcomeOf(answer, 2);
    expect(outcome.problem).toMatchObject({
      code: 'no-place-for-secret',
      fix: expect.stringContaining('--secret age'),
    });
    expect(bench.writes()).toBe(0);
    expect(outcome.engagement).toBeNull();
    const plan = planOf(await bench.cli(PLAN, { ...real(bench), parts: noKeychain() }), 2);
    expect(plan.problems[0]).toMatchObject({ code: 'no-place-for-secret' });
  });

  it.each([
    ['--secret', 'age'],
    ['--export', 'exports'],
    ['--secret', 'omit', '--export', 'exports'],
  ])('has no place with %s %s %s %s alone', async (...options) => {
    const bench = await startBench();
    const wanted = real(bench);
    const env = { ...wanted.env, GROUNDWORK_AGE_PASSPHRASE: 'correct horse battery staple' };
    const answer = await bench.cli([...RUN, ...options], { ...wanted, env, parts: noKeychain() });
    expect(outcomeOf(answer, 2).problem).toMatchObject({ code: 'no-place-for-secret' });
    expect(bench.writes()).toBe(0);
  });

  it('goes into an age file that its passphrase opens', async () => {
    const bench = await startBench();
    const wanted = real(bench);
    const passphrase = 'correct horse battery staple';
    const env = { ...wanted.env, GROUNDWORK_AGE_PASSPHRASE: passphrase };
    const argv = [...RUN, '--secret', 'age', '--export', bench.exports, '--form', 'md'];
    const done = doneOf(await bench.cli(argv, { ...wanted, env, parts: noKeychain() }));
    const [client] = clientsNamed(bench);
    const names = await readdir(bench.exports);
    const sealed = names.filter((name) => name.endsWith('.age'));
    expect(sealed.length).toBeGreaterThan(0);
    for (const name of sealed) {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(passphrase);
      const clear = await decrypter.decrypt(await readFile(join(bench.exports, name)), 'text');
      expect(clear).toContain(client?.secret);
    }
    expect(done.files.some((file) => file.endsWith('.md'))).toBe(true);
    for (const file of done.files.filter((name) => !name.endsWith('.age')))
      expect(await readFile(file, 'utf8')).not.toContain(client?.secret);

    // The next command does not find it, and says what there is to do.
    const { engagement } = done;
    const later = outcomeOf(await bench.cli(['verify', String(engagement)], { env, parts: noKeychain() }), 1);
    expect(later.problem).toMatchObject({ code: 'secret-not-at-hand' });
    const shown = await bench.cli(['show', String(engagement)]);
    if (shown.code === 0) expect(shown.stdout).not.toContain('keychain');
  }, 60_000);

  it('in clear text needs the right short name', async () => {
    const bench = await startBench();
    const argv = [...RUN, '--export', bench.exports, '--form', 'md'];
    const around = { ...real(bench), parts: noKeychain() };
    const refused = refusalOf(await bench.cli([...argv, '--secret', 'clear=another'], around), 2);
    expect(refused.problem).toMatchObject({ code: 'clear-text-not-confirmed' });
    expect(bench.writes()).toBe(0);
    const done = doneOf(await bench.cli([...argv, '--secret', 'clear=meridianpractice'], around));
    const md = done.files.find((file) => file.endsWith('.md')) ?? '';
    expect(await readFile(md, 'utf8')).toContain(clientsNamed(bench)[0]?.secret);
  });
});

function fakeKeychainOf(entries: ReturnType<typeof fakeKeychain>['entries']) {
  return async () => ({
    state: { is: 'usable' as const },
    vault: {
      keptIn: 'keychain' as const,
      put: (...args: Parameters<typeof entries.put>) => entries.put(...args),
      get: entries.get.bind(entries),
      delete: entries.delete.bind(entries),
      list: entries.list.bind(entries),
    },
  });
}
