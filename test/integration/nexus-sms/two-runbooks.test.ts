import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startSms } from './sms-bench.ts';

const GATEWAY = { accept: { 'cus-svc-sms': 'SMS' } };

describe('two ways of sending in one engagement', () => {
  it('share the contact center and its key, and not each other’s numbers', async () => {
    const bench = await startSms();
    const { origin: nexusURL, ccId: ccid, apiKey } = bench.practice.nexus.samples;
    const { url, apiSignatureKey, webhookSignatureKey } = bench.practice.json.nexus?.webhook ?? {};
    const env = { KEY: apiKey, PW: 'pw', A: String(apiSignatureKey), W: String(webhookSignatureKey) };
    const kaleyra = {
      nexusURL,
      ccid,
      apiKey: { env: 'KEY' },
      kaleyraURL: 'https://kaleyra.example.com/api',
      kaleyraUserName: 'x',
      kaleyraPassword: { env: 'PW' },
      tfn: ['6505550123'],
      designerEndpointName: 'Sms',
    };
    const first = await bench.cli(['run', 'nexus-sms-kaleyra', '--yes'], kaleyra, env);
    expect(first.text, first.text).not.toContain('"failed"');
    const gateway = {
      ...GATEWAY,
      asyncPhoneNumber: '16505550199',
      asyncWebhookURL: url,
      asyncAPISignatureKey: { env: 'A' },
      asyncWebhookSignatureKey: { env: 'W' },
    };
    const argv = ['run', 'nexus-sms-custom-gateway', '--yes', '--engagement', first.engagement ?? ''];
    const second = await bench.cli(argv, gateway, env);
    expect(second.steps.find(({ id }) => id === 'cus-svc-async')?.status, second.text).toBe('done');
    expect(JSON.stringify(bench.services().get('Async')?.data)).toContain('16505550199');
    expect(JSON.stringify(bench.services().get('Async')?.data)).not.toContain('6505550123');
  });
});

describe('a completed fill-in sheet', () => {
  it('is completed by a file after it, which says where the secrets are', async () => {
    const bench = await startSms();
    const { origin: nexusURL, ccId: ccid, apiKey } = bench.practice.nexus.samples;
    const made = await bench.cli([
      'values',
      'nexus-sms-kaleyra',
      '--form',
      'docx',
      '--export',
      join(bench.folder, 'x'),
    ]);
    expect(made.code).toBe(0);
    const sheet = join(bench.folder, 'x', 'nexus-sms-kaleyra values.docx');
    const alone = await bench.cli(['plan', 'nexus-sms-kaleyra', '--values', sheet]);
    // The sheet says that secrets are asked for: they are not named as missing from it.
    expect(alone.problems.map(({ field }) => field)).toEqual([
      'nexusURL',
      'ccid',
      'kaleyraURL',
      'kaleyraUserName',
      'tfn',
    ]);
    const rest = {
      nexusURL,
      ccid,
      apiKey: { env: 'KEY' },
      kaleyraURL: 'https://kaleyra.example.com/api',
      kaleyraUserName: 'x',
      kaleyraPassword: { env: 'PW' },
      tfn: ['6505550123'],
      nexusProvider: '',
      designerEndpointName: 'Sms',
    };
    const env = { KEY: apiKey, PW: 'pw' };
    const both = await bench.cli(['plan', 'nexus-sms-kaleyra', '--values', sheet], rest, env);
    expect([both.code, both.problems]).toEqual([0, []]);
    expect(both.actions.filter(({ kind }) => kind === 'http')).toHaveLength(2);
    expect(bench.writes()).toBe(0);
  });
});
