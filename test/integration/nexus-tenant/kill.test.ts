import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';
import { expectWhole, sent } from './whole.ts';

/** Killed processes have a clock of their own, which the practice systems share. */
const REAL_TIME = { now: Date.now };

/** Every write and every sign-in, before it is sent and after it was answered. */
const KILLS = [
  'before PUT /practice/vault/.*clientSecret',
  'after PUT /practice/vault/.*clientSecret',
  'before POST /ops/clients$',
  'after POST /ops/clients$',
  'before POST /oauth/token$',
  'after POST /oauth/token$',
  'before SQL ^LOCK',
  'before SQL ^INSERT',
  'after SQL ^INSERT',
  'before SQL ^COMMIT',
  'after SQL ^COMMIT',
  'before POST /settings$',
  'after POST /settings$',
  'before POST /provisioning/tenants$',
  'after PUT /practice/vault/.*nexusApiKey',
  'before POST /PlatformUCS$',
  'after POST /PlatformUCS$',
] as const;

async function killed(bench: TenantBench, crash: string) {
  const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
  const ended = await inProcess(argv, crash);
  expect(ended.signal, `${crash}: ${ended.progress}`).toBe('SIGKILL');
  const { engagements } = JSON.parse((await bench.cli(['list'])).text) as { engagements: { id: string }[] };
  expect(engagements.length).toBe(1);
  return engagements[0]?.id;
}

describe('enabling a tenant, killed', () => {
  it.each(KILLS)('%s: resume completes it and doubles nothing', { timeout: 90_000 }, async (crash) => {
    const bench = await startTenant(REAL_TIME);
    const engagement = await killed(bench, crash);
    const resumed = await bench.again('resume', engagement);
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    expect(sent(bench).sort()).toEqual([
      'POST /auth/v3/ops/clients',
      'POST /environment/v3/contact-centers/…/settings',
      'POST /nexus/v3/provisioning/services/…/PlatformUCS',
      'POST /nexus/v3/provisioning/tenants',
    ]);
    await expectWhole(bench, engagement);
    const undone = await bench.again('undo', engagement);
    expect(undone.result, undone.text).toBe('done');
    expect([await bench.ops.client(), await bench.gapis(), bench.services().size]).toEqual([undefined, [], 0]);
  });

  it.each(['after POST /provisioning/tenants$', 'before PUT /practice/vault/.*nexusApiKey'])(
    '%s: the key may be lost, which is asked about and never answered by a second tenant',
    { timeout: 90_000 },
    async (crash) => {
      const bench = await startTenant({ ...REAL_TIME, nexus: { tenants: 'second-key' } });
      const engagement = await killed(bench, crash);
      const tenants = () => sent(bench).filter((one) => one === 'POST /nexus/v3/provisioning/tenants').length;
      const resumed = await bench.again('resume', engagement);
      expect([resumed.result, resumed.code, tenants()], resumed.text).toEqual(['attention', 1, 1]);
      expect(resumed.problem).toMatchObject({ fix: expect.stringContaining('nexusApiKey') });
      expect(resumed.problem?.fix).toContain('t100');

      // The way out: its value, as somebody reads it from the table.
      const [key] = await bench.sql<{ id: string }>('SELECT id FROM nex_apikeys');
      const argv = ['resume', engagement ?? '', '--practice', bench.origin, '--yes'];
      const given = await bench.cli(argv, { nexusApiKey: { env: 'KEY' } }, { KEY: key?.id ?? '' });
      expect([given.result, given.problem, tenants()], given.text).toEqual(['done', undefined, 1]);
      await expectWhole(bench, engagement);
    },
  );

  it('before POST /provisioning/tenants$, without the database: nobody knows whether it was sent, until the name is typed', {
    timeout: 90_000,
  }, async () => {
    const bench = await startTenant(REAL_TIME);
    const engagement = await killed(bench, 'before POST /provisioning/tenants$');
    bench.practice.database.behave({ refuse: 'hang-up' });
    const unknown = await bench.again('resume', engagement);
    expect([unknown.result, sent(bench).filter((one) => one.endsWith('/tenants'))], unknown.text).not.toEqual([
      'done',
      [],
    ]);
    expect(sent(bench).filter((one) => one.endsWith('/tenants'))).toEqual([]);
    bench.practice.database.behave({});
    const resumed = await bench.again('resume', engagement);
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    await expectWhole(bench, engagement);
  });

  it('after POST /provisioning/tenants$: it is sent again once the name was typed, and the second key is told', {
    timeout: 90_000,
  }, async () => {
    const bench = await startTenant({ ...REAL_TIME, nexus: { tenants: 'second-key' } });
    const engagement = await killed(bench, 'after POST /provisioning/tenants$');
    const resumed = await bench.again('resume', engagement, { accept: { 'ten-tenant': 't100' } });
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    expect((await bench.sql('SELECT id FROM nex_apikeys')).length).toBe(2);
    const ofKey = resumed.checks.filter(({ step }) => step === 'ten-tenant').map(({ proof }) => proof);
    expect(ofKey.join(), resumed.text).toMatch(/2 rows|: 2|two/);
  });
});
