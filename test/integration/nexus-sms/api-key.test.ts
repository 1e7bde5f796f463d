import { describe, expect, it } from 'vitest';
import { startSms } from './sms-bench.ts';

const NAME = 'Portico Cluster API Key';

describe('the key of Digital Channels', () => {
  it('is made once, and kept where the other runbooks of the contact center find it', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'gc-aggregation');
    const named = () => [...bench.practice.nexus.state.apiKeys.values()].filter(({ name }) => name === NAME);
    expect(named()).toMatchObject([{ tenant: '*', permissions: ['nexus:cluster:*'] }]);
    const kept = await bench.again('show', ran.engagement);
    expect(kept.text).toContain('apiKey');
    await bench.again('resume', ran.engagement);
    expect(named().length).toBe(1);
  });

  it('that is given is used, and none is made', async () => {
    const bench = await startSms();
    const { apiKey } = bench.practice.nexus.samples;
    const argv = ['run', 'nexus-sms-gc-aggregation', '--practice', bench.practice.json.genesysCloud.origin, '--yes'];
    const ran = await bench.cli(argv, { apiKey: { env: 'KEY' } }, { KEY: apiKey });
    expect([ran.result, ran.problem]).toEqual(['done', undefined]);
    expect([...bench.practice.nexus.state.apiKeys.values()].some(({ name }) => name === NAME)).toBe(false);
  });

  it('that exists by name is asked for, never doubled', async () => {
    const bench = await startSms();
    const key = { id: '11111111-2222-4333-8444-555555555555', name: NAME, tenant: '*', permissions: [], enabled: true };
    bench.practice.nexus.state.apiKeys.set(key.id, key);
    const ran = await bench.on('run', 'gc-aggregation');
    expect([ran.result, ran.problem?.code, ran.problem?.field]).toEqual(['attention', 'api-key-not-at-hand', 'apiKey']);
    expect(bench.writes()).toBe(0);
    const other = await bench.on('run', 'gc-aggregation', { apiKeyName: 'Portico, made today' });
    expect([other.result, other.problem]).toEqual(['done', undefined]);
  });

  it('is asked for where the server makes none', async () => {
    const bench = await startSms({ nexus: { apiKeysPath: 'not-found' } });
    const ran = await bench.on('run', 'gc-aggregation');
    expect([ran.result, ran.problem?.code]).toEqual(['attention', 'api-keys-not-offered']);
    expect(ran.problem?.fix).toContain('nexus:cluster:*');
    expect(bench.writes()).toBe(0);
  });

  it('can be made with the token of a tenant’s user', async () => {
    const bench = await startSms();
    const { tenantUserToken } = bench.practice.nexus.samples;
    const argv = ['run', 'nexus-sms-gc-aggregation', '--practice', bench.practice.json.genesysCloud.origin, '--yes'];
    const ran = await bench.cli(argv, { outGWSAccessToken: { env: 'TOKEN' } }, { TOKEN: tenantUserToken });
    expect([ran.result, ran.problem]).toEqual(['done', undefined]);
    const made = bench.practice.nexus.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/apikeys'));
    expect(made.length).toBe(1);
    expect(ran.text).not.toContain(tenantUserToken);
  });

  it('whose answer was lost is not made again: it is asked for, or made under another name', async () => {
    const bench = await startSms();
    const fault = { kind: 'reset-after' } as const;
    bench.practice.nexus.setFaults([{ match: { method: 'POST', path: '*/apikeys' }, times: 1, fault }]);
    const ran = await bench.on('run', 'gc-aggregation');
    expect(ran.result).not.toBe('done');
    const named = () =>
      [...bench.practice.nexus.state.apiKeys.values()].filter(({ name }) => name.startsWith('Portico'));
    const resumed = await bench.again('resume', ran.engagement);
    expect([resumed.problem?.code, named().length]).toEqual(['api-key-not-at-hand', 1]);
    const other = await bench.again('resume', ran.engagement, { apiKeyName: 'Portico, second try' });
    expect([other.result, other.problem]).toEqual(['done', undefined]);
    expect((await bench.again('undo', ran.engagement)).result).toBe('done');
    expect([...bench.services().keys()]).toEqual([]);
  });
});

describe('a client secret that was lost or leaked', () => {
  it('is reset, and Digital Channels is told the new one', async () => {
    const bench = await startSms();
    const ran = await bench.on('run', 'gc-aggregation');
    const before = bench.services().get('PurecloudIDP')?.secret as { clientSecret: string };
    const reset = await bench.again('rotate', ran.engagement);
    expect([reset.result, reset.problem]).toEqual(['done', undefined]);
    const after = bench.services().get('PurecloudIDP')?.secret as { clientSecret: string };
    expect(after.clientSecret).not.toBe(before.clientSecret);
    const client = [...bench.practice.genesysCloud.state.clients.values()].find(({ name }) => name.startsWith('Nexus'));
    expect(after.clientSecret).toBe(client?.secret);
    expect((await bench.next('gc-aggregation', ran.engagement)).actions).toEqual([]);
  });

  it('with the answer that held it is offered a reset, after which the run goes on', async () => {
    const bench = await startSms();
    const fault = { kind: 'reset-after' } as const;
    bench.practice.genesysCloud.setFaults([
      { match: { method: 'POST', path: '/api/v2/oauth/clients' }, times: 1, fault },
    ]);
    const ran = await bench.on('run', 'gc-aggregation');
    expect([ran.result, ran.problem?.code]).toEqual(['attention', 'secret-not-at-hand']);
    const reset = await bench.again('rotate', ran.engagement);
    expect([reset.result, reset.problem]).toEqual(['done', undefined]);
    const resumed = await bench.again('resume', ran.engagement);
    expect([resumed.result, resumed.problem]).toEqual(['done', undefined]);
    const clients = [...bench.practice.genesysCloud.state.clients.values()].filter(({ name }) =>
      name.startsWith('Nexus'),
    );
    expect(clients.length).toBe(1);
    expect(bench.services().get('PurecloudIDP')?.secret).toMatchObject({ clientSecret: clients[0]?.secret });
  });
});

describe('the API key after undo', () => {
  it('is still at hand, as it cannot be deleted, and no second one is made', async () => {
    const bench = await startSms();
    const keys = () => bench.practice.nexus.state.apiKeys.size;
    const first = await bench.on('run', 'gc-aggregation');
    const count = keys();
    const undone = await bench.again('undo', first.engagement);
    expect(undone.cannotUndo?.join()).toContain('Portico Cluster API Key');
    const next = await bench.on('run', 'gc-aggregation', {}, ['--engagement', first.engagement ?? '']);
    expect([next.result, next.problem, keys()]).toEqual(['done', undefined, count]);
  });
});
