import { describe, expect, it } from 'vitest';
import { sessionsOf } from '../../../main/desk/sessions.ts';
import { turnsOf } from '../../../main/desk/values-turns.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { Fault } from '../../../shared/results/fault.ts';
import { filesBelow } from '../run/harness.ts';
import { fakeKeychain, noKeychain } from '../run/keychain.ts';
import { startConnectBench } from './connect-bench.ts';

const practice = { is: 'practice' } as const;

describe('signing in', () => {
  it('as the sample administrator says who, where, and which rights a run needs', async () => {
    const bench = await startConnectBench();
    const reply = await bench.call('connect.signIn', { ...bench.here, method: practice });
    const { id, shortName } = bench.org.samples.organization;
    expect(reply).toMatchObject({
      as: { kind: 'client', id: bench.org.samples.admin.clientId, name: 'Practice administrator' },
      method: 'practice',
      organization: { id, shortName },
      region: 'Asia Pacific (Sydney)',
    });
    const rights = reply.rights.map(({ permission }) => permission);
    expect(rights).toEqual(
      expect.arrayContaining(['authorization:role:add', 'authorization:grant:add', 'oauth:client:add']),
    );
    expect(new Set(reply.rights.map(({ held }) => held))).toEqual(new Set(['granted']));
    expect(reply.rights.every(({ why }) => why.endsWith('.'))).toBe(true);
    expect(await bench.fact('orgShortName')).toBe(shortName);
    expect((await bench.app.store.open(bench.engagement)).engagement.customer).toBe('Northwind Telecom');
    expect((await bench.call('connect.state', bench.here)).signedIn).toEqual(reply);
    expect(bench.toldOf('engagement-changed').length).toBeGreaterThan(0);
    expect(bench.org.counts().write).toBe(0);
  });

  it('names the rights that are lacking and goes on', async () => {
    const bench = await startConnectBench();
    await bench.signInAs(bench.org.samples.noRoleAdd);
    const { signedIn } = await bench.call('connect.state', bench.here);
    const held = Object.fromEntries(signedIn?.rights.map(({ permission, held }) => [permission, held]) ?? []);
    expect(held).toMatchObject({ 'authorization:role:add': 'missing', 'oauth:client:add': 'granted' });
  });

  it('with a token is the person it belongs to', async () => {
    const bench = await startConnectBench();
    const secret = `  ${bench.org.samples.userToken}\n`;
    const set = { engagement: bench.engagement, name: 'accessToken', secret, remember: false } as const;
    expect(await bench.call('secrets.set', set)).toEqual({ kept: 'memory' });
    const { as } = await bench.call('connect.signIn', { ...bench.here, method: { is: 'token' } });
    expect(as.kind).toBe('user');
    expect(await bench.fact('accessToken')).toEqual({ prompt: true });
  });

  it('by another method takes the facts of the first away', async () => {
    const bench = await startConnectBench();
    const set = { engagement: bench.engagement, name: 'accessToken', remember: false } as const;
    await bench.call('secrets.set', { ...set, secret: bench.org.samples.userToken });
    await bench.call('connect.signIn', { ...bench.here, method: { is: 'token' } });
    await bench.signInAs(bench.org.samples.lacksTwo);
    expect(await bench.fact('accessToken')).toBeUndefined();
    expect(await bench.fact('operatorClientId')).toBe(bench.org.samples.lacksTwo.clientId);
    const reply = await bench.call('connect.signIn', { ...bench.here, method: practice });
    expect(reply.as.id).toBe(bench.org.samples.admin.clientId);
    expect(await bench.fact('operatorClientId')).toBeUndefined();
  });

  it('with a wrong secret says that the region may be wrong just as well, and nobody is signed in', async () => {
    const bench = await startConnectBench();
    await bench.call('connect.signIn', { ...bench.here, method: practice });
    const wrong = { ...bench.org.samples.admin, clientSecret: 'not-the-secret' };
    const fault = await bench.signInAs(wrong).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: 'credentials-or-region-refused' });
    expect((fault as Fault).message).toContain('wrong region');
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeUndefined();
  });

  it('without a secret asks for it', async () => {
    const bench = await startConnectBench();
    const method = { is: 'client', clientId: bench.org.samples.admin.clientId } as const;
    const signIn = bench.call('connect.signIn', { ...bench.here, method });
    await expect(signIn).rejects.toMatchObject({ code: 'secret-not-entered', field: 'operatorClientSecret' });
    const empty = bench.call('connect.signIn', { ...bench.here, method: { is: 'client', clientId: ' ' } });
    await expect(empty).rejects.toMatchObject({ code: 'client-id-missing' });
  });

  it('as the sample administrator is for practice only', async () => {
    const bench = await startConnectBench({ real: true });
    const signIn = bench.call('connect.signIn', { ...bench.here, method: practice });
    await expect(signIn).rejects.toMatchObject({ code: 'practice-only' });
  });

  it('after the rehearsal ended says so', async () => {
    const bench = await startConnectBench({ practiceRuns: false });
    const signIn = bench.call('connect.signIn', { ...bench.here, method: practice });
    await expect(signIn).rejects.toMatchObject({ code: 'rehearsal-over' });
  });

  it('stops at once when the operator signs out', async () => {
    const bench = await startConnectBench();
    bench.org.setFaults([{ match: { path: '/oauth/token' }, fault: { kind: 'stall' } }]);
    const signIn = bench.call('connect.signIn', { ...bench.here, method: practice }).catch((error: unknown) => error);
    await expect.poll(() => bench.org.log.some(({ path }) => path === '/oauth/token')).toBe(true);
    await bench.call('connect.signOut', { engagement: bench.engagement });
    expect(await signIn).toMatchObject({ code: 'sign-in-stopped' });
    expect((await bench.call('connect.state', bench.here)).signedIn).toBeUndefined();
  });

  it('that was stopped while a value was being saved changes nothing afterwards', async () => {
    const bench = await startConnectBench();
    const saving = Promise.withResolvers<void>();
    const saved = turnsOf(bench.desk).take(`change ${bench.engagement}`, () => saving.promise);
    const { admin } = bench.org.samples;
    const { engagement } = bench;
    bench.desk.held.set(engagement, 'operatorClientSecret', new Secret(admin.clientSecret));
    const signingIn = bench.call('connect.signIn', {
      ...bench.here,
      method: { is: 'client', clientId: admin.clientId },
    });
    const outcome = signingIn.catch((error: Fault) => error.code);
    await expect.poll(() => sessionsOf(bench.desk).end(engagement)).toBe(true);
    saving.resolve();
    await saved;
    expect(await outcome).toBe('sign-in-stopped');
    await turnsOf(bench.desk).take(`change ${engagement}`, async () => {});
    expect(await bench.fact('operatorClientId')).toBeUndefined();
  });

  it('into another organization is refused only once something was done in the engagement', async () => {
    const bench = await startConnectBench();
    await bench.app.store.save({
      ...(await bench.app.store.open(bench.engagement)).engagement,
      facts: { orgId: { value: 'another', from: {}, at: new Date().toISOString() } },
    });
    await bench.call('connect.signIn', { ...bench.here, method: practice });
    expect(await bench.fact('orgId')).toBe(bench.org.samples.organization.id);
    const { engagement } = await bench.app.store.open(bench.engagement);
    const at = new Date().toISOString();
    await bench.app.store.save({
      ...engagement,
      facts: { ...engagement.facts, orgId: { value: 'another', from: {}, at } },
      runs: [{ id: '20261121-100000-abcdef', runbook: bench.here.runbook, at }],
    });
    const signIn = bench.call('connect.signIn', { ...bench.here, method: practice });
    await expect(signIn).rejects.toMatchObject({ code: 'organization-differs' });
  });
});

