import { describe, expect, it } from 'vitest';
import { connectHandlers } from '../../../main/desk/connect-handlers.ts';
import { openJob } from '../../../main/desk/open-job.ts';
import { runbookHandlers } from '../../../main/desk/runbook-handlers.ts';
import { secretStatesHandlers } from '../../../main/desk/secret-states.ts';
import { type DeskBenchOptions, startDeskBench } from './desk-bench.ts';

const KALEYRA = 'nexus-sms-kaleyra';
const AGGREGATION = 'nexus-sms-gc-aggregation';
const KEY = '6f1f3c52-1c1b-4c3e-9d53-0d7a1b9f2c11';
const MARK = 'canary-kaleyra-password';

async function start(options: Partial<DeskBenchOptions> = {}, practice = false) {
  const bench = await startDeskBench({ groups: [connectHandlers, runbookHandlers, secretStatesHandlers], ...options });
  const target = { origin: bench.org.origin, label: 'Practice organization' };
  const { id } = await bench.app.store.create({ customer: 'Harbour Bank', practice, ...(practice ? { target } : {}) });
  const states = async (runbook: string) => {
    const { secrets } = await bench.call('secrets.states', { engagement: id, runbook });
    return Object.fromEntries(secrets.map(({ name, ...state }) => [name, state]));
  };
  const set = (runbook: string, name: string, secret: string, remember = false) =>
    bench.call('secrets.set', { engagement: id, runbook, name, secret, remember });
  const fact = async (name: string) => (await bench.app.store.open(id)).engagement.facts[name]?.value;
  return { ...bench, id, states, set, fact };
}

