import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkToken, signInClient, signInUser, signOut } from '../../../../../main/systems/gws/token.ts';
import { serialize } from '../../../../../main/systems/http/serialize.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import { type Answer, answering } from './stub.ts';

const secret = new Secret('client-secret-of-at-least-thirty-two-chars');
const user = { ccid: '45acae06-6b7c-4f97-9c76-471cb5c21bf7', name: 'nexus', password: new Secret('nexus_password') };
const token = {
  access_token: 'a-token',
  token_type: 'bearer',
  refresh_token: 'another',
  expires_in: 43_199,
  scope: '*',
};

function at(...answers: readonly Answer[]) {
  const { sent, transport } = answering(...answers);
  return { sent, at: { transport, origin: 'https://auth.example.com', place: { prefix: '' } } };
}

describe('a sign-in', () => {
  it('as the client has the secret in header and body, never in the address (S003:170)', async () => {
    const { sent, at: there } = at({ body: token });
    expect(await signInClient(there, secret)).toMatchObject({ expiresInSeconds: 43_199 });
    expect(sent[0]).toMatchObject({ effect: 'session', method: 'POST', path: '/auth/v3/oauth/token' });
    expect(sent[0]?.query).toBeUndefined();
    const { body } = serialize(sent[0]?.headers ?? {}, sent[0]?.body ?? { kind: 'none' });
    expect(Object.fromEntries(new URLSearchParams(body))).toEqual({
      grant_type: 'client_credentials',
      scope: '*',
      client_id: 'nexus_client',
      client_secret: 'client-secret-of-at-least-thirty-two-chars',
    });
  });

  it('as the user separates contact center and name by a backslash, percent-encoded (S003:214)', async () => {
    const { sent, at: there } = at({ body: token });
    await signInUser(there, user, secret);
    const { body } = serialize({}, sent[0]?.body ?? { kind: 'none' });
    expect(body).toContain(`username=${user.ccid}%5Cnexus&`);
  });

  it('carries every name and password unharmed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.string({ unit: 'binary', minLength: 1 }),
        async (name, text) => {
          const { sent, at: there } = at({ body: token });
          await signInUser(there, { ...user, name, password: new Secret(text) }, secret);
          const { body } = serialize({}, sent[0]?.body ?? { kind: 'none' });
          const fields = new URLSearchParams(body);
          expect([fields.get('username'), fields.get('password')]).toEqual([`${user.ccid}\\${name}`, text]);
        },
      ),
    );
  });

  it.each([
    ['client', 401, { error: 'invalid_client' }, 'auth-client-refused'],
    ['client', 401, undefined, 'auth-client-refused'],
    ['client', 400, { error: 'unauthorized_client' }, 'auth-client-lacks-grant'],
    ['client', 400, { error: 'invalid_scope', error_description: 'no' }, 'gws-sign-in-refused'],
    ['client', 404, undefined, 'gws-sign-in-refused'],
    ['user', 400, { error: 'invalid_grant', error_description: 'Bad credentials' }, 'tenant-user-refused'],
    ['user', 401, { error: 'invalid_client' }, 'auth-client-refused'],
    ['user', 401, undefined, 'tenant-user-refused'],
    ['user', 400, { error: 'unsupported_grant_type' }, 'auth-client-lacks-grant'],
    ['user', 400, { error: { not: 'a text' } }, 'gws-sign-in-refused'],
  ] as const)('as the %s that is answered %i %j is %s', async (who, status, body, code) => {
    const { at: there } = at({ status, body });
    const tried = who === 'client' ? signInClient(there, secret) : signInUser(there, user, secret);
    await expect(tried).rejects.toMatchObject({ code });
  });

  it.each([
    ['no type', { ...token, token_type: undefined }],
    ['another type', { ...token, token_type: 'mac' }],
    ['no token', { token_type: 'bearer' }],
    ['a status code instead', { status: { code: 3 } }],
  ])('is not taken for one with %s', async (_what, body) => {
    await expect(signInClient(at({ body }).at, secret)).rejects.toMatchObject({ code: 'bad-reply' });
  });

  it('is ended as best it can be, and nobody hears of a failure', async () => {
    const { sent, at: there } = at({ status: 500 });
    await signOut(there, new Secret('a-token'));
    expect(sent[0]).toMatchObject({ effect: 'session', path: '/auth/v3/sign-out', headers: { authorization: {} } });
  });

  it('counts as refused only when Auth plainly says so of its token', async () => {
    const held = new Secret('a-token');
    await expect(checkToken(at({ status: 401 }).at, held)).rejects.toMatchObject({ code: 'tenant-user-refused' });
    for (const status of [200, 404, 500]) await checkToken(at({ status, body: {} }).at, held);
  });
});
