import { describe, expect, it } from 'vitest';
import { inProcess } from '../crash/process.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { otherClient } from './ops-calls.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

const SECRET = 'a-client-secret-that-both-were-given-0123456789';

/** A fetch that waits before the first request of that method and path; `arrived` tells that it does. */
function gate(method: string, path: RegExp) {
  const [arrived, go] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const slow: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    if (request.method === method && path.test(new URL(request.url).pathname)) {
      arrived.resolve();
      await go.promise;
    }
    return fetch(request);
  };
  return { fetch: slow, arrived: arrived.promise, go: () => go.resolve() };
}

describe('two runs on one computer', () => {
  it('at once: one is told who is at work, and everything is sent once', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ends = await Promise.all([bench.on('run'), bench.on('run')]);
    expect(ends.map(({ result, problem }) => problem?.code ?? result).sort()).toEqual(['done', 'locked-by-another']);
    expect([bench.writes(), (await bench.gapis()).length]).toEqual([4, 1]);
  });

  it('of which another process is in the middle of one: nothing is sent', { timeout: 60_000 }, async () => {
    const held = gate('POST', /\/ops\/clients$/);
    const bench = await startTenant({ now: Date.now }, { fetch: held.fetch });
    const first = bench.on('run');
    await held.arrived;
    const argv = ['run', RUNBOOK, '--practice', bench.origin, '--yes', '--data', `${bench.folder}/data`];
    const second = await inProcess(argv);
    expect(second.answer?.problem?.code, second.progress).toBe('locked-by-another');
    expect(bench.writes()).toBe(0);
    held.go();
    expect((await first).result).toBe('done');
    expect((await bench.gapis()).length).toBe(1);
  });

  it('for two contact centers of one deployment do not make its client at the same time', {
    timeout: 60_000,
  }, async () => {
    const held = gate('POST', /\/ops\/clients$/);
    const parts = { openKeychain: fakeKeychain().open };
    const bench = await startTenant({ gws: { contactCenters: 2 } }, { ...parts, fetch: held.fetch });
    const first = bench.cli(['run', RUNBOOK, '--yes'], realValues(bench, { ccDomain: 't100' }), realSecrets(bench));
    await held.arrived;
    const values = realValues(bench, { ccDomain: 't200', tenantName: 'Second' });
    const second = await bench.cli(['run', RUNBOOK, '--yes'], values, realSecrets(bench));
    expect(second.problem?.code, second.text).toBe('locked-by-another');
    held.go();
    expect((await first).result).toBe('done');
  });
});

describe('two computers', () => {
  it('that make nexus_client at once: the slower one stops, overwrites nothing and keeps no secret', {
    timeout: 60_000,
  }, async () => {
    const bench = await startTenant();
    const held = gate('POST', /\/ops\/clients$/);
    const [quick, slow] = [fakeKeychain(), fakeKeychain()];
    const [one, other] = [
      bench.elsewhere({ openKeychain: quick.open }),
      bench.elsewhere({ openKeychain: slow.open, fetch: held.fetch }),
    ];
    const late = other(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    await held.arrived;
    const first = await one(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([first.result, first.problem], first.text).toEqual(['done', undefined]);
    held.go();
    const second = await late;
    expect([second.result, second.code], second.text).toEqual(['attention', 1]);
    expect(second.problem?.fix).toMatch(/[.?]$/);
    const [row] = await bench.gapis();
    expect((await bench.gapis()).length).toBe(1);
    expect(await bench.ops.opens(row?.clientsecret ?? '')).toBe(true);
    expect((await slow.entries.list()).map(({ name }) => name)).not.toContain('clientSecret');
    expect((await quick.entries.list()).map(({ name }) => name).sort()).toContain('clientSecret');
    // Told the secret, the slower one finds everything there, and asks about the tenant's key.
    const env = { ...realSecrets(bench), CLIENT: row?.clientsecret ?? '' };
    const values = { ...realValues(bench), clientSecret: { env: 'CLIENT' } };
    const writes = bench.writes();
    const again = await other(['resume', second.engagement ?? '', '--yes'], values, env);
    expect([again.result, bench.writes()], again.text).toEqual(['attention', writes]);
    expect(again.problem?.fix).toContain('nexusApiKey');
  });

  it.each(['conflict', 'second-key'] as const)(
    'that provision the tenant at once (%s): the second answer is reported',
    { timeout: 60_000 },
    async (tenants) => {
      const bench = await startTenant({ nexus: { tenants } });
      await bench.ops.addClient(otherClient(SECRET, [bench.practice.json.nexus?.origin ?? '']));
      const held = gate('POST', /\/provisioning\/tenants$/);
      const [one, other] = [
        bench.elsewhere({ openKeychain: fakeKeychain().open }),
        bench.elsewhere({ openKeychain: fakeKeychain().open, fetch: held.fetch }),
      ];
      const values = { ...realValues(bench), clientSecret: { env: 'CLIENT' } };
      const env = { ...realSecrets(bench), CLIENT: SECRET };
      const late = other(['run', RUNBOOK, '--yes'], values, env);
      await held.arrived;
      const first = await one(['run', RUNBOOK, '--yes'], values, env);
      expect([first.result, first.problem], first.text).toEqual(['done', undefined]);
      held.go();
      const second = await late;
      expect([second.result, second.code], second.text).toEqual(['attention', 1]);
      const keys = await bench.sql('SELECT id FROM nex_apikeys');
      expect(keys.length).toBe(tenants === 'conflict' ? 1 : 2);
      expect((await bench.gapis()).length).toBe(1);
      expect((await bench.ops.settings()).length).toBe(1);
    },
  );
});
