import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

/** Writes as all systems got them, in the order of their arrival. */
const writesOf = ({ practice: { gws, nexus } }: TenantBench) =>
  [...gws.log, ...nexus.log].filter(({ effect }) => effect === 'write').map(({ path }) => path.split('/').at(-1));

describe('the order of things', () => {
  it('puts the row before the tenant, and the tenant before the service that needs its key', {
    timeout: 60_000,
  }, async () => {
    const bench = await startTenant();
    const planned = await bench.on('plan');
    const place = (step: string) => planned.actions.findIndex((action) => action.step === step);
    const order = ['ten-client', 'ten-gapis', 'ten-restart', 'ten-setting', 'ten-tenant', 'ten-svc-platformucs'];
    expect(order.map(place)).toEqual([...order.map(place)].sort((one, other) => one - other));
    expect(order.map(place)).not.toContain(-1);
  });

  it('is the same with a cluster key, which then opens the service', { timeout: 60_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    const { apiKey } = bench.practice.json.nexus ?? { apiKey: '' };
    const values = { ...realValues(bench), apiKey: { env: 'KEY' } };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), KEY: apiKey });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(writesOf(bench)).toEqual(['clients', 'settings', 'tenants', 'PlatformUCS']);
  });

  it('leaves the service out where Universal Contact Service is not used', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ran = await bench.on('run', { ucsEnabled: false });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect([...bench.services().keys()]).toEqual([]);
    expect((await bench.next(ran.engagement)).actions).toEqual([]);
  });

  it('leaves the tenant out where its key is given, and uses that key', { timeout: 60_000 }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    const key = bench.practice.nexus.samples.tenantKey;
    await bench.practice.database.addApiKey(key, 'Harbour');
    const values = { ...realValues(bench), nexusApiKey: { env: 'KEY' } };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), KEY: key });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(writesOf(bench)).toEqual(['clients', 'settings', 'PlatformUCS']);
    expect(ran.text).not.toContain(key);
  });
});

describe('what fails on the way', () => {
  it.each([
    ['ten-client', '*/ops/clients', []],
    ['ten-verify', '*/oauth/token', ['ten-client']],
    ['ten-setting', '*/settings', ['ten-client', 'ten-gapis']],
  ] as const)(
    '%s: what builds on it is not sent, and resume goes on',
    { timeout: 60_000 },
    async (step, path, before) => {
      const bench = await startTenant();
      const fault = { kind: 'status-code', code: 17, message: 'Not today.' } as const;
      bench.practice.gws.setFaults([{ match: { method: 'POST', path }, fault }]);
      const ran = await bench.on('run');
      expect([ran.result, ran.steps.find(({ id }) => id === step)?.status], ran.text).toEqual(['failed', 'failed']);
      const { clients, contactCenters } = bench.practice.gws.state;
      const made = [
        ...(clients.has('nexus_client') ? ['ten-client'] : []),
        ...((await bench.gapis()).length > 0 ? ['ten-gapis'] : []),
        ...(bench.practice.nexus.counts().write > 0 ? ['ten-tenant'] : []),
      ];
      expect(made).toEqual(before);
      expect(contactCenters.get(bench.ccId)?.settings.length).toBe(step === 'ten-setting' ? 0 : 1);
      bench.practice.gws.setFaults([]);
      const resumed = await bench.again('resume', ran.engagement);
      expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    },
  );

  it.each(['reset-before', 'reset-after', 'truncate'] as const)(
    '%s of a write of GWS leaves it sent once',
    {
      timeout: 60_000,
    },
    async (kind) => {
      for (const path of ['*/ops/clients', '*/settings']) {
        const bench = await startTenant();
        bench.practice.gws.setFaults([{ match: { method: 'POST', path }, times: 1, fault: { kind } }]);
        const ran = await bench.on('run');
        const ended = ran.result === 'done' ? ran : await bench.again('resume', ran.engagement);
        expect([ended.result, ended.problem], ended.text).toEqual(['done', undefined]);
        expect((await bench.ops.settings()).length).toBe(1);
        expect(await bench.ops.opens((await bench.gapis())[0]?.clientsecret ?? '')).toBe(true);
        expect((await bench.next(ran.engagement)).actions, `${kind} ${path}`).toEqual([]);
      }
    },
  );

  it('is a failure also when GWS says so with HTTP 200', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const fault = { kind: 'status-code', code: 17, message: 'The client limit is reached.' } as const;
    bench.practice.gws.setFaults([{ match: { method: 'POST', path: '*/ops/clients' }, times: 1, fault }]);
    const ran = await bench.on('run');
    expect([ran.result, ran.problem?.message], ran.text).toEqual([
      'failed',
      expect.stringContaining('The client limit'),
    ]);
    expect((await bench.again('resume', ran.engagement)).result).toBe('done');
  });

  it('is told by its field: a wrong operations account, before anything is written', { timeout: 60_000 }, async () => {
    const bench = await startTenant({ gws: { failures: 'status-code' } }, { openKeychain: fakeKeychain().open });
    const env = { ...realSecrets(bench), OPS_PASSWORD: 'not-the-password-of-ops' };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
    expect([ran.problem?.field, bench.writes()], ran.text).toEqual(['gwsAdminPass', 0]);
    expect(ran.text).not.toContain(env.OPS_PASSWORD);
  });

  it('is told by its field: a tenant user who cannot sign in, before the tenant is sent', {
    timeout: 60_000,
  }, async () => {
    const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
    const env = { ...realSecrets(bench), TENANT_PASSWORD: 'not-the-password-of-nexus' };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
    expect([ran.problem?.field, bench.practice.nexus.counts().write], ran.text).toEqual(['tenantUserPassword', 0]);
  });

  it('asks which of several contact centers is meant, and names their domains', { timeout: 60_000 }, async () => {
    const bench = await startTenant({ gws: { contactCenters: 3 } });
    const asked = await bench.on('run', { ccid: '' });
    expect(bench.writes(), asked.text).toBe(0);
    const { message, fix } = asked.problem ?? { message: '', fix: '' };
    for (const domain of ['t100', 't200', 't300']) expect(`${message}${fix}`).toContain(domain);
    const ran = await bench.on('run', { ccDomain: 't100' });
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
  });
});
