import { describe, expect, it } from 'vitest';
import { noKeychain } from '../run/keychain.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const STEPS = [
  'ten-ccid',
  'ten-secret',
  'ten-client',
  'ten-verify',
  'ten-gapis',
  'ten-restart',
  'ten-setting',
  'ten-token',
  'ten-tenant',
  'ten-svc-platformucs',
  'ten-designerenv',
];
describe('enabling a tenant on the practice systems', () => {
  it('runs to its end, and a second plan and a second run send nothing', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const planned = await bench.on('plan');
    expect(
      planned.actions.map(({ step, kind }) => [step, kind]),
      planned.text,
    ).toEqual([
      ['ten-client', 'http'],
      ['ten-gapis', 'sql'],
      ['ten-restart', 'manual'],
      ['ten-setting', 'http'],
      ['ten-tenant', 'http'],
      ['ten-svc-platformucs', 'http'],
      ['ten-designerenv', 'manual'],
    ]);
    expect(bench.writes()).toBe(0);

    const ran = await bench.on('run');
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    expect(ran.steps.map(({ id }) => id)).toEqual(STEPS);
    expect(ran.checks.filter(({ result }) => result !== 'ok')).toEqual([]);
    expect(ran.checks.length).toBeGreaterThan(4);
    const writes = bench.writes();
    const rows = await bench.gapis();
    expect([writes, rows.length]).toEqual([4, 1]);

    const next = await bench.next(ran.engagement);
    expect(next.actions, next.text).toEqual([]);
    const again = await bench.on('run', undefined, ['--engagement', ran.engagement ?? '']);
    expect([again.result, again.problem], again.text).toEqual(['done', undefined]);
    const verified = await bench.again('verify', ran.engagement);
    expect([verified.result, verified.problem], verified.text).toEqual(['done', undefined]);
    expect([bench.writes(), await bench.gapis()]).toEqual([writes, rows]);
  });

  it('tells every system what the guide means', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const { gws, nexus } = bench.practice.json;
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const client = await bench.ops.client();
    expect(client).toMatchObject({
      name: 'nexus_client',
      description: 'nexus_client',
      client_id: 'nexus_client',
      clientType: 'CONFIDENTIAL',
      internalClient: true,
      authorities: ['ROLE_INTERNAL_CLIENT'],
      scope: ['*'],
      redirectURIs: [nexus?.origin],
      accessTokenExpirationTimeout: 43200,
      refreshTokenExpirationTimeout: 2592000,
    });
    const grants = ['refresh_token', 'password', 'client_credentials', 'authorization_code'];
    expect(client?.authorizedGrantTypes).toEqual(expect.arrayContaining(grants));
    expect(client?.authorizedGrantTypes).not.toContain('implicit');

    const [row] = await bench.gapis();
    expect(row).toMatchObject({ url: gws?.gwsOrigin, clientid: 'nexus_client', apikey: 'NA' });
    // The secret that the row holds is the one that the client opens with.
    expect(row?.clientsecret).toMatch(/^[\w-]{32,}$/);
    expect(await bench.ops.opens(row?.clientsecret ?? '')).toBe(true);

    expect(await bench.ops.settings()).toEqual([
      { name: 'chatservice-uri', location: '/', value: nexus?.origin, shared: false },
    ]);
    const { tenant } = bench.practice.nexus.state.contactCenters.get(bench.ccId) ?? {};
    expect(tenant).toEqual({
      name: 't100',
      type: 'PureEngage',
      backendurl: gws?.gwsOrigin,
      username: gws?.tenantUser,
      token: gws?.tenantPassword,
      genesystemenantid: 1,
    });
    expect(Object.fromEntries(bench.services())).toMatchObject({
      PlatformUCS: { url: 'http://ucsx.practice.example:8080', data: {}, secret: {} },
    });
    const [key] = await bench.sql<{ id: string; name: string }>('SELECT id, name FROM nex_apikeys');
    expect([key?.name, UUID.test(key?.id ?? '')]).toEqual(['t100', true]);
  });

  it('leaves nothing signed in, and sends nothing to the address of GWS', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ran = await bench.on('run');
    expect(ran.result, ran.text).toBe('done');
    const { log, state } = bench.practice.gws;
    expect(log.filter(({ path }) => path === '/auth/v3/oauth/token').length).toBeGreaterThan(1);
    expect(state.sessions.size).toBe(0);
    expect(bench.practice.gws.strayRequests()).toBe(0);
  });

  it('undoes what it made, and lists what stays', { timeout: 60_000 }, async () => {
    const bench = await startTenant();
    const ran = await bench.on('run');
    const undone = await bench.again('undo', ran.engagement);
    expect([undone.result, undone.problem], undone.text).toEqual(['done', undefined]);
    expect(await bench.ops.client()).toBeUndefined();
    expect(await bench.gapis()).toEqual([]);
    expect([...bench.services().keys()]).toEqual([]);
    const stays = undone.cannotUndo?.join('\n') ?? '';
    for (const word of ['chatservice-uri', 'Tenant t100', 'key']) expect(stays).toContain(word);
    expect(bench.practice.nexus.state.contactCenters.get(bench.ccId)?.tenant).toBeDefined();
  });

  it('needs a place for the secrets that it makes, and says so before anything is sent', async () => {
    const bench = await startTenant({}, noKeychain(), 'cold');
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), realSecrets(bench));
    expect([ran.code, bench.writes(), bench.practice.database.enginePid()], ran.text).toEqual([2, 0, undefined]);
    expect(ran.problem, ran.text).toMatchObject({
      code: expect.stringContaining('no-place'),
      fix: expect.stringContaining('keychain'),
    });
  });
});
