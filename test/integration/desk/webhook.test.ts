import { describe, expect, it, onTestFinished } from 'vitest';
import { engagementHandlers } from '../../../main/desk/engagement-handlers.ts';
import { webhookHandlers } from '../../../main/desk/webhook-handlers.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { json, serve } from '../systems/serve.ts';
import { startDeskBench } from './desk-bench.ts';

const RUNBOOK = 'nexus-sms-custom-gateway';
const SECRETS = {
  apiKey: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  asyncAPISignatureKey: 'mArKeR-api',
  asyncWebhookSignatureKey: 'mArKeR-webhook',
};

async function start(answer: Parameters<typeof serve>[0], without: readonly string[] = []) {
  const served = await serve(answer);
  onTestFinished(() => served.close());
  const bench = await startDeskBench({ groups: [engagementHandlers, webhookHandlers] });
  const { app, desk } = bench;
  const target = { origin: 'https://nexus.example.com', label: 'Contact center' };
  const made = await app.store.create({ customer: 'Harbour Bank', practice: false, target });
  const typed = {
    nexusURL: 'https://nexus.example.com',
    ccid: '45acae06-6b7c-4f97-9c76-471cb5c21bf7',
    asyncPhoneNumber: '16504661149',
    asyncWebhookURL: `${served.origin}/hook`,
    designerEndpointName: 'Sms',
    ...Object.fromEntries(Object.keys(SECRETS).map((name) => [name, { prompt: true }])),
  };
  const facts = Object.entries(typed).map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
  await app.store.save({ ...made, facts: Object.fromEntries(facts) });
  for (const [name, secret] of Object.entries(SECRETS)) {
    if (!without.includes(name)) desk.held.set(made.id, name, new Secret(secret));
  }
  const place = { engagement: made.id, runbook: RUNBOOK };
  const railOf = async () => {
    const { runbooks } = await bench.call('engagements.open', { engagement: made.id });
    return runbooks.find(({ id }) => id === RUNBOOK)?.stages.find(({ id }) => id === 'webhook')?.state;
  };
  return { bench, place, served, railOf };
}

describe('the webhook check in the window', () => {
  it('sends one sample, shows it in the drawer, and stays known while the window is open', async () => {
    const { bench, place, served, railOf } = await start((_seen, response) => json(response, 200, { messageId: 'm' }));
    expect(await bench.call('webhook.latest', place)).toEqual({});
    expect(await railOf()).toBe('todo');
    const checked = await bench.call('webhook.check', place);
    expect(checked).toMatchObject({ result: 'ok', url: `${served.origin}/hook`, messageId: 'm' });
    expect(served.seen).toHaveLength(1);
    expect(await bench.call('webhook.latest', place)).toEqual({ checked });
    expect(await railOf()).toBe('done');
    expect(bench.toldOf('exchange').map(({ exchange }) => exchange.url)).toEqual([`${served.origin}/hook`]);
    expect(JSON.stringify([checked, bench.told])).not.toContain('mArKeR');
  });

  it('shows in the rail that the gateway refused', async () => {
    const { bench, place, railOf } = await start((_seen, response) => json(response, 403, {}));
    expect(await bench.call('webhook.check', place)).toMatchObject({ result: 'not-ok', status: 403 });
    expect(await railOf()).toBe('failed');
  });

  it('names the key that is missing, and sends nothing', async () => {
    const without = ['asyncWebhookSignatureKey'];
    const { bench, place, served } = await start((_seen, response) => json(response, 200, {}), without);
    await expect(bench.call('webhook.check', place)).rejects.toMatchObject({ field: 'asyncWebhookSignatureKey' });
    expect(served.seen).toEqual([]);
  });

  it('is nothing for a runbook without a gateway', async () => {
    const { bench, place } = await start((_seen, response) => json(response, 200, {}));
    const call = bench.call('webhook.check', { ...place, runbook: 'nexus-sms-kaleyra' });
    await expect(call).rejects.toBeDefined();
  });
});
