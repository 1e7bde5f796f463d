import { describe, expect, it } from 'vitest';
import { fakeKeychain } from '../run/keychain.ts';
import { otherClient } from './ops-calls.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

const SECRET = 'a-client-secret-of-somebody-else-0123456789';
const OTHER = 'https://other.harbour.example';

async function prepared(): Promise<TenantBench> {
  const bench = await startTenant({}, { openKeychain: fakeKeychain().open });
  const { gws } = bench.practice.json;
  await bench.ops.addClient(otherClient(SECRET, [OTHER]));
  await bench.ops.set({ name: 'chatservice-uri', location: '/', value: OTHER, shared: true });
  await bench.ops.set({ name: 'chatservice-uri', location: '/USW1', value: OTHER, shared: false });
  await bench.sql(
    "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, 'nexus_client', 'NA', $2, now())",
    [gws?.gwsOrigin, 'an-outdated-secret'],
  );
  return bench;
}

const real = (bench: TenantBench, more: object = {}) =>
  [
    { ...realValues(bench), clientSecret: { env: 'CLIENT' }, ...more },
    { ...realSecrets(bench), CLIENT: SECRET },
  ] as const;
const ACCEPT = { accept: { 'ten-gapis': 'nex_gapis', 'ten-setting': 'chatservice-uri' } };

describe('what somebody set up before', () => {
  it('is shown and not overwritten unasked', { timeout: 60_000 }, async () => {
    const bench = await prepared();
    const rows = await bench.gapis();
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], ...real(bench));
    expect([ran.result, ran.code], ran.text).toEqual(['attention', 1]);
    expect(await bench.gapis()).toEqual(rows);
    expect((await bench.ops.settings()).map(({ value }) => value)).toEqual([OTHER, OTHER]);
    expect(ran.text).not.toContain('an-outdated-secret');
  });

  it('is changed once that was typed, and put back by undo: addresses, setting and row', {
    timeout: 60_000,
  }, async () => {
    const bench = await prepared();
    const nexusURL = bench.practice.json.nexus?.origin ?? '';
    const [settings, rows] = [await bench.ops.settings(), await bench.gapis()];
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], ...real(bench, ACCEPT));
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect([...((await bench.ops.client())?.redirectURIs ?? [])].sort()).toEqual([OTHER, nexusURL].sort());
    expect((await bench.gapis()).map(({ clientsecret }) => clientsecret)).toEqual([SECRET]);
    const changed = await bench.ops.settings();
    expect(changed.find(({ location }) => location === '/')?.value).toBe(nexusURL);
    expect(changed.find(({ location }) => location === '/USW1')?.value).toBe(OTHER);
    const next = await bench.cli(['plan', RUNBOOK, '--engagement', ran.engagement ?? ''], undefined, real(bench)[1]);
    expect(
      next.actions.filter(({ kind }) => kind === 'http' || kind === 'sql'),
      next.text,
    ).toEqual([]);

    const undone = await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, real(bench)[1]);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect((await bench.ops.client())?.redirectURIs).toEqual([OTHER]);
    const byLocation = (list: typeof settings) => [...list].sort((a, b) => a.location.localeCompare(b.location));
    expect(byLocation(await bench.ops.settings())).toEqual(byLocation(settings));
    expect((await bench.gapis()).map(({ url, clientsecret }) => [url, clientsecret])).toEqual(
      rows.map(({ url, clientsecret }) => [url, clientsecret]),
    );
    expect(undone.text).not.toContain('an-outdated-secret');
  });

  it('is kept where that was typed, which leaves the run with something to look at, and undo leaves it alone', {
    timeout: 60_000,
  }, async () => {
    const bench = await prepared();
    const [rows, settings] = [await bench.gapis(), await bench.ops.settings()];
    const keep = { accept: { 'ten-gapis': 'keep', 'ten-setting': 'keep' } };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], ...real(bench, keep));
    expect([ran.result, ran.problem?.code], ran.text).toEqual(['attention', 'check-not-ok']);
    expect([await bench.gapis(), await bench.ops.settings()]).toEqual([rows, settings]);
    await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, real(bench)[1]);
    expect([await bench.gapis(), await bench.ops.settings()]).toEqual([rows, settings]);
    expect(await bench.ops.client()).toBeDefined();
  });
});

describe('nexus_client that is there already', () => {
  it('is not touched while nobody has its secret', { timeout: 60_000 }, async () => {
    const bench = await prepared();
    const before = bench.writes();
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([ran.result, ran.code], ran.text).toEqual(['attention', 1]);
    expect(`${ran.problem?.message}${ran.problem?.fix}`).toContain('clientSecret');
    const sent = bench.practice.gws.log.filter(({ method, path }) => method !== 'GET' && path.includes('/ops/'));
    expect(sent.length, ran.text).toBe(1);
    expect(bench.writes()).toBeLessThanOrEqual(before + 1);
    expect(await bench.ops.opens(SECRET)).toBe(true);
  });

  it('is not touched when the secret that is given does not fit', { timeout: 60_000 }, async () => {
    const bench = await prepared();
    const values = { ...realValues(bench), clientSecret: { env: 'CLIENT' } };
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], values, { ...realSecrets(bench), CLIENT: `${SECRET}x` });
    expect([ran.result, ran.problem?.field], ran.text).toEqual(['attention', 'clientSecret']);
    expect((await bench.ops.client())?.redirectURIs).toEqual([OTHER]);
    expect(ran.text).not.toContain(SECRET);
  });

  it('of a first tenant serves the second: its secret is found, and only an address may be added', {
    timeout: 120_000,
  }, async () => {
    const users = [{ name: 'second', password: 'practice password of the second', contactCenter: 1 }];
    const bench = await startTenant({ gws: { contactCenters: 2, users } }, { openKeychain: fakeKeychain().open });
    const first = await bench.cli(
      ['run', RUNBOOK, '--yes'],
      realValues(bench, { ccDomain: 't100' }),
      realSecrets(bench),
    );
    expect([first.result, first.problem], first.text).toEqual(['done', undefined]);
    const values = realValues(bench, { ccDomain: 't200', tenantName: 'Second', tenantUser: 'second' });
    const env = { ...realSecrets(bench), TENANT_PASSWORD: users[0]?.password ?? '' };
    const planned = await bench.cli(['plan', RUNBOOK], values, env);
    const steps = planned.actions.filter(({ kind }) => kind === 'http' || kind === 'sql').map(({ step }) => step);
    expect(steps, planned.text).toEqual(['ten-setting', 'ten-tenant', 'ten-svc-platformucs']);
    const second = await bench.cli(['run', RUNBOOK, '--yes'], values, env);
    expect([second.result, second.problem], second.text).toEqual(['done', undefined]);
    expect((await bench.gapis()).length).toBe(1);
    // What the first made serves both: undo of the first says so and leaves it, and the secret is not lost either.
    const kept = await bench.cli(['undo', first.engagement ?? '', '--yes'], undefined, realSecrets(bench));
    const stays = (kept.cannotUndo ?? []).filter((why) => why.includes('t200'));
    expect([kept.result, stays.length, (await bench.gapis()).length], kept.text).toEqual(['done', 2, 1]);
    const proved = await bench.cli(['verify', second.engagement ?? ''], undefined, env);
    expect(proved.result, proved.text).toBe('done');
    // And so does undo of the second.
    const undone = await bench.cli(['undo', second.engagement ?? '', '--yes'], undefined, env);
    expect([undone.result, (await bench.gapis()).length], undone.text).toEqual(['done', 1]);
    expect(await bench.ops.client()).toBeDefined();
  });
});
