import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { isExported } from '../../../main/desk/exported-files.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { filesBelow } from '../run/harness.ts';
import { noKeychain } from '../run/keychain.ts';
import { clientsNamed } from '../run/org.ts';
import { RUNBOOK, type RunBench, startRunBench } from './run-bench.ts';

const ask = ({ engagement }: RunBench) => ({ engagement, runbook: RUNBOOK });
const secretOf = (bench: RunBench) => clientsNamed(bench)[0]?.secret ?? 'there is no client';

describe('the details form in the window', () => {
  it('is shown half-filled before a run, and says what is missing', async () => {
    const bench = await startRunBench();
    const form = await bench.call('form.preview', ask(bench));
    expect(form.missing.length).toBeGreaterThan(0);
    expect(form).toMatchObject({ secret: { atHand: false, why: expect.stringContaining('No OAuth client') } });
    expect(form.fields.some(({ secret }) => secret)).toBe(false);
    await expect(bench.call('secrets.reveal', ask(bench))).rejects.toMatchObject({ code: 'client-secret-not-here' });
  });

  it('is shown complete after a run, with the secret withheld', async () => {
    const bench = await startRunBench();
    await bench.run();
    const form = await bench.call('form.preview', ask(bench));
    expect(form).toMatchObject({
      missing: [],
      secret: { atHand: true },
      vendor: { email: expect.stringContaining('@') },
    });
    expect(form.fields.filter(({ secret }) => secret)).toHaveLength(1);
    expect(form.orgShortName).not.toBe('');
    expect(form.banner).toBeDefined();
    expect(JSON.stringify(form)).not.toContain(secretOf(bench));
  });

  it('is still shown when the rehearsal is over, without its secret', async () => {
    const bench = await startRunBench();
    await bench.run();
    Object.assign(bench.desk.practice, { current: () => undefined });
    const form = await bench.call('form.preview', ask(bench));
    expect(form).toMatchObject({ secret: { atHand: false, why: expect.stringContaining('rehearsal') } });
    expect(form.missing).toHaveLength(1);
  });

  it('is exported without the secret unless somebody wants it', async () => {
    const bench = await startRunBench();
    await bench.run();
    const folder = join(bench.folder, 'forms', 'new');
    const order = { ...ask(bench), formats: ['docx', 'md', 'json'] as const, folder };
    const done = await bench.call('form.export', { ...order, formats: [...order.formats], secret: { is: 'omit' } });
    expect(done).toMatchObject({ problems: [], notes: [expect.stringContaining('not in these files')] });
    expect(done.files).toHaveLength(3);
    expect(done.files.every(isExported)).toBe(true);
    for (const content of (await filesBelow(folder)).values()) expect(content.includes(secretOf(bench))).toBe(false);
  });

  it('seals the secret for a recipient, or with a passphrase that is forgotten', async () => {
    const bench = await startRunBench();
    await bench.run();
    const identity = await generateX25519Identity();
    const recipient = await identityToRecipient(identity);
    const order = { ...ask(bench), formats: ['md' as const], folder: join(bench.folder, 'forms') };
    const sealed = await bench.call('form.export', { ...order, secret: { is: 'age-recipient', recipient } });
    const file = sealed.files.find((name) => name.endsWith('.secret.age')) ?? '';
    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    expect(await decrypter.decrypt(await readFile(file), 'text')).toContain(secretOf(bench));

    const wrong = bench.call('form.export', { ...order, secret: { is: 'age-recipient', recipient: 'age1x' } });
    await expect(wrong).rejects.toMatchObject({ code: 'age-recipient-invalid' });
    const withPassphrase = () => bench.call('form.export', { ...order, secret: { is: 'age-passphrase' } });
    await expect(withPassphrase()).rejects.toMatchObject({ code: 'passphrase-not-typed' });
    bench.desk.held.set(bench.engagement, 'agePassphrase', new Secret('correct horse battery staple'));
    expect((await withPassphrase()).files).toHaveLength(2);
    await expect(withPassphrase()).rejects.toMatchObject({ code: 'passphrase-not-typed' });
  });

  it('holds the secret in clear text only when the short name is typed', async () => {
    const bench = await startRunBench();
    await bench.run();
    const { orgShortName } = await bench.call('form.preview', ask(bench));
    const folder = join(bench.folder, 'forms');
    const clear = (typed: string) =>
      bench.call('form.export', { ...ask(bench), formats: ['md'], folder, secret: { is: 'clear', typed } });
    for (const typed of ['', orgShortName.toUpperCase(), 'x'])
      await expect(clear(typed)).rejects.toMatchObject({
        code: 'clear-text-not-typed',
        fix: expect.stringContaining(orgShortName),
      });
    expect(await filesBelow(folder)).toEqual(new Map());
    const [file = ''] = (await clear(orgShortName)).files;
    expect(await readFile(file, 'utf8')).toContain(secretOf(bench));
  });

  it('names a folder that cannot be used', async () => {
    const bench = await startRunBench();
    const order = { ...ask(bench), formats: ['md' as const], secret: { is: 'omit' as const } };
    await expect(bench.call('form.export', { ...order, folder: 'forms' })).rejects.toMatchObject({
      code: 'export-folder-not-absolute',
    });
    await expect(bench.call('form.export', { ...order, folder: '/dev/null/x' })).rejects.toMatchObject({
      code: 'export-folder-unusable',
    });
  });
});

