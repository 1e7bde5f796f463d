import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { filesWith, formsOf } from '../run/markers.ts';
import { json, type Seen, serve } from '../systems/serve.ts';
import { type Said, type SmsBench, startSms } from './sms-bench.ts';

const VARIANTS: readonly SmsVariantId[] = ['kaleyra', 'custom-gateway', 'gc-aggregation'];

/** Secrets that only an operator has; that of the gateway and the keys are the practice systems' own. */
const TYPED = {
  KALEYRA_PASSWORD: 'canary/kaleyra+"pass"\\Zq7Kp2Wv9',
  API_SIGNATURE: 'canary/api+signature$(id)-Xr4Tn8Bm3',
  TENANT_TOKEN: 'canary-tenant-user-token-Lm5Hs1Qd6',
};

async function open() {
  const bench = await startSms({}, { openKeychain: fakeKeychain().open });
  const { json: all } = bench.practice;
  if (all.nexus === undefined) throw new Error('no practice Digital Channels');
  const env = {
    ...TYPED,
    API_KEY: all.nexus.apiKey,
    WEBHOOK_SIGNATURE: all.nexus.webhook.webhookSignatureKey,
    OPERATOR: all.genesysCloud.admin.clientSecret,
  };
  return { bench, env, nexus: all.nexus, genesys: all.genesysCloud };
}

type Opened = Awaited<ReturnType<typeof open>>;

/** Values as on real systems, which happen to be the practice ones; every secret is a reference. */
function valuesOf(variant: SmsVariantId, { nexus, genesys }: Opened, nexusURL = nexus.origin): JsonObject {
  const common = {
    customer: 'Harbour Bank',
    nexusURL,
    ccid: nexus.ccId,
    designerEndpointName: 'Sms',
    accept: { 'gca-assign': 'Nexus Messaging' },
    confirm: Object.fromEntries(
      ['kal', 'cus', 'gca'].flatMap((short) =>
        ['org', 'number', 'headers', 'designer', 'sender', 'test'].map((step) => [`${short}-${step}`, 'done']),
      ),
    ),
  };
  switch (variant) {
    case 'kaleyra':
      return {
        ...common,
        apiKey: { env: 'API_KEY' },
        kaleyraURL: 'https://kaleyra.example',
        kaleyraUserName: 'harbour',
        kaleyraPassword: { env: 'KALEYRA_PASSWORD' },
        tfn: ['6504661149'],
      };
    case 'custom-gateway':
      return {
        ...common,
        apiKey: { env: 'API_KEY' },
        asyncPhoneNumber: '16504661149',
        asyncWebhookURL: nexus.webhook.url,
        asyncAPISignatureKey: { env: 'API_SIGNATURE' },
        asyncWebhookSignatureKey: { env: 'WEBHOOK_SIGNATURE' },
      };
    case 'gc-aggregation':
      return {
        ...common,
        clusterKey: { env: 'API_KEY' },
        gcLoginURL: genesys.origin,
        gcAPIURL: genesys.origin,
        operatorClientId: genesys.admin.clientId,
        operatorClientSecret: { env: 'OPERATOR' },
        tfn: [genesys.tollFreeNumber ?? ''],
      };
  }
}

/** Also as JSON writes them inside a text, once and twice. */
function formsOfAll(secrets: readonly string[]): readonly string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  return secrets.flatMap((secret) => [...formsOf(secret), escaped(secret), escaped(escaped(secret))]);
}

function said(answers: readonly Said[], forms: readonly string[]): readonly string[] {
  return answers.flatMap(({ text }) => forms.filter((form) => text.includes(form)));
}

const exportTo = (bench: SmsBench) => ['--export', join(bench.folder, 'exports'), '--form', 'docx,eml,md,csv,json'];

