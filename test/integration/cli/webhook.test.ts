import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import { freePort } from '../systems/free-port.ts';
import { json, serve } from '../systems/serve.ts';
import { temporaryFolder, terminal } from './cli.ts';

const KEY = 'mArKeR-webhook-key';

/** Values of a real contact center whose Digital Channels nobody needs to reach. */
function valuesFile(asyncWebhookURL: string, more: JsonObject = {}): string {
  const file = join(temporaryFolder(), 'values.json');
  const values = {
    nexusURL: 'https://nexus.example.com',
    ccid: '45acae06-6b7c-4f97-9c76-471cb5c21bf7',
    apiKey: { env: 'API_KEY' },
    asyncPhoneNumber: '16504661149',
    asyncWebhookURL,
    asyncAPISignatureKey: { env: 'API_SIGNATURE' },
    asyncWebhookSignatureKey: { env: 'WEBHOOK_SIGNATURE' },
    designerEndpointName: 'Sms',
    ...more,
  };
  writeFileSync(file, JSON.stringify(values));
  return file;
}

const env = {
  API_KEY: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  API_SIGNATURE: 'api-key',
  WEBHOOK_SIGNATURE: KEY,
};

async function gateway(answer: Parameters<typeof serve>[0]) {
  const served = await serve(answer);
  onTestFinished(() => served.close());
  return served;
}

describe('groundwork webhook', () => {
  it('tries the practice gateway, which checks the signature by itself', async () => {
    const { code, json: document } = await terminal().run(['webhook', '--practice', '--json']);
    expect(code).toBe(0);
    expect(document.webhook).toMatchObject({ result: 'ok', status: 200, messageId: expect.any(String) });
  });

  it('works from a values file, before anything was run, and asks nobody but the gateway', async () => {
    const served = await gateway((_seen, response) => json(response, 200, { messageId: 'm-1' }));
    const ended = await terminal({ env }).run(['webhook', '--values', valuesFile(`${served.origin}/hook`), '--json']);
    expect(ended.code).toBe(0);
    const { body, signature } = ended.json.webhook;
    expect(served.seen).toHaveLength(1);
    expect(served.seen[0]).toMatchObject({ url: '/hook', body });
    expect(signature).toBe(`sha1=${createHmac('sha1', KEY).update(body).digest('hex')}`);
    expect(ended.stdout + ended.stderr).not.toContain('mArKeR');
  });

  it('says in lines what to check, with the signature to compare, and ends with 1', async () => {
    const served = await gateway((_seen, response) => json(response, 401, { error: 'bad signature' }));
    const { code, stdout } = await terminal({ env }).run(['webhook', '--values', valuesFile(served.origin)]);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^not ok: It refused the sample \(401\)/);
    expect(stdout).toContain(String(served.seen[0]?.headers['x-hub-signature']));
    expect(stdout).toContain('curl --request POST');
    expect(stdout).not.toContain('mArKeR');
  });

  it('is not checked, and ends with 3, when nobody answers', async () => {
    const file = valuesFile(`http://127.0.0.1:${await freePort()}/hook`);
    const { code, json: document } = await terminal({ env }).run(['webhook', '--values', file, '--json']);
    expect([code, document.webhook.result]).toEqual([3, 'unchecked']);
  });

  it('sends nothing with values that are wrong', async () => {
    const served = await gateway((_seen, response) => json(response, 200, {}));
    const file = valuesFile(`${served.origin}/ho ok`);
    const { code, json: document } = await terminal({ env }).run(['webhook', '--values', file, '--json']);
    expect([code, document.problem.field]).toEqual([2, 'asyncWebhookURL']);
    expect(served.seen).toEqual([]);
  });
});
