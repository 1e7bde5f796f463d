import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

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

/** Writes that arrived, by method and path; a repeated one stands twice. */
const sent = ({ practice: { gws, nexus } }: TenantBench) =>
  [...gws.log, ...nexus.log]
    .filter(({ effect }) => effect === 'write')
    .map(({ method, path }) => `${method} ${path.replaceAll(/[\da-f]{8}-[\da-f-]{27}/g, '…')}`);

async function expectWhole(bench: TenantBench, engagement: string | undefined): Promise<void> {
  const rows = await bench.gapis();
  expect(rows.length).toBe(1);
  expect(await bench.ops.opens(rows[0]?.clientsecret ?? '')).toBe(true);
  expect((await bench.ops.settings()).length).toBe(1);
  expect((await bench.sql('SELECT id FROM nex_apikeys')).length).toBe(1);
  expect([...bench.services().keys()]).toEqual(['PlatformUCS']);
  const next = await bench.next(engagement);
  expect(
    next.actions.filter(({ kind }) => kind !== 'manual'),
    next.text,
  ).toEqual([]);
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
    expect((await bench.again('undo', engagement)).result).toBe('done');
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
      expect(resumed.problem?.fix).toContain('Practice');

      // The way out: its value, as somebody reads it from the table.
      const [key] = await bench.sql<{ id: string }>('SELECT id FROM nex_apikeys');
      const argv = ['resume', engagement ?? '', '--practice', bench.origin, '--yes'];
      const given = await bench.cli(argv, { nexusApiKey: { env: 'KEY' } }, { KEY: key?.id ?? '' });
      expect([given.result, given.problem, tenants()], given.text).toEqual(['done', undefined, 1]);
      await expectWhole(bench, engagement);
    },
  );

  it('after POST /provisioning/tenants$: it is sent again once the tenant’s name was typed', {
    timeout: 90_000,
  }, async () => {
    const bench = await startTenant({ ...REAL_TIME, nexus: { tenants: 'second-key' } });
    const engagement = await killed(bench, 'after POST /provisioning/tenants$');
    const resumed = await bench.again('resume', engagement, { accept: { 'ten-tenant': 'Practice' } });
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    expect(resumed.checks.find(({ step }) => step === 'ten-svc-platformucs')?.result).toBe('ok');
  });

  it('at any moment: resume completes it, or asks about the key', { timeout: 600_000 }, async () => {
    for (const ms of [20, 80, 200, 400, 700, 1100, 1600, 2400]) {
      const bench = await startTenant(REAL_TIME);
      const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
      await inProcess(argv, `later ${ms}`);
      const { engagements } = JSON.parse((await bench.cli(['list'])).text) as {
        engagements: { id: string; runs: [] }[];
      };
      expect(engagements.length).toBeLessThanOrEqual(1);
      const [found] = engagements;
      const begun = found !== undefined && found.runs.length > 0;
      const goOn = begun ? await bench.again('resume', found.id) : await bench.on('run');
      const all = sent(bench);
      expect(
        all.filter((one, place) => all.indexOf(one) !== place),
        `${ms} ms: ${goOn.text}`,
      ).toEqual([]);
      if (goOn.result !== 'done') {
        expect(goOn.problem?.fix, `${ms} ms: ${goOn.text}`).toContain('nexusApiKey');
        continue;
      }
      await expectWhole(bench, goOn.engagement);
      await bench.practice.close();
    }
  });
});
