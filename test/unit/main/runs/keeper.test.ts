import { describe, expect, it } from 'vitest';
import { createKeeper, type KeeperParts } from '../../../../main/runs/keeper.ts';
import { createRedactor } from '../../../../main/vault/redactor.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { Trouble } from '../engine/bench.ts';

const secret = new Secret('a-fresh-client-secret');
const key = { origin: 'https://api.example.com', organization: 'org-1', subject: 'client-1', name: 'clientSecret' };

function keeping(put?: () => Promise<void>) {
  const trace: string[] = [];
  const redactor = createRedactor();
  const parts: KeeperParts = {
    holder: () => ({ origin: 'https://api.example.com', organization: 'org-1' }),
    secretFor: async () => new Secret('a secret'),
    atHand: async () => undefined,
    random: (count) => new Uint8Array(count),
    forget: async () => {},
    hold: () => {},
    place:
      put === undefined
        ? undefined
        : {
            words: 'a drawer',
            async put(at, kept) {
              expect(at).toEqual(key);
              expect(kept).toBe(secret);
              trace.push('put');
              await put();
            },
          },
    remember: (at, kept) => void trace.push(`remember ${at.subject} ${kept === secret}`),
    redactor,
    onKept: async () => void trace.push('recorded'),
  };
  const keep = (value: unknown) =>
    createKeeper(parts).keep('genesys-cloud', { name: 'clientSecret', subject: 'client-1' }, value);
  return { trace, redactor, keep };
}

describe('a created secret', () => {
  it('is put in its place before its place is recorded', async () => {
    const { trace, keep } = keeping(async () => {});
    await keep(secret);
    expect(trace).toEqual(['remember client-1 true', 'put', 'recorded']);
  });

  it('is masked from the first moment, alone and in Basic credentials', async () => {
    const { redactor, keep } = keeping(() => Promise.reject(new Trouble('locked', 'attention')));
    await keep(secret).catch(() => undefined);
    const basic = Buffer.from('client-1:a-fresh-client-secret').toString('base64');
    expect(redactor.redact(`got a-fresh-client-secret, sent ${basic}`)).not.toMatch(/a-fresh|Y2xpZW50/);
  });

  it('that its place refuses stays at hand for this process, and is not recorded as kept', async () => {
    const { trace, keep } = keeping(() => Promise.reject(new Trouble('locked', 'attention')));
    await expect(keep(secret)).rejects.toMatchObject({
      code: 'secret-not-kept',
      message: expect.stringContaining('locked'),
    });
    expect(trace).toEqual(['remember client-1 true', 'put']);
  });

  it('without a place is a fault, not a loss in silence', async () => {
    const { trace, keep } = keeping();
    await expect(keep(secret)).rejects.toMatchObject({ code: 'secret-not-kept', field: 'clientSecret' });
    expect(trace).toEqual(['remember client-1 true']);
  });

  it('that is no secret is refused', async () => {
    await expect(keeping(async () => {}).keep('clear text')).rejects.toMatchObject({ code: 'secret-not-kept' });
  });

  it('never shows in what went wrong', async () => {
    const { keep } = keeping(() => Promise.reject(new Error('could not write a-fresh-client-secret')));
    const error: unknown = await keep(secret).catch((caught: unknown) => caught);
    expect(String(error)).not.toContain('a-fresh');
    expect(JSON.stringify(error)).not.toContain('a-fresh');
  });
});

/** 32 zero bytes in base64url. */
const MADE = 'A'.repeat(43);

function making(parts: Partial<KeeperParts> = {}) {
  const trace: string[] = [];
  const redactor = createRedactor();
  const keeper = createKeeper({
    holder: () => ({ origin: 'https://auth.example.com', organization: '' }),
    secretFor: async () => new Secret('a secret'),
    atHand: async () => undefined,
    random: (count) => new Uint8Array(count),
    forget: async (at) => void trace.push(`forget ${at.name}`),
    hold: () => {},
    place: { words: 'a drawer', put: async (at, kept) => void trace.push(`put ${at.subject} ${kept.length}`) },
    remember: (at) => void trace.push(`remember ${at.origin}`),
    redactor,
    onKept: async () => void trace.push('recorded'),
    ...parts,
  });
  return { trace, redactor, make: () => keeper.make('gws', { name: 'clientSecret', subject: 'nexus_client' }) };
}

describe('a secret that is made here', () => {
  it('has 256 random bits as 43 characters that are safe in a URL, and is put in its place before it is handed out', async () => {
    const { trace, make } = making();
    const { value } = await make();
    expect((value as Secret).equals(new Secret(MADE))).toBe(true);
    expect(trace).toEqual(['remember https://auth.example.com', 'put nexus_client 43']);
  });

  it('is recorded once its request went out, and forgotten when that was refused', async () => {
    const sent = making();
    await (await sent.make()).record();
    expect(sent.trace.at(-1)).toBe('recorded');
    const refused = making();
    await (await refused.make()).drop();
    expect(refused.trace.at(-1)).toBe('forget clientSecret');
  });

  it('is masked from the first moment', async () => {
    const { redactor, make } = making();
    await make();
    expect(redactor.redact(`sent ${MADE}`)).not.toContain(MADE);
  });

  it('is not made when one is at hand, and that one is never forgotten', async () => {
    const { trace, make } = making({ atHand: async () => secret });
    const { value, drop, record } = await make();
    await drop();
    await record();
    expect(value).toBe(secret);
    expect(trace).toEqual([]);
  });

  it('that its place refuses is forgotten again: nothing was sent with it', async () => {
    const put = () => Promise.reject(new Trouble('locked', 'attention'));
    const { trace, make } = making({ place: { words: 'a drawer', put } });
    await expect(make()).rejects.toMatchObject({ code: 'secret-not-kept' });
    expect(trace.at(-1)).toBe('forget clientSecret');
  });
});
