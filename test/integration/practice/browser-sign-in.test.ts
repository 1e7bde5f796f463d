import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { authorizeAddress, open, signInOnPage, submit, VERIFIER } from './browser.ts';
import { asAdmin, bearer } from './client.ts';

describe('the sign-in by browser', () => {
  let practice: PracticeGenesysCloud;
  let client: { clientId: string; redirectUri: string };
  let now = Date.parse('2026-11-21T10:00:00Z');
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud({ now: () => now });
    client = practice.samples.browserClient;
  });
  afterAll(() => practice.close());

  const address = (more = {}) => authorizeAddress(practice.origin, client, more);
  const codeOf = async (user?: string) => (await signInOnPage(address(), user)).searchParams.get('code') ?? '';
  const exchange = async (code: string, more: { readonly [name: string]: string } = {}) => {
    const fields = {
      grant_type: 'authorization_code',
      client_id: client.clientId,
      redirect_uri: client.redirectUri,
      code,
      code_verifier: VERIFIER,
      ...more,
    };
    const response = await fetch(`${practice.origin}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams(fields),
    });
    return { status: response.status, body: await response.json() };
  };

  test('shows a page that says what it is, with the administrator chosen', async () => {
    const page = await open(address({ org: 'any', provider: 'any', prompt: 'login', login_hint: 'a@b' }));
    expect(page.status).toBe(200);
    expect(page.html).toContain('practice organization');
    expect(page.html).toContain('Meridian Practice Services');
    expect(page.html).toMatch(/<html lang="en">/);
    expect(page.html).toMatch(/<legend>.+<\/legend>/);
    expect(page.html.match(/<label><input type="radio"/g)).toHaveLength(2);
    expect(page.html).toMatch(/value="administrator" required checked>/);
    expect(page.html).toContain('without wfm:intraday:view and billing:subscription:view');
    expect(page.html).not.toContain('<script');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    // Browsers refuse the redirect after the form when this does not name its host.
    expect(policy).toContain("form-action 'self' http://localhost:8085");
    expect(page.headers.get('cache-control')).toBe('no-store');
  });

  test('carries hostile text through the page unchanged and harmless', async () => {
    const state = `"><script>alert(1)</script>&amp;'ü`;
    const page = await open(address({ state }));
    expect(page.html).not.toContain('<script');
    const back = await submit(address(), page, 'sign-in');
    expect(back.location?.searchParams.get('state')).toBe(state);
  });

  test('leads to a token of the chosen person', async () => {
    const back = await submit(address(), await open(address()), 'sign-in');
    expect(back.status).toBe(303);
    expect(back.location?.origin).toBe('http://localhost:8085');
    expect(back.location?.pathname).toBe('/callback');
    expect(back.location?.searchParams.get('state')).toBe('state-1');
    const { status, body } = await exchange(back.location?.searchParams.get('code') ?? '');
    expect(status).toBe(200);
    expect(body).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86_400 });
    const me = await bearer(practice.origin, body.access_token)('GET', '/users/me?expand=authorization');
    expect(me.body.name).toBe('Ada Abbott');
    expect(me.body.authorization.permissions).toContain('wfm:intraday:view');
    const token = await bearer(practice.origin, body.access_token)('GET', '/tokens/me');
    expect(token.body.OAuthClient).toMatchObject({ id: client.clientId, authorizedGrantType: 'CODE' });
    expect(token.body.authorizedScope).toContain('authorization');
  });

  test('the colleague lacks the two permissions, and the API says so', async () => {
    const { body } = await exchange(await codeOf('colleague'));
    const send = bearer(practice.origin, body.access_token);
    expect((await send('GET', '/users/me')).body.name).toBe('Ben Abbott');
    const refused = await send('GET', '/billing/contracts');
    expect([refused.status, refused.body.code]).toEqual([403, 'missing.permissions']);
    expect((await send('GET', '/authorization/roles')).status).toBe(200);
  });

  test('refusing goes back with an error and the state', async () => {
    const { location } = await submit(address(), await open(address()), 'refuse');
    expect(Object.fromEntries(location?.searchParams ?? [])).toEqual({
      error: 'access_denied',
      error_description: expect.stringMatching(/\S/),
      state: 'state-1',
    });
  });

  test.each([
    [{ response_type: 'token' }, 'unsupported_response_type'],
    [{ response_type: undefined }, 'invalid_request'],
    [{ code_challenge: undefined }, 'invalid_request'],
    [{ code_challenge: 'short' }, 'invalid_request'],
    [{ code_challenge_method: 'plain' }, 'invalid_request'],
    [{ code_challenge_method: undefined }, 'invalid_request'],
  ])('a request with %j goes back with %s', async (more, error) => {
    const { status, location } = await open(address(more));
    expect(status).toBe(303);
    expect(location?.searchParams.get('error')).toBe(error);
    expect(location?.searchParams.get('state')).toBe('state-1');
  });

  test.each([
    [{ redirect_uri: 'http://localhost:8085/callback/' }],
    [{ redirect_uri: 'http://localhost:8086/callback' }],
    [{ redirect_uri: 'https://elsewhere.example/' }],
    [{ redirect_uri: undefined }],
    [{ client_id: crypto.randomUUID() }],
    [{ client_id: undefined }],
  ])('a request with %j goes nowhere', async (more) => {
    const page = await open(address(more));
    expect([page.status, page.location]).toEqual([400, undefined]);
    expect(page.html).toContain('redirect URI');
    const posted = await open(`${practice.origin}/oauth/authorize`, {
      method: 'POST',
      body: new URLSearchParams([...address(more).searchParams, ['decision', 'sign-in'], ['user', 'administrator']]),
    });
    expect([posted.status, posted.location]).toEqual([400, undefined]);
  });

  test('a client of another grant type cannot sign a person in, nor one that is inactive', async () => {
    const { clientId } = practice.samples.admin;
    expect((await open(address({ client_id: clientId }))).status).toBe(400);
    const stored = practice.state.clients.get(client.clientId);
    if (stored === undefined) throw new Error('the client is gone');
    practice.state.clients.set(client.clientId, { ...stored, state: 'inactive' });
    expect((await open(address())).status).toBe(400);
    practice.state.clients.set(client.clientId, stored);
  });

  test('only the listed people sign in', async () => {
    const [, third] = [...practice.state.users.keys()].slice(1);
    const posted = await open(`${practice.origin}/oauth/authorize`, {
      method: 'POST',
      body: new URLSearchParams([...address().searchParams, ['decision', 'sign-in'], ['user', third ?? '']]),
    });
    expect([posted.status, posted.location]).toEqual([400, undefined]);
  });

  test('a code works once, also after a failed try', async () => {
    const code = await codeOf();
    expect((await exchange(code)).status).toBe(200);
    const again = await exchange(code);
    expect(again.status).toBe(400);
    expect(again.body).toMatchObject({ error: 'invalid_grant', description: again.body.error_description });
    const other = await codeOf();
    expect((await exchange(other, { code_verifier: 'w'.repeat(64) })).body.error).toBe('invalid_grant');
    expect((await exchange(other)).body.error).toBe('invalid_grant');
  });

  test('a code is bound to its redirect URI, its client and its minute', async () => {
    expect((await exchange(await codeOf(), { redirect_uri: 'http://localhost:1/' })).body.error).toBe('invalid_grant');
    const admin = await asAdmin(practice);
    const made = await admin('POST', '/oauth/clients', {
      name: 'Another application',
      authorizedGrantType: 'CODE',
      registeredRedirectUri: [client.redirectUri],
    });
    expect((await exchange(await codeOf(), { client_id: made.body.id })).body.error).toBe('invalid_grant');
    const late = await codeOf();
    now += 60_000;
    expect((await exchange(late)).body.error).toBe('invalid_grant');
  });

  test.each([
    [{ client_id: 'nobody' }, 'invalid_client'],
    [{ code: '' }, 'invalid_request'],
    [{ redirect_uri: '' }, 'invalid_request'],
    [{ code_verifier: '' }, 'invalid_grant'],
    [{ code_verifier: 'too short' }, 'invalid_grant'],
  ])('an exchange with %j is refused with %s', async (more, error) => {
    const { status, body } = await exchange(await codeOf(), more);
    expect([status, body.error]).toEqual([400, error]);
  });

  test('a client of another grant type cannot exchange', async () => {
    const { clientId } = practice.samples.admin;
    expect((await exchange(await codeOf(), { client_id: clientId })).body.error).toBe('unauthorized_client');
  });

  test('a client made for another port signs in as well, and its token holds as long as it says', async () => {
    const redirectUri = 'http://localhost:8099/callback';
    const admin = await asAdmin(practice);
    const made = await admin('POST', '/oauth/clients', {
      name: 'Port 8099',
      authorizedGrantType: 'CODE',
      accessTokenValiditySeconds: 300,
      registeredRedirectUri: [redirectUri],
    });
    const own = { clientId: made.body.id as string, redirectUri };
    const back = await signInOnPage(authorizeAddress(practice.origin, own));
    const { body } = await exchange(back.searchParams.get('code') ?? '', {
      client_id: own.clientId,
      redirect_uri: redirectUri,
    });
    expect(body.expires_in).toBe(300);
    const send = bearer(practice.origin, body.access_token);
    expect((await send('GET', '/tokens/me')).status).toBe(200);
    now += 300_000;
    expect((await send('GET', '/tokens/me')).status).toBe(401);
  });

  test('is counted as a session and never as a write, and names who signed in', async () => {
    const before = practice.counts();
    await exchange(await codeOf());
    const after = practice.counts();
    expect(after.session - before.session).toBe(3);
    expect(after.write).toBe(before.write);
    expect(practice.log.at(-1)?.principal).toMatch(/^user:/);
  });
});
