import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PracticeGateway, startPracticeGateway } from '../../../main/practice/gateway/start.ts';

const BODY = '{"messageId":"1","text":"Grüße ✓",  "spaced": true}';

describe('the practice gateway', () => {
  let gateway: PracticeGateway;
  let slept: number[] = [];
  beforeAll(async () => {
    gateway = await startPracticeGateway({ sleep: async (ms) => void slept.push(ms) });
  });
  beforeEach(() => {
    slept = [];
    gateway.behave({});
    gateway.setFaults([]);
  });
  afterAll(() => gateway.close());

  const sign = (body: string, key = gateway.samples.webhookSignatureKey) =>
    `sha1=${createHmac('sha1', key).update(body).digest('hex')}`;
  const post = (signature: string | undefined, body = BODY, redirect: RequestRedirect = 'manual') =>
    fetch(gateway.samples.url, {
      method: 'POST',
      redirect,
      headers: {
        'content-type': 'application/json',
        ...(signature === undefined ? {} : { 'x-hub-signature': signature }),
      },
      body,
    });

  test('takes a webhook whose signature fits the bytes, and keeps it', async () => {
    const response = await post(sign(BODY));
    expect([response.status, await response.json()]).toEqual([200, { messageId: expect.any(String) }]);
    const kept = gateway.received.at(-1);
    expect(kept?.signed).toBe(true);
    expect(kept?.body.toString()).toBe(BODY);
    expect(kept?.headers['x-hub-signature']).toBe(sign(BODY));
  });

  test('refuses every other signature', async () => {
    const statuses = async (...signatures: readonly (string | undefined)[]) =>
      Promise.all(signatures.map(async (signature) => (await post(signature)).status));
    const good = sign(BODY);
    const rewritten = sign(JSON.stringify(JSON.parse(BODY)));
    const wrong = sign(BODY, gateway.samples.apiSignatureKey);
    expect(await statuses(undefined, '', 'sha1=', good.slice(5), `${good}0`, wrong, rewritten)).toEqual(
      Array(7).fill(401),
    );
    expect(gateway.received.at(-1)?.signed).toBe(false);
  });

  test('behaves as badly as it is told', async () => {
    gateway.behave({ wrongKey: true });
    expect((await post(sign(BODY))).status).toBe(401);
    gateway.behave({ answers: 'no-message-id' });
    expect(await (await post(sign(BODY))).json()).not.toHaveProperty('messageId');
    gateway.behave({ answers: 'error' });
    expect((await post(sign(BODY))).status).toBe(500);
    gateway.behave({ answers: 'html' });
    expect(await (await post(sign(BODY))).text()).toContain('<html>');
    gateway.behave({ delayMs: 11_000 });
    await post(sign(BODY));
    expect(slept).toEqual([11_000]);
  });

  test('a redirect that is followed shows', async () => {
    gateway.behave({ answers: 'redirect' });
    const before = gateway.received.length;
    expect((await post(sign(BODY))).status).toBe(302);
    expect(gateway.received.length).toBe(before + 1);
    await post(sign(BODY), BODY, 'follow').catch(() => undefined);
    expect(gateway.log.at(-1)?.path).toBe('/webhook/moved');
  });

  test('has the faults of a network, and only its own path', async () => {
    gateway.setFaults([{ match: { path: '*' }, times: 1, fault: { kind: 'reset-after' } }]);
    await expect(post(sign(BODY))).rejects.toThrow();
    expect((await fetch(gateway.samples.url)).status).toBe(405);
    expect((await fetch(`${gateway.origin}/other`, { method: 'POST', body: BODY })).status).toBe(404);
  });
});
