import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialize } from '../../../../../main/systems/http/serialize.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { auvious, token } from './parts.ts';

const is = async (found: Promise<Secret>, text: string) => expect((await found).equals(new Secret(text))).toBe(true);

describe('a sign-in at Auvious', () => {
  it('has the secret in a form, never in the address', async () => {
    const { sent, session } = auvious(token('t-1'));
    await session.signIn();
    expect(sent[0]).toMatchObject({ effect: 'session', method: 'POST', path: '/security/oauth/token' });
    expect(sent[0]?.query).toBeUndefined();
    const { body, headers } = serialize(sent[0]?.headers ?? {}, sent[0]?.body ?? { kind: 'none' });
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      client_id: 'client-1',
      client_secret: 'secret-of-the-client',
    });
  });

  it('is kept until a minute before it ends, then asked for anew', async () => {
    const { sent, clock, session } = auvious(token('t-1'), token('t-2'));
    await is(session.token(), 't-1');
    clock.at += 3_539_000;
    await is(session.token(), 't-1');
    expect(sent).toHaveLength(1);
    clock.at += 1_000;
    await is(session.token(), 't-2');
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['nothing', {}],
    ['no number', { expires_in: 'soon' }],
    ['nothing sensible', { expires_in: -1 }],
  ])('that says %s of its end is kept until it is refused', async (_what, more) => {
    const { sent, clock, session } = auvious(token('t-1', more), token('t-2'));
    const first = await session.token();
    clock.at += 365 * 86_400_000;
    await is(session.token(), 't-1');
    session.drop(first);
    await is(session.token(), 't-2');
    // Somebody who still had the first one hears of its refusal later.
    session.drop(first);
    await is(session.token(), 't-2');
    expect(sent).toHaveLength(2);
  });

  it('goes out once, however many wait for it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 8 }), async (count) => {
        const { sent, session } = auvious(token('t-1'));
        await Promise.all(Array.from({ length: count }, () => session.token()));
        expect(sent).toHaveLength(1);
      }),
    );
  });

  it('that failed is tried again by whoever asks next', async () => {
    const { session } = auvious({ status: 400, body: { error: 'invalid_client' } }, token('t-1'));
    await expect(session.token()).rejects.toMatchObject({ code: 'auvious-sign-in-refused' });
    await is(session.token(), 't-1');
  });

  it.each([
    [400, { error: 'invalid_client', error_description: 'Bad client credentials' }, 'auvious-sign-in-refused'],
    [401, { error: 'invalid_client' }, 'auvious-sign-in-refused'],
    [401, { error: 'Something in words' }, 'auvious-sign-in-refused'],
    [401, undefined, 'auvious-sign-in-refused'],
    [400, { error: 'unauthorized_client' }, 'auvious-sign-in-refused'],
    [400, { error: 'unsupported_grant_type' }, 'auvious-sign-in-failed'],
    [404, undefined, 'auvious-sign-in-failed'],
    [403, { error: { not: 'a text' } }, 'auvious-sign-in-failed'],
    [200, {}, 'auvious-sign-in-failed'],
  ])('answered %i %j is %s', async (status, body, code) => {
    const { session } = auvious({ status, body });
    await expect(session.token()).rejects.toMatchObject({ code });
  });
});