describe('a created secret', () => {
  it('is shown and copied on purpose, and is in nothing else that the window is told', async () => {
    const secret = 'canary-9f31c07d5a8e4b26-secret';
    const shown: (readonly [string, unknown])[] = [];
    const copyText = async (text: string, options?: object) => void shown.push([text, options]);
    const bench = await startRunBench({ org: { secret: () => secret }, shell: { copyText } });
    await bench.run();
    expect(secretOf(bench)).toBe(secret);
    const replies: unknown[] = [
      await bench.call('form.preview', ask(bench)),
      await bench.call('exchanges.list', { engagement: bench.engagement }),
      await bench.call('run.state', { engagement: bench.engagement }),
      await bench.plan(),
      await bench.run({ purpose: 'verify' }),
      await bench.run({ purpose: 'rotate' }),
      await bench.run({ purpose: 'undo' }),
      bench.told,
    ];
    const everything = JSON.stringify(replies);
    for (const form of [secret, Buffer.from(secret).toString('base64').replaceAll('=', '')])
      expect(everything).not.toContain(form);
    for (const content of (await filesBelow(bench.data)).values()) expect(content.includes(secret)).toBe(false);
    await bench.run();
    expect(await bench.call('secrets.reveal', ask(bench))).toEqual({ secret });
    expect(await bench.call('secrets.copy', ask(bench))).toEqual({ clearsAfterSeconds: 60 });
    expect(shown).toEqual([[secret, { clearAfterMs: 60_000 }]]);
  });

  it('is given by its name when a run made it; what somebody entered never is', async () => {
    const bench = await startRunBench({ real: true });
    const created = () => bench.call('secrets.reveal', { ...ask(bench), name: 'clientSecret' });
    await expect(created()).rejects.toMatchObject({ code: 'created-secret-not-here' });
    await bench.run();
    expect(await created()).toEqual({ secret: secretOf(bench) });
    await expect(created()).rejects.toMatchObject({ code: 'secret-shown-already' });
    expect(await bench.call('secrets.copy', { ...ask(bench), name: 'clientSecret' })).toEqual({
      clearsAfterSeconds: 60,
    });
    const entered = { ...ask(bench), name: 'operatorClientSecret' };
    for (const channel of ['secrets.reveal', 'secrets.copy'] as const) {
      await expect(bench.call(channel, entered)).rejects.toMatchObject({ code: 'created-secret-not-here' });
    }
  });

  it('waits on the screen until it was noted when there is no keychain', async () => {
    const bench = await startRunBench({ real: true, ...noKeychain() });
    const { engagement } = bench;
    await bench.start();
    const waiting = await bench.until('run-state', ({ reveal }) => reveal !== undefined);
    expect(waiting.reveal).toEqual({ step: 'oauth', name: 'clientSecret' });
    const written = bench.writes();
    expect(await bench.call('secrets.reveal', ask(bench))).toEqual({ secret: secretOf(bench) });
    await expect(bench.call('run.answer', { engagement, step: 'send' })).rejects.toMatchObject({
      code: 'nothing-asked',
    });
    expect(bench.writes()).toBe(written);
    await bench.call('run.answer', { engagement, step: 'oauth' });
    await bench.until('run-state', ({ asked }) => asked !== undefined);
    await bench.call('run.answer', { engagement, step: 'send', note: 'sent' });
    const end = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(end).toMatchObject({ outcome: { result: 'done' } });
    expect(end).not.toHaveProperty('reveal');
    expect(JSON.stringify(bench.told)).not.toContain(secretOf(bench));
    // Shown once is once; to copy it is still possible.
    await expect(bench.call('secrets.reveal', ask(bench))).rejects.toMatchObject({ code: 'secret-shown-already' });
    expect(await bench.call('secrets.copy', ask(bench))).toEqual({ clearsAfterSeconds: 60 });
  });

  it('is not lost when the run is stopped while it waits on the screen', async () => {
    const bench = await startRunBench({ real: true, ...noKeychain() });
    await bench.start();
    await bench.until('run-state', ({ reveal }) => reveal !== undefined);
    await bench.call('run.stop', { engagement: bench.engagement });
    const stopped = await bench.until('run-state', ({ state }) => state === 'ended');
    expect(stopped.outcome?.result).toBe('stopped');
    expect((await bench.run()).outcome?.result).toBe('done');
    expect(clientsNamed(bench)).toHaveLength(1);
    expect(await bench.call('secrets.reveal', ask(bench))).toEqual({ secret: secretOf(bench) });
  });

  it('goes into a file of its own instead, in clear text only with the short name', async () => {
    const bench = await startRunBench({ real: true, ...noKeychain() });
    const folder = join(bench.folder, 'secrets');
    const clear = (typed: string) => ({ is: 'clear', folder, typed }) as const;
    await expect(bench.start({ place: clear('wrong') })).rejects.toMatchObject({ code: 'clear-text-not-typed' });
    expect(bench.writes()).toBe(0);
    const end = await bench.run({ place: clear(bench.org.samples.organization.shortName) });
    expect(end.outcome?.result).toBe('done');
    const [file = ''] = await readdir(folder);
    expect(await readFile(join(folder, file), 'utf8')).toContain(secretOf(bench));
  });

  it('goes into an encrypted file, and the passphrase is forgotten after the run', async () => {
    const bench = await startRunBench({ real: true, ...noKeychain() });
    const folder = join(bench.folder, 'secrets');
    bench.desk.held.set(bench.engagement, 'agePassphrase', new Secret('correct horse battery staple'));
    const end = await bench.run({ place: { is: 'age-passphrase', folder } });
    expect(end.outcome?.result).toBe('done');
    expect(await readdir(folder)).toEqual([expect.stringMatching(/\.secret\.age$/)]);
    expect(bench.desk.held.get(bench.engagement, 'agePassphrase')).toBeUndefined();
  });
});