describe('secrets of the runbooks for SMS', () => {
  it.each(VARIANTS)('of %s show nowhere, from plan to undo', { timeout: 60_000 }, async (variant) => {
    const opened = await open();
    const { bench, env } = opened;
    const values = valuesOf(variant, opened);
    const runbook = `nexus-sms-${variant}`;
    const answers = [await bench.cli(['plan', runbook], values, env)];
    const run = await bench.cli(['run', runbook, '--yes', ...exportTo(bench)], values, env);
    expect(run).toMatchObject({ code: 0, result: 'done' });
    const id = run.engagement ?? '';
    answers.push(run);
    const { state } = bench.practice.genesysCloud;
    const made = [...state.clients.values()].find(({ name }) => name === 'Nexus Messaging Integration')?.secret ?? [];
    const keys = [...bench.practice.nexus.state.apiKeys.values()];
    const key = keys.find(({ name }) => name === 'Portico Cluster API Key')?.id ?? [];
    if (variant === 'gc-aggregation') expect([made, key].flat()).toHaveLength(2);
    for (const argv of [
      ['plan', runbook, '--engagement', id],
      ['verify', id],
      ['resume', id, '--yes'],
      ['export', id, ...exportTo(bench)],
      ['show', id],
      ['list'],
      ['journal', id],
      ['undo', id, '--yes'],
    ]) {
      const answer = await bench.cli(argv, undefined, env);
      expect([0, 1], `${argv.join(' ')}: ${answer.text}`).toContain(answer.code);
      answers.push(answer);
    }
    const forms = formsOfAll([...Object.values(env), ...[made, key].flat()]);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });

  /** Repeats all that it was sent, as a careless server does in its error messages; the body first, as texts are cut. */
  const everything = ({ body, headers, method, url }: Seen) => JSON.stringify({ body, headers, method, url });
  const careless = [
    ['400 in the envelope', 400, 'json'],
    ['401 in the envelope', 401, 'json'],
    ['403 in the envelope', 403, 'json'],
    ['409 in the envelope', 409, 'json'],
    ['500 in the envelope', 500, 'json'],
    ['200 with another status code than 0', 200, 'json'],
    ['a page', 502, 'html'],
  ] as const;

  it.each(careless)('show nowhere when Digital Channels repeats them: %s', async (_how, status, how) => {
    const opened = await open();
    const { bench, env, nexus } = opened;
    const answer = (seen: Seen, response: Parameters<Parameters<typeof serve>[0]>[1]) => {
      const text = everything(seen);
      if (how === 'json') return json(response, status, { status: { code: 7, message: text }, data: { text } });
      response.writeHead(status, { 'content-type': 'text/html' });
      return response.end(`<html><body>${text}</body></html>`);
    };
    for (const reads of [true, false]) {
      const server = await serve((seen, response) => {
        if (!reads || seen.method !== 'GET') return answer(seen, response);
        if (seen.url.endsWith(nexus.ccId)) return json(response, 200, { status: { code: 0 }, data: [] });
        return json(response, 404, { status: { code: 404, message: 'not set up' } });
      });
      onTestFinished(() => server.close());
      const answers: Said[] = [];
      for (const variant of ['kaleyra', 'custom-gateway'] as const) {
        const values = valuesOf(variant, opened, server.origin);
        const run = await bench.cli(['run', `nexus-sms-${variant}`, '--yes', ...exportTo(bench)], values, env);
        expect(run.code, run.text).not.toBe(0);
        answers.push(run);
        if (run.engagement !== undefined) answers.push(await bench.cli(['journal', run.engagement], undefined, env));
      }
      const token = { ...valuesOf('gc-aggregation', opened, server.origin), clusterKey: '' };
      const values = { ...token, outGWSAccessToken: { env: 'TENANT_TOKEN' } };
      answers.push(await bench.cli(['run', 'nexus-sms-gc-aggregation', '--yes'], values, env));
      if (reads) expect(server.seen.filter(({ body }) => body.includes('canary')).length).toBeGreaterThan(0);
      const forms = formsOfAll(Object.values(env));
      expect(said(answers, forms)).toEqual([]);
      expect(await filesWith(bench.folder, forms)).toEqual([]);
    }
  });

  it('show nowhere when Genesys Cloud or the gateway repeats them', async () => {
    const opened = await open();
    const { bench, env } = opened;
    const server = await serve((seen, response) => {
      const text = everything(seen);
      json(response, 400, { error: text, error_description: text, message: text, code: text });
    });
    onTestFinished(() => server.close());
    const { origin } = server;
    const organization = { ...valuesOf('gc-aggregation', opened), gcLoginURL: origin, gcAPIURL: origin };
    const gateway = { ...valuesOf('custom-gateway', opened), asyncWebhookURL: `${origin}/hook` };
    const answers = [
      await bench.cli(['run', 'nexus-sms-gc-aggregation', '--yes'], organization, env),
      await bench.cli(['run', 'nexus-sms-custom-gateway', '--yes', ...exportTo(bench)], gateway, env),
    ];
    expect(answers.map(({ code }) => code)).not.toContain(0);
    expect(server.seen.map(({ url }) => url)).toEqual(expect.arrayContaining(['/oauth/token', '/hook']));
    const forms = formsOfAll(Object.values(env));
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });
});
