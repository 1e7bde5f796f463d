import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { byHand } from '../../../../../../main/runbooks/nexus-sms/by-hand/by-hand.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import { SMS_VARIANTS, type SmsVariantId } from '../../../../../../shared/runbooks/nexus-sms/variants.ts';

const IDS = Object.keys(SMS_VARIANTS) as readonly SmsVariantId[];
const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const KEY = '11111111-2222-4333-8444-555555555555';
const known = { nexusURL: 'https://digital.example/base/', ccid: CCID };

function commandOf(id: SmsVariantId, step: string, values: JsonObject): string {
  const hand = byHand(SMS_VARIANTS[id], values).find((each) => each.step === step);
  return hand?.copy.find(({ label }) => label === 'Command')?.value ?? '';
}

/** What curl would be called with, by a real shell in which `curl` prints its arguments. */
function sent(command: string, env: { readonly [name: string]: string }): readonly string[] {
  const script = `curl() { for word in "$@"; do printf '%s\\0' "$word"; done; }\n${command}`;
  const { stdout, status } = spawnSync('sh', ['-u', '-c', script], { env: { PATH: '/usr/bin:/bin', ...env } });
  expect(status).toBe(0);
  return stdout.toString().split('\0').slice(0, -1);
}

const bodyIn = (words: readonly string[]) => JSON.parse(words[words.indexOf('--data') + 1] ?? 'null');

describe('the whole runbook by hand', () => {
  it.each(IDS)('of %s has clicks for every step, in order', (id) => {
    const hands = byHand(SMS_VARIANTS[id], {});
    expect(hands.map(({ step, title }) => ({ id: step, title }))).toEqual(
      SMS_VARIANTS[id].steps.map(({ id: step, title }) => ({ id: step, title })),
    );
    expect(hands.filter(({ clicks }) => clicks.length === 0)).toEqual([]);
  });

  it.each(IDS)('of %s shows no secret, whatever the values refer to', (id) => {
    const values = { ...known, kaleyraPassword: { env: 'MARKER' }, apiKey: { keychain: 'MARKER' } };
    expect(JSON.stringify(byHand(SMS_VARIANTS[id], values))).not.toContain('MARKER');
  });

  it('gives the services as commands that a shell turns into the repaired bodies', () => {
    const values = { ...known, kaleyraURL: 'https://directtext.mgage.com', kaleyraUserName: "o'hara" };
    const words = sent(commandOf('kaleyra', 'kal-svc-mgagesms', values), { API_KEY: KEY, KALEYRA_PASSWORD: 'pass' });
    expect(words).toContain(`https://digital.example/base/nexus/v3/provisioning/services/${CCID}/mGageSMS`);
    expect(words).toEqual(expect.arrayContaining([`x-api-key: ${KEY}`, `x-ccid: ${CCID}`]));
    expect(bodyIn(words)).toEqual({
      url: 'https://directtext.mgage.com',
      data: {},
      secret: { username: "o'hara", password: 'pass' },
    });
  });

  it('makes variables of what is not known yet, and names them first', () => {
    const command = commandOf('custom-gateway', 'cus-svc-async', {});
    const env = {
      NEXUS_URL: 'https://digital.example',
      CCID,
      API_KEY: KEY,
      ASYNC_PHONE_NUMBER: '16504661149',
      ASYNC_WEBHOOK_URL: 'https://hook.example/sms',
      ASYNC_WEBHOOK_SIGNATURE_KEY: 'w',
      ASYNC_APISIGNATURE_KEY: 'a',
    };
    for (const name of Object.keys(env)) expect(command.split('\n')[1]).toContain(name);
    const words = sent(command, env);
    expect(words).toContain(`https://digital.example/nexus/v3/provisioning/services/${CCID}/Async`);
    expect(bodyIn(words)).toEqual({
      data: { channels: [{ channelId: '16504661149', webhook: { url: 'https://hook.example/sms' } }] },
      secret: { channels: [{ channelId: '16504661149', webhook: { secret: 'w' }, api: { secret: 'a' } }] },
    });
  });

  it('sends Digital Channels the API address and Genesys Cloud the token, the number and nothing else', () => {
    const values = {
      ...known,
      gcLoginURL: 'https://login.mypurecloud.com',
      orderNumber: '18445551212',
      comment: 'Acme',
    };
    const portico = sent(commandOf('gc-aggregation', 'gca-svc-porticosms', values), { API_KEY: KEY });
    expect(bodyIn(portico)).toEqual({ url: 'https://api.mypurecloud.com', data: {}, secret: {} });
    const idp = sent(commandOf('gc-aggregation', 'gca-svc-purecloudidp', values), {
      API_KEY: KEY,
      CLIENT_ID: 'id',
      CLIENT_SECRET: 's',
    });
    expect(bodyIn(idp).secret).toEqual({ clientId: 'id', clientSecret: 's' });
    const token = sent(commandOf('gc-aggregation', 'gca-token', values), { CLIENT_ID: 'id', CLIENT_SECRET: 's' });
    expect(token).toEqual(expect.arrayContaining(['https://login.mypurecloud.com/oauth/token', 'id:s']));
    const order = sent(commandOf('gc-aggregation', 'gca-order', values), {
      ACCESS_TOKEN: 'token',
    });
    expect(bodyIn(order)).toEqual([{ tollfreeNumber: '18445551212', comment: 'Acme' }]);
    expect(order).toContain('authorization: Bearer token');
    expect(order.some((word) => word.startsWith('https://api.mypurecloud.com/api/v2/messaging/sms/'))).toBe(true);
  });

  it('offers the assumed request for an API key as such', () => {
    const words = sent(commandOf('gc-aggregation', 'gca-apikey', known), { CLUSTER_KEY: KEY });
    expect(bodyIn(words)).toEqual({ tenant: '*', name: 'Portico Cluster API Key', permissions: ['nexus:cluster:*'] });
  });
});
