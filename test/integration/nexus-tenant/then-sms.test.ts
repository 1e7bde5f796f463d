import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

const KALEYRA = {
  kaleyraURL: 'https://kaleyra.example.com/api',
  kaleyraUserName: 'harbour',
  kaleyraPassword: { env: 'KALEYRA' },
  tfn: ['6505550123'],
  designerEndpointName: 'Sms',
  confirm: Object.fromEntries(
    ['org', 'number', 'headers', 'designer', 'sender', 'test'].map((step) => [`kal-${step}`, 'done']),
  ),
};

describe('SMS after the tenant, in the same engagement', () => {
  it('knows the contact center and its key, and asks for neither', { timeout: 60_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);

    const argv = ['nexus-sms-kaleyra', '--engagement', ran.engagement ?? ''];
    const env = { KALEYRA: 'kaleyra password' };
    const planned = await bench.cli(['plan', ...argv], KALEYRA, env);
    expect([planned.code, planned.problems.filter(({ field }) => field !== undefined)], planned.text).toEqual([0, []]);
    const sms = await bench.cli(['run', ...argv, '--yes'], KALEYRA, env);
    expect([sms.result, sms.problem], sms.text).toEqual(['done', undefined]);
    expect([...bench.services().keys()].sort()).toEqual(['PlatformUCS', 'SMS', 'mGageSMS']);

    // The key of the tenant went with each of them.
    const [key] = await bench.sql<{ id: string }>('SELECT id FROM nex_apikeys');
    expect(key?.id).not.toBe(bench.practice.json.nexus?.apiKey);
    const shown = await bench.cli(['show', ran.engagement ?? '']);
    const { engagement } = JSON.parse(shown.text) as { engagement: { facts: Record<string, unknown> } };
    expect(engagement.facts).toMatchObject({ ccid: bench.ccId, nexusURL: bench.practice.json.nexus?.origin });
    expect(shown.text).not.toContain(key?.id ?? 'nothing');
  });

  it('prefers a key that is given to it', { timeout: 60_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    const argv = ['run', 'nexus-sms-kaleyra', '--yes', '--engagement', ran.engagement ?? ''];
    const env = { KALEYRA: 'pw', KEY: '11111111-2222-4333-8444-555555555555' };
    const sms = await bench.cli(argv, { ...KALEYRA, apiKey: { env: 'KEY' } }, env);
    expect([sms.problem?.code, sms.problem?.field], sms.text).toEqual(['api-key-unknown', 'apiKey']);
  });

  it('is undone without losing the keys of the tenant, which are still in use', { timeout: 60_000 }, async () => {
    const keychain = fakeKeychain();
    const bench = await startTenant({}, { openKeychain: keychain.open });
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    const id = ran.engagement ?? '';
    const argv = ['run', 'nexus-sms-kaleyra', '--yes', '--engagement', id];
    const sms = await bench.cli(argv, KALEYRA, { KALEYRA: 'pw' });
    expect(sms.result, sms.text).toBe('done');
    const undone = await bench.cli(['undo', id, '--run', sms.run ?? '', '--yes'], undefined, { KALEYRA: 'pw' });
    expect(undone.problem, undone.text).toBeUndefined();
    for (const name of ['clientSecret', 'nexusApiKey']) {
      const revealed = await bench.cli(['reveal', id, name]);
      expect(revealed.code, `${name}: ${revealed.text}`).toBe(0);
    }
  });
});
