import { expect, test } from 'vitest';
import { readSecretReference, resolveSecret } from '../../../../main/vault/input.ts';
import { operatorKey } from '../../../../main/vault/key.ts';
import { MemoryVault } from '../../../../main/vault/memory.ts';
import { expose, Secret } from '../../../../main/vault/secret.ts';
import type { Vault } from '../../../../main/vault/vault.ts';

const MARKER = 'marker-5up3r-s3cret';

function sources(keptIn: Vault['keptIn'] = 'keychain') {
  const memory = new MemoryVault();
  const vault: Vault = {
    keptIn,
    put: (key, secret) => memory.put(key, secret),
    get: (key) => memory.get(key),
    delete: (key) => memory.delete(key),
  };
  const env: { readonly [name: string]: string } = { API_KEY: MARKER, EMPTY: '' };
  return { vault, env: (name: string) => env[name], prompt: async () => new Secret(`typed ${MARKER}`) };
}

test('an environment variable', async () => {
  expect(expose(await resolveSecret('apiKey', { env: 'API_KEY' }, sources()))).toBe(MARKER);
});

test('an entry of the keychain', async () => {
  const from = sources();
  await from.vault.put(operatorKey('mine'), new Secret(MARKER));
  expect(expose(await resolveSecret('apiKey', { keychain: 'mine' }, from))).toBe(MARKER);
});

test('a question', async () => {
  expect(expose(await resolveSecret('apiKey', { prompt: true }, sources()))).toBe(`typed ${MARKER}`);
});

test.each([MARKER, '', 123456])(
  'a literal (%j) is refused, named by field, not repeated, with the three forms',
  async (literal) => {
    const thrown = await resolveSecret('apiKey', literal, sources()).catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'literal-secret', family: 'input', field: 'apiKey' });
    const problem = JSON.stringify((thrown as { toProblem(): unknown }).toProblem());
    expect(problem).not.toContain(MARKER);
    expect((thrown as { fix: string }).fix).toContain('{"env": "NAME"}, {"keychain": "name"} or {"prompt": true}');
  },
);

test.each([
  null,
  undefined,
  true,
  [],
  {},
  { env: '' },
  { env: `not a name ${MARKER}` },
  { keychain: '' },
  { prompt: false },
  { env: 'API_KEY', prompt: true },
  { secret: MARKER },
])('%j is no reference, and its text is not repeated', (value) => {
  let thrown: unknown;
  try {
    readSecretReference('apiKey', value);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ code: 'secret-reference-invalid', family: 'input', field: 'apiKey' });
  expect(JSON.stringify((thrown as { toProblem(): unknown }).toProblem())).not.toContain(MARKER);
});

test('an unset variable is named', async () => {
  await expect(resolveSecret('apiKey', { env: 'NOT_SET' }, sources())).rejects.toMatchObject({
    code: 'secret-variable-missing',
    variable: 'NOT_SET',
    field: 'apiKey',
    message: expect.stringContaining('NOT_SET'),
  });
});

test.each([
  ['keychain', 'groundwork secrets set mine'],
  ['memory', 'groundwork doctor'],
] as const)('a missing entry in a vault kept in %s says what to do', async (keptIn, hint) => {
  await expect(resolveSecret('apiKey', { keychain: 'mine' }, sources(keptIn))).rejects.toMatchObject({
    code: 'secret-entry-missing',
    entry: 'mine',
    fix: expect.stringContaining(hint),
  });
});

test('nobody to ask', async () => {
  const { prompt: _, ...from } = sources();
  await expect(resolveSecret('apiKey', { prompt: true }, from)).rejects.toMatchObject({
    code: 'secret-prompt-impossible',
    field: 'apiKey',
  });
});

test('an empty secret is refused wherever it comes from', async () => {
  const from = sources();
  const empty = { code: 'empty-secret', field: 'apiKey' };
  await expect(resolveSecret('apiKey', { env: 'EMPTY' }, from)).rejects.toMatchObject(empty);
  const asked = { ...from, prompt: async () => new Secret('') };
  await expect(resolveSecret('apiKey', { prompt: true }, asked)).rejects.toMatchObject(empty);
  const stored = { ...from, vault: { ...from.vault, get: async () => new Secret('') } };
  await expect(resolveSecret('apiKey', { keychain: 'x' }, stored)).rejects.toMatchObject(empty);
});
