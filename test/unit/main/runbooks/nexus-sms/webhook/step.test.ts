import { describe, expect, it } from 'vitest';
import type { Reader } from '../../../../../../main/engine/call.ts';
import type { Knowledge } from '../../../../../../main/engine/step.ts';
import { webhookStep } from '../../../../../../main/runbooks/nexus-sms/webhook/step.ts';
import { RequestStopped } from '../../../../../../main/systems/faults/network.ts';
import { SignatureKeyNotAtHand } from '../../../../../../main/systems/gateway/faults.ts';
import type { WebhookChecked } from '../../../../../../shared/ipc/views.ts';
import type { JsonObject } from '../../../../../../shared/json.ts';
import type { Problem } from '../../../../../../shared/results/problem.ts';

const values = { asyncWebhookURL: 'https://gateway.example.com/hook', asyncPhoneNumber: '16504661149' };
const checked: WebhookChecked = {
  url: values.asyncWebhookURL,
  at: '2026-11-21T10:00:00.000Z',
  body: '{}',
  signature: 'sha1=ab',
  result: 'ok',
  status: 200,
  durationMs: 20,
  messageId: 'm-1',
  curl: 'curl',
};

async function run(answer: WebhookChecked | Error, more: JsonObject = {}) {
  const asked: unknown[] = [];
  const warned: Problem[] = [];
  const all: JsonObject = { ...values, ...more };
  const known = {
    value: (name: string) => all[name],
    warn: (_step: string, problem: Problem) => void warned.push(problem),
  } as unknown as Knowledge;
  const read: Reader = {
    async read(call) {
      asked.push({ path: call.path, body: call.body });
      if (answer instanceof Error) throw answer;
      return call.reply(answer);
    },
  };
  const step = webhookStep({ clock: { now: () => 0, sleep: async () => {} } });
  const { signal } = new AbortController();
  const seen = await step.observe(read, known, signal);
  const planned = step.plan(seen, known);
  const sentByPlanning = asked.length;
  const verdict = await step.verify?.(read, known, signal, { finding() {}, notYet() {} });
  return { asked, warned, planned, sentByPlanning, checks: verdict?.checks ?? [] };
}

describe('the webhook step', () => {
  it('sends nothing while planning, and one sample while proving', async () => {
    const { asked, planned, sentByPlanning, checks } = await run(checked);
    expect([planned, sentByPlanning]).toEqual([[], 0]);
    expect(asked).toMatchObject([{ path: '/hook', body: { channelId: '16504661149' } }]);
    expect(checks).toMatchObject([{ step: 'cus-webhook', result: 'ok' }]);
    expect(checks[0]?.proof).toContain('sha1=ab');
  });

  it('passes the verdict on with its reason', async () => {
    const { checks } = await run({ ...checked, result: 'not-ok', status: 401, reason: 'refused' });
    expect(checks).toMatchObject([{ result: 'not-ok', reason: 'refused' }]);
  });

  it('is unchecked when the sample could not be sent, and stops with the operator', async () => {
    const { checks } = await run(new SignatureKeyNotAtHand());
    expect(checks).toMatchObject([{ result: 'unchecked' }]);
    expect(checks[0]?.reason).toContain('not at hand');
    const stopped = new RequestStopped({ method: 'POST', url: 'https://gateway.example.com/hook', acted: 'unknown' });
    await expect(run(stopped)).rejects.toBe(stopped);
  });

  it('says so when it is switched off, and sends nothing', async () => {
    const { asked, warned, checks } = await run(checked, { webhookCheck: false });
    expect([asked, checks]).toEqual([[], []]);
    expect(warned).toMatchObject([{ code: 'webhook-check-off', field: 'webhookCheck' }]);
  });
});
