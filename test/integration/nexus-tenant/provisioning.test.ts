import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

const TENANTS = '/nexus/v3/provisioning/tenants';
const lost = (bench: TenantBench) =>
  bench.practice.nexus.setFaults([
    { match: { method: 'POST', path: TENANTS }, times: 1, fault: { kind: 'reset-after' } },
  ]);
const keysOf = (bench: TenantBench) => bench.sql<{ id: string }>('SELECT id FROM nex_apikeys ORDER BY id');
const sent = (bench: TenantBench) => bench.practice.nexus.log.filter(({ path }) => path === TENANTS).length;

describe('a tenant whose answer was lost', () => {
  it('is not sent again by itself; its key, once given, is enough', { timeout: 90_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    lost(bench);
    const first = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([first.code, sent(bench)], first.text).toEqual([3, 1]);
    const again = await bench.cli(['resume', first.engagement ?? '', '--yes'], realValues(bench), realSecrets(bench));
    expect([again.result, again.problem?.code, sent(bench)], again.text).toEqual(['attention', 'tenant-in-doubt', 1]);

    const [key] = await keysOf(bench);
    const values = realValues(bench, { nexusApiKey: { env: 'KEY' } });
    const env = { ...realSecrets(bench), KEY: key?.id ?? '' };
    const ended = await bench.cli(['resume', first.engagement ?? '', '--yes'], values, env);
    expect([ended.result, ended.problem, sent(bench)], ended.text).toEqual(['done', undefined, 1]);
    expect(bench.services().has('PlatformUCS')).toBe(true);
  });

  it('is sent once more when its name is typed, and the second key is reported', { timeout: 90_000 }, async () => {
    const bench = await startTenant({ nexus: { tenants: 'second-key' } });
    lost(bench);
    const first = await bench.on('run');
    const values = { accept: { 'ten-tenant': 't100' } };
    const again = await bench.again('resume', first.engagement, values);
    expect([(await keysOf(bench)).length, sent(bench)]).toEqual([2, 2]);
    expect([again.result, again.problem], again.text).toEqual(['done', undefined]);
    expect(again.checks.map(({ proof }) => proof).join('\n')).toContain(': 2; another one was accepted');
    // Neither key is told, and the second is the one that is kept.
    for (const { id } of await keysOf(bench)) expect(again.text).not.toContain(id);
  });
});

describe('a tenant that somebody provisioned before', () => {
  it('meanwhile is reported, though this run got a key as well', { timeout: 60_000 }, async () => {
    const bench = await startTenant({ nexus: { tenants: 'second-key' } });
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    await bench.sql("INSERT INTO nex_apikeys (id, name) VALUES ('11111111-2222-4333-8444-555555555555', 't100')");
    const verified = await bench.again('verify', ran.engagement);
    expect(verified.result, verified.text).toBe('attention');
    const check = verified.checks.find(({ result }) => result === 'not-ok');
    expect([check?.step, check?.reason?.includes('2 keys')]).toEqual(['ten-tenant', true]);
  });

  it('is found by its key in the database, before anything is sent', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    await bench.sql("INSERT INTO nex_apikeys (id, name) VALUES ('11111111-2222-4333-8444-555555555555', 't100')");
    const ran = await bench.on('run');
    expect([ran.result, ran.problem?.code, sent(bench)], ran.text).toEqual(['attention', 'tenant-has-key', 0]);
    expect(ran.text).not.toContain('11111111-2222-4333-8444-555555555555');
  });

  it('is refused by Digital Channels where no database tells, and nothing is lost', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const center = bench.practice.nexus.state.contactCenters.get(bench.ccId);
    if (center !== undefined) center.tenant = {} as never;
    const ran = await bench.on('run');
    expect([ran.result, ran.problem?.code, ran.problem?.field], ran.text).toEqual([
      'attention',
      'tenant-exists',
      'nexusApiKey',
    ]);
    expect(ran.steps.find(({ id }) => id === 'ten-tenant')?.status).toBe('failed');
  });
});

describe('Universal Contact Service', () => {
  it('needs nothing where it is not used', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ran = await bench.on('run', { ucsEnabled: false });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(bench.services().size).toBe(0);
  });

  it('does not wait for the tenant where a cluster key is given', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    bench.practice.nexus.setFaults([
      { match: { method: 'POST', path: TENANTS }, times: 1, fault: { kind: 'reset-before' } },
    ]);
    const env = { KEY: bench.practice.json.nexus?.apiKey ?? '' };
    const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes'];
    const ran = await bench.cli(argv, { apiKey: { env: 'KEY' } }, env);
    expect(ran.code, ran.text).toBe(3);
    expect([...bench.services().keys()]).toEqual(['PlatformUCS']);
  });
});
