import { describe, expect, it } from 'vitest';
import { secrets } from '../../../main/cli/commands/secrets.ts';
import { operatorKey } from '../../../main/vault/key.ts';
import { MemoryVault } from '../../../main/vault/memory.ts';
import { expose, Secret } from '../../../main/vault/secret.ts';
import { temporaryFolder, terminal } from './cli.ts';
import { usable, withKeychain } from './with-keychain.ts';

const MARKER = 'MARKER-c4n4ry';

function prepared() {
  const vault = new MemoryVault();
  const data = temporaryFolder();
  const run = (argv: readonly string[], given: { stdin?: string; tty?: boolean } = {}) =>
    withKeychain(secrets, ['secrets', ...argv], usable(vault), { data, ...given });
  const kept = async (name: string) => {
    const secret = await vault.get(operatorKey(name));
    return secret === undefined ? undefined : expose(secret);
  };
  return { vault, run, kept };
}

describe('secrets with a keychain', () => {
  it.each([
    [`${MARKER}\n`, MARKER],
    [`${MARKER}\r\n`, MARKER],
    [`${MARKER}\n\n`, `${MARKER}\n`],
    [` ${MARKER} `, ` ${MARKER} `],
    ['ü€\n', 'ü€'],
  ])('keeps all of stdin but one line end: %j', async (stdin, expected) => {
    const { run, kept } = prepared();
    const { code, stdout, json } = await run(['set', 'acme'], { stdin });
    expect([code, json]).toEqual([0, { name: 'acme', saved: true, replaced: false }]);
    expect(await kept('acme')).toBe(expected);
    expect(stdout).not.toContain(MARKER);
  });

  it('says when it replaced one', async () => {
    const { run, kept } = prepared();
    await run(['set', 'acme'], { stdin: 'one' });
    expect((await run(['set', 'acme'], { stdin: 'two' })).json).toMatchObject({ replaced: true });
    expect(await kept('acme')).toBe('two');
  });

  it.each([undefined, '\n'])('refuses an empty secret (%j)', async (stdin) => {
    const { run, kept } = prepared();
    const given = stdin === undefined ? {} : { stdin };
    await expect(run(['set', 'acme'], given)).rejects.toMatchObject({ code: 'named-secret-empty', family: 'input' });
    expect(await kept('acme')).toBeUndefined();
  });

  it('does not read where typing would show the secret', async () => {
    const asked = prepared().run(['set', 'acme'], { stdin: MARKER, tty: true });
    await expect(asked).rejects.toMatchObject({ code: 'secret-prompt-impossible' });
  });

  it.each(['', ' acme', 'two\nlines', 'x'.repeat(201)])('refuses the name %j', async (name) => {
    await expect(prepared().run(['set', name], { stdin: 's' })).rejects.toMatchObject({ code: 'secret-name-invalid' });
  });

  it('lists names and what runs created, without values and without heads of journals', async () => {
    const { vault, run } = prepared();
    const created = { origin: 'https://api.mypurecloud.ie', organization: 'o', subject: 'c', name: 'clientSecret' };
    await vault.put(created, new Secret(MARKER));
    await vault.put({ origin: '', organization: 'e', subject: 'r', name: 'journalHead' }, new Secret('head'));
    for (const name of ['b', 'a']) await run(['set', name], { stdin: MARKER });
    const { stdout, json } = await run(['list']);
    expect(json).toEqual({ secrets: [{ name: 'a' }, { name: 'b' }], created: [created] });
    expect(stdout).not.toContain(MARKER);
  });

  it('deletes by name, and refuses an unknown name', async () => {
    const { run, kept } = prepared();
    await run(['set', 'acme'], { stdin: MARKER });
    await expect(run(['delete', 'acm'])).rejects.toMatchObject({ code: 'secret-unknown', fix: 'Use one of: acme.' });
    expect((await run(['delete', 'acme'])).json).toEqual({ name: 'acme', deleted: true });
    expect(await kept('acme')).toBeUndefined();
  });
});

describe('secrets without a keychain', () => {
  it.each([['set', 'acme'], ['list'], ['delete', 'acme']])('%s %s ends with 2 and a remedy', async (...argv) => {
    const ended = await terminal().run(['secrets', ...argv.filter(Boolean), '--json'], MARKER);
    expect(ended.code).toBe(2);
    expect(ended.json.problem.code).toBe('named-secrets-need-keychain');
    expect(ended.json.problem.message).toContain('nothing was kept');
    expect(ended.stdout + ended.stderr).not.toContain(MARKER);
  });

  it('never takes a secret as an argument, and does not repeat it', async () => {
    const ended = await terminal().run(['secrets', 'set', 'acme', MARKER, '--json']);
    expect([ended.code, ended.json.problem.code]).toEqual([2, 'secret-as-argument']);
    expect(ended.stdout + ended.stderr).not.toContain(MARKER);
  });
});