describe('secrets among the details', () => {
  it('are set, told by their place, and forgotten; no reply holds one', async () => {
    const { states, set, call, id } = await start();
    expect((await states(KALEYRA)).kaleyraPassword).toEqual({ kept: 'none' });
    expect(await set(KALEYRA, 'kaleyraPassword', MARK)).toEqual({ kept: 'memory' });
    const now = await states(KALEYRA);
    expect(now.kaleyraPassword).toEqual({ kept: 'memory' });
    expect(JSON.stringify(now)).not.toContain(MARK);
    await call('secrets.forget', { engagement: id, runbook: KALEYRA, name: 'kaleyraPassword' });
    expect((await states(KALEYRA)).kaleyraPassword).toEqual({ kept: 'none' });
  });

  it('stay in the keychain when that is wished', async () => {
    const { states, set } = await start();
    expect(await set(KALEYRA, 'apiKey', KEY, true)).toEqual({ kept: 'keychain' });
    expect((await states(KALEYRA)).apiKey).toEqual({ kept: 'keychain' });
    // Every runbook of the contact center uses the same key.
    expect((await states(AGGREGATION)).apiKey).toEqual({ kept: 'keychain' });
  });

  it('that belong to one runbook do not stand in for those of another', async () => {
    const { states, set, fact } = await start();
    await set(AGGREGATION, 'clientSecret', 'sms-client');
    expect((await states(AGGREGATION)).clientSecret).toEqual({ kept: 'memory' });
    expect((await states('uca-historical')).clientSecret).toEqual({ kept: 'none' });
    expect(await fact('clientSecret')).toBeUndefined();
  });

  it('of a known form are looked at before they are kept, and the text is not repeated', async () => {
    const { states, set } = await start();
    const cut = 'canary-9b7682b7-cbce-422f';
    const failure = await set(KALEYRA, 'apiKey', cut).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'parameter-rule-broken', field: 'apiKey' });
    expect(String(failure)).not.toContain(cut);
    expect(failure).toHaveProperty('offer', undefined);
    expect((await states(KALEYRA)).apiKey).toEqual({ kept: 'none' });
  });

  it('are refused by a name that is no secret of the runbook', async () => {
    const { set, call, id } = await start();
    await expect(set(KALEYRA, 'nexusURL', 'x')).rejects.toMatchObject({ code: 'unknown-parameter' });
    await expect(set(KALEYRA, 'asyncAPISignatureKey', 'x')).rejects.toMatchObject({ code: 'unknown-parameter' });
    const forgotten = call('secrets.forget', { engagement: id, runbook: KALEYRA, name: 'customer' });
    await expect(forgotten).rejects.toMatchObject({ code: 'unknown-parameter' });
  });

  it('of a values file are told by the name they were given', async () => {
    const { states, app, id } = await start({ env: { NEXUS_KEY: KEY } });
    const { engagement } = await app.store.open(id);
    const at = new Date().toISOString();
    await app.store.save({ ...engagement, facts: { apiKey: { value: { env: 'NEXUS_KEY' }, from: {}, at } } });
    expect((await states(KALEYRA)).apiKey).toEqual({ kept: 'memory', entry: 'NEXUS_KEY' });
  });

  it('do not go to another Digital Channels: they are forgotten when its address changes', async () => {
    const { states, set, call, id } = await start();
    const save = (nexusURL: string) => call('values.save', { engagement: id, runbook: KALEYRA, values: { nexusURL } });
    await save('https://nexus.one.example');
    await set(KALEYRA, 'apiKey', KEY);
    await set(KALEYRA, 'kaleyraPassword', MARK);
    await save('https://nexus.one.example/');
    expect((await states(KALEYRA)).apiKey).toEqual({ kept: 'memory' });
    await save('https://nexus.two.example');
    expect((await states(KALEYRA)).apiKey).toEqual({ kept: 'none' });
    // Kaleyra's password is Kaleyra's, wherever Digital Channels stands.
    expect((await states(KALEYRA)).kaleyraPassword).toEqual({ kept: 'memory' });
  });

  it('of an administrator and of a tenant user do not go to another Auth, and a database keeps its own', async () => {
    const { states, set, call, id } = await start();
    const runbook = 'nexus-tenant';
    const save = (authURL: string) => call('values.save', { engagement: id, runbook, values: { authURL } });
    const names = ['gwsAdminPass', 'tenantUserPassword', 'clientSecret'];
    await save('https://auth.one.example');
    for (const name of names) await set(runbook, name, MARK);
    await set(runbook, 'databaseUrl', 'postgres://nexus:canary@db.example/nexus');
    const kept = async () => {
      const now = await states(runbook);
      return Object.keys(now).filter((name) => now[name]?.kept === 'memory');
    };
    expect((await kept()).sort()).toEqual([...names, 'databaseUrl'].sort());
    await save('https://auth.two.example');
    expect(await kept()).toEqual(['databaseUrl']);
  });

  it('of an Auvious client do not go to another Auvious, also when the usual one was never named', async () => {
    const { states, set, call, id } = await start();
    const runbook = 'auvious-facades';
    const save = (auviousUrl: string) => call('values.save', { engagement: id, runbook, values: { auviousUrl } });
    await set(runbook, 'auviousClientSecret', MARK);
    await save('https://auvious.video/');
    expect((await states(runbook)).auviousClientSecret).toEqual({ kept: 'memory' });
    await save('https://auvious.example');
    expect((await states(runbook)).auviousClientSecret).toEqual({ kept: 'none' });
  });

  it('that a run can do without and that a former window forgot do not keep a run from being planned', async () => {
    const { set, desk, call, id } = await start();
    const values = { nexusURL: 'https://nexus.example', ccid: KEY, gcLoginURL: 'https://login.mypurecloud.ie' };
    expect(await call('values.save', { engagement: id, runbook: AGGREGATION, values })).toEqual({ problems: [] });
    for (const name of ['clusterKey', 'apiKey']) await set(AGGREGATION, name, KEY);
    desk.held.forget(id);
    const { job } = await openJob(desk, { engagement: id, runbook: AGGREGATION, purpose: 'run' });
    expect(job.values).not.toHaveProperty('clusterKey');
    expect(job.values).not.toHaveProperty('apiKey');
    await job.close();
  });
});
