import { spawn, spawnSync } from 'node:child_process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { runHandlers } from '../../../main/desk/run-handlers.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { ActionView } from '../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { json, type Seen, serve } from '../systems/serve.ts';
import { startDeskBench } from './desk-bench.ts';

const noCurl = spawnSync('curl', ['--version']).status !== 0;
const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const API_KEY = '3fa85f64-5717-4562-b3fc-2c963f66afa6';

/** Values and secrets of the two options that need nothing but Digital Channels; the secrets are awkward on purpose. */
const VARIANTS: readonly (readonly [runbook: string, values: JsonObject, secrets: Readonly<Record<string, string>>])[] =
  [
    [
      'nexus-sms-kaleyra',
      { tfn: ['6504661149'], kaleyraURL: 'https://kaleyra.example.com/a', kaleyraUserName: `har"bour's $HOME` },
      { apiKey: API_KEY, kaleyraPassword: `p"a\\ss'w$ord \`id\` ü` },
    ],
    [
      'nexus-sms-custom-gateway',
      {
        asyncPhoneNumber: '16504661149',
        asyncEmailDomain: 'harbour.example.com',
        asyncWebhookURL: 'https://gateway.example.com/hook',
        webhookCheck: false,
        tfn: ['16504661149'],
      },
      { apiKey: API_KEY, asyncAPISignatureKey: 'a"p\\i', asyncWebhookSignatureKey: 'w$eb`hook`' },
    ],
  ];

/** What a request is, as far as both sides choose it. */
function essence({ method, url, headers, body }: Seen) {
  const kept = ['x-api-key', 'x-ccid', 'content-type', 'accept'].map((name) => [name, headers[name]]);
  return { method, url, kept, body };
}

function shell(command: string, env: Readonly<Record<string, string>>): Promise<number | null> {
  const path = process.env.PATH ?? '';
  const child = spawn('sh', [], {
    env: { PATH: path, HOME: '/nonexistent', ...env },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.stdin.end(`${command}\n`);
  return new Promise((resolve) => child.on('close', resolve));
}

/** `kaleyraPassword` stands in a body, `apiKey` in a header: the comment above a command says which is escaped. */
function variables({ curl = '' }: ActionView, secrets: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([name, secret]) => {
      const variable = name.replaceAll(/([a-z\d])([A-Z])/g, '$1_$2').toUpperCase();
      const isEscaped = curl.includes(`${variable} escaped as inside JSON`);
      return [variable, isEscaped ? JSON.stringify(secret).slice(1, -1) : secret];
    }),
  );
}

describe.skipIf(noCurl)('the commands of a plan, run by a shell (needs curl)', () => {
  test.each(VARIANTS)('%s: each sends what the run sends', async (runbook, values, secrets) => {
    // A Digital Channels of the kind whose services cannot be read.
    const nexus = await serve(({ method }, response) =>
      method === 'GET'
        ? json(response, 404, { status: { code: 404, message: 'not found' } })
        : json(response, 200, { status: { code: 0 }, data: {}, operationId: '6f1f3c52-1c1b-4c3e-9d53-0d7a1b9f2c11' }),
    );
    onTestFinished(() => nexus.close());
    const bench = await startDeskBench({ groups: [runHandlers] });
    const { app, desk } = bench;
    const made = await app.store.create({
      customer: 'Harbour Bank',
      practice: false,
      target: { origin: nexus.origin, label: 'Contact center' },
    });
    const typed: JsonObject = {
      nexusURL: nexus.origin,
      ccid: CCID,
      [ownFact(runbook, 'designerEndpointName')]: 'Sms',
      ...Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name === 'tfn' ? ownFact(runbook, name) : name, value]),
      ),
    };
    const all = { ...typed, ...Object.fromEntries(Object.keys(secrets).map((name) => [name, { prompt: true }])) };
    const facts = Object.entries(all).map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
    await app.store.save({ ...made, facts: Object.fromEntries(facts) });
    for (const [name, secret] of Object.entries(secrets)) desk.held.set(made.id, name, new Secret(secret));

    const wish = { engagement: made.id, runbook, purpose: 'run', accept: {} } as const;
    const plan = await bench.call('plan.make', wish);
    expect(plan.blocked).toEqual([]);
    expect(nexus.seen.filter(({ method }) => method !== 'GET')).toEqual([]);
    const writes = plan.actions.filter(({ kind }) => kind === 'http');
    expect(writes).toHaveLength(2);

    await bench.call('run.start', { ...wish, digest: plan.digest });
    for (let ended = false; !ended; ) {
      const { state } = await bench.call('run.state', { engagement: made.id });
      ended = state?.state === 'ended';
      const asked = state?.asked;
      if (asked === undefined) await new Promise((next) => setTimeout(next, 10));
      else
        await bench
          .call('run.answer', { engagement: made.id, step: asked.step, action: asked.id, note: 'done' })
          .catch(() => undefined);
    }
    const byApp = nexus.seen.filter(({ method }) => method !== 'GET').map(essence);
    expect(byApp).toHaveLength(writes.length);

    for (const action of writes) {
      const { curl = '' } = action;
      for (const secret of Object.values(secrets)) expect(curl).not.toContain(secret);
      expect({ curl, code: await shell(curl, variables(action, secrets)) }).toEqual({ curl, code: 0 });
    }
    const byShell = nexus.seen
      .filter(({ method }) => method !== 'GET')
      .slice(byApp.length)
      .map(essence);
    expect(byShell).toEqual(byApp);
  });
});