describe('an organization ID that was typed', () => {
  const typed = async (choose: (own: string) => string) => {
    const bench = await startConnectBench();
    const { engagement } = await bench.app.store.open(bench.engagement);
    const value = choose(bench.org.samples.organization.id);
    const orgId = { value, from: { runbook: bench.here.runbook }, at: new Date().toISOString() };
    await bench.app.store.save({ ...engagement, facts: { ...engagement.facts, orgId } });
    return { bench, orgId };
  };

  it('refuses the sign-in to another organization, also before anything was done', async () => {
    const { bench } = await typed(() => 'another');
    const signIn = bench.call('connect.signIn', { ...bench.here, method: practice });
    await expect(signIn).rejects.toMatchObject({ code: 'organization-differs' });
    expect(await bench.fact('orgId')).toBe('another');
  });

  it('stays what was typed after a sign-in to that organization', async () => {
    const { bench, orgId } = await typed((own) => own);
    await bench.call('connect.signIn', { ...bench.here, method: practice });
    const { facts } = (await bench.app.store.open(bench.engagement)).engagement;
    expect(facts.orgId).toEqual(orgId);
  });
});

describe('secrets', () => {
  const CANARY = 'canary/operator+secret-Zq7Kp2Wv9';

  it('that are remembered are in the keychain, and used after a restart', async () => {
    const keychain = fakeKeychain();
    const bench = await startConnectBench({ real: true, openKeychain: keychain.open });
    await bench.signInAs(bench.org.samples.admin, true);
    const entry = `${bench.engagement} operatorClientSecret`;
    expect(await bench.fact('operatorClientSecret')).toEqual({ keychain: entry });
    expect((await keychain.entries.list()).map(({ name }) => name)).toContain(entry);
    const state = await bench.call('connect.state', bench.here);
    expect(state).toMatchObject({ kept: { operatorClientSecret: 'keychain' }, keychain: { usable: true } });
    await bench.call('connect.signOut', { engagement: bench.engagement });
    expect(await bench.fact('operatorClientSecret')).toBeUndefined();
    const { clientId } = bench.org.samples.admin;
    const method = { is: 'client', clientId } as const;
    expect(await bench.call('connect.signIn', { ...bench.here, method })).toMatchObject({ as: { id: clientId } });
    await bench.call('secrets.forget', { engagement: bench.engagement, name: 'operatorClientSecret' });
    expect((await keychain.entries.list()).map(({ name }) => name)).not.toContain(entry);
    expect((await bench.call('connect.state', bench.here)).kept.operatorClientSecret).toBe('none');
  });

  it('stay in memory without a keychain, and the reply says why', async () => {
    const bench = await startConnectBench({ real: true, ...noKeychain() });
    const set = { engagement: bench.engagement, name: 'accessToken', secret: CANARY, remember: true } as const;
    const reply = await bench.call('secrets.set', set);
    expect(reply).toMatchObject({ kept: 'memory', problem: { code: 'keychain-no-bus' } });
    const { keychain, kept } = await bench.call('connect.state', bench.here);
    expect(keychain.usable).toBe(false);
    expect(kept.accessToken).toBe('memory');
  });

  it.each([
    ['   \n', 'empty-secret'],
    ['one line\nand another', 'secret-has-lines'],
  ])('that are %j are refused', async (secret, code) => {
    const bench = await startConnectBench();
    const set = { engagement: bench.engagement, name: 'operatorClientSecret', secret, remember: false } as const;
    await expect(bench.call('secrets.set', set)).rejects.toMatchObject({ code });
  });

  it('that the keychain keeps waiting for do not keep the page waiting, which hears when it answered', async () => {
    const answered = Promise.withResolvers<void>();
    const { open } = fakeKeychain();
    const bench = await startConnectBench({ real: true, openKeychain: () => answered.promise.then(open) });
    const waiting = await bench.call('connect.state', bench.here);
    expect(waiting.keychain).toMatchObject({ usable: false, problem: { code: 'keychain-waiting' } });
    const told = bench.toldOf('engagement-changed').length;
    answered.resolve();
    await expect.poll(() => bench.toldOf('engagement-changed').length).toBeGreaterThan(told);
    expect((await bench.call('connect.state', bench.here)).keychain).toEqual({ usable: true });
  });

  it('show in no reply, event, file or log', async () => {
    const bench = await startConnectBench();
    const client = bench.org.state.clients.get(bench.org.samples.admin.clientId);
    if (client === undefined) throw new Error('the administrator is gone');
    bench.org.state.clients.set(client.id, { ...client, secret: CANARY });
    const said: unknown[] = [];
    const set = { engagement: bench.engagement, name: 'operatorClientSecret', remember: false } as const;
    said.push(await bench.call('secrets.set', { ...set, secret: ` ${CANARY}\n` }));
    const lines = bench.call('secrets.set', { ...set, secret: `${CANARY}\nand more` });
    said.push(await lines.catch((error: Fault) => ({ ...error.toProblem(), stack: error.stack })));
    const method = { is: 'client', clientId: client.id } as const;
    said.push(await bench.call('connect.signIn', { ...bench.here, method }));
    said.push(await bench.call('connect.state', bench.here), await bench.call('values.read', bench.here));
    said.push(await bench.call('permissions.check', { ...bench.here, of: 'you' }));
    bench.org.state.clients.set(client.id, { ...client, secret: 'another one' });
    const refused = bench.call('connect.signIn', { ...bench.here, method });
    said.push(await refused.catch((error: Fault) => ({ ...error.toProblem(), stack: error.stack })));
    said.push(bench.told, bench.shown, bench.desk.exchanges.of(bench.engagement));
    const files = [...(await filesBelow(bench.folder)).values()].map((bytes) => bytes.toString('utf8'));
    const basic = Buffer.from(`${client.id}:${CANARY}`).toString('base64');
    const everything = [JSON.stringify(said), ...files].join('\n');
    expect(files.length).toBeGreaterThan(0);
    for (const form of [CANARY, JSON.stringify(CANARY).slice(1, -1), encodeURIComponent(CANARY), basic]) {
      expect(everything).not.toContain(form);
    }
    expect(JSON.stringify(said)).toContain('credentials-or-region-refused');
  });
});
