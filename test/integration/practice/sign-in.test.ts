import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { asAdmin, bearer, token } from './client.ts';

describe('signing in to practice', () => {
  let practice: PracticeGenesysCloud;
  beforeAll(async () => {
    practice = await startPracticeGenesysCloud({ tokenRateLimitPerMinute: 5 });
  });
  afterAll(() => practice.close());

  test('listens on the loopback address and refuses other host names', async () => {
    expect(practice.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const sent = request(`${practice.origin}/practice`, { headers: { host: 'rebound.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject);
      sent.end();
    });
    expect(status).toBe(421);
  });

  test('a wrong secret and an unknown client get the same answer', async () => {
    const { clientId } = practice.samples.noRoleAdd;
    const wrong = await token(practice.origin, clientId, 'wrong');
    const unknown = await token(practice.origin, crypto.randomUUID(), 'wrong');
    expect(wrong.status).toBe(400);
    expect(wrong.body).toEqual({
      error: 'invalid_client',
      description: 'authentication failed',
      error_description: 'authentication failed',
    });
    expect(unknown.body).toEqual(wrong.body);
  });

  test('the token endpoint throttles with 400', async () => {
    const { clientId, clientSecret } = practice.samples.lacksTwo;
    for (let sent = 0; sent < 5; sent += 1) {
      expect((await token(practice.origin, clientId, clientSecret)).status).toBe(200);
    }
    const throttled = await token(practice.origin, clientId, clientSecret);
    expect(throttled.status).toBe(400);
    expect(throttled.body.error).toBe('invalid_request');
    expect(throttled.body.description).toMatch(/^rate limit exceeded;/);
    expect(Number(throttled.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('tokens/me names client and organization, and signing out ends the token', async () => {
    const admin = await asAdmin(practice);
    const me = await admin('GET', '/tokens/me');
    expect(me.body.OAuthClient.id).toBe(practice.samples.admin.clientId);
    expect(me.body.organization.id).toBe(practice.samples.organization.id);
    expect((await admin('HEAD', '/tokens/me')).status).toBe(200);
    expect((await admin('DELETE', '/tokens/me')).status).toBe(204);
    const after = await admin('GET', '/tokens/me');
    expect(after.status).toBe(401);
    expect(after.body.code).toBe('bad.credentials');
  });

  test('without a token: 401 with the correlation id as context', async () => {
    const response = await fetch(`${practice.origin}/api/v2/organizations/me`);
    const body = await response.json();
    expect(response.status).toBe(401);
    expect(body.code).toBe('authentication.required');
    expect(body.contextId).toBe(response.headers.get('inin-correlation-id'));
  });

  test('client tokens are not users, user tokens are', async () => {
    const admin = await asAdmin(practice);
    for (const path of ['/users/me', '/workforcemanagement/adherenceexplanations/mine']) {
      const refused = await admin('GET', path);
      expect([refused.status, refused.body.code]).toEqual([400, 'not.a.user']);
    }
    const user = bearer(practice.origin, practice.samples.userToken);
    const me = await user('GET', '/users/me?expand=authorization');
    expect(me.status).toBe(200);
    expect(me.body.authorization.permissions).toContain('authorization:role:add');
    expect((await user('GET', '/users/me')).body.authorization).toBeUndefined();
  });

  test('the short name is what organizations/me calls thirdPartyOrgName', async () => {
    const { body } = await bearer(practice.origin, practice.samples.userToken)('GET', '/organizations/me');
    expect(body.thirdPartyOrgName).toBe(practice.samples.organization.shortName);
    expect(body.thirdPartyOrgName).toMatch(/^[a-z0-9]+$/);
  });
});
