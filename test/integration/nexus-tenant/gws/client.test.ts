import { describe, expect, it } from 'vitest';
import { NEXUS_URL, requestsIn, startGws } from './gws-bench.ts';

const CREATE = 'POST /auth/v3/ops/clients';
const SECRET = 'the-secret-of-somebody-else-0123456789';
const existing = { client_id: 'nexus_client', client_secret: SECRET, redirectURIs: ['https://other.company.example'] };

describe('the client of Digital Channels', () => {
  it('is created with the guide’s table and a secret that was kept before anything was sent', async () => {
    const { gws, kept, run, openSessions } = await startGws();
    const { plan, report } = await run();
    expect(report.why?.problem).toBeUndefined();
    expect(report.result).toBe('done');
    expect(requestsIn(plan)[0]).toBe(CREATE);
    expect(plan.actions[0]).toMatchObject({ makes: [{ name: 'clientSecret', subject: { id: 'nexus_client' } }] });
    const secret = kept.get('clientSecret');
    expect(secret?.length).toBeGreaterThanOrEqual(32);
    expect(gws.state.clients.get('nexus_client')).toMatchObject({
      name: 'nexus_client',
      description: 'nexus_client',
      clientType: 'CONFIDENTIAL',
      internalClient: true,
      authorities: ['ROLE_INTERNAL_CLIENT'],
      scope: ['*'],
      redirectURIs: [NEXUS_URL],
      accessTokenExpirationTimeout: 43_200,
      refreshTokenExpirationTimeout: 2_592_000,
    });
    expect(gws.state.clients.get('nexus_client')?.authorizedGrantTypes).not.toContain('implicit');
    expect(gws.state.clients.get('nexus_client')?.client_secret).toMatch(/^made-for-nexus_client/);
    // Whoever signed in is signed out.
    expect(openSessions()).toBe(0);
    expect(gws.strayRequests()).toBe(0);
  });

  it('is left alone by a second run, which plans no write', async () => {
    const { gws, run, plan } = await startGws();
    await run();
    const writes = gws.counts().write;
    expect((await plan()).actions).toEqual([]);
    expect((await run()).report.result).toBe('done');
    expect(gws.counts().write).toBe(writes);
  });

  it('is taken over when its secret is given, and gets nothing but the missing redirect address', async () => {
    const { gws, run, kept } = await startGws({ clients: [existing] });
    const { plan, report } = await run({ secrets: { clientSecret: SECRET } });
    expect(report.result).toBe('done');
    expect(requestsIn(plan)).toContain('PUT /auth/v3/ops/clients/nexus_client');
    expect(requestsIn(plan)).not.toContain(CREATE);
    const { redirectURIs, client_secret } = gws.state.clients.get('nexus_client') ?? {};
    expect({ redirectURIs, client_secret }).toEqual({
      redirectURIs: ['https://other.company.example', NEXUS_URL],
      client_secret: SECRET,
    });
    expect(kept.has('clientSecret')).toBe(false);
  });

  it('needs no write when its redirect address differs by a slash at the end only', async () => {
    const { plan } = await startGws({ clients: [{ ...existing, redirectURIs: [`${NEXUS_URL}/`] }] });
    expect(requestsIn(await plan({ secrets: { clientSecret: SECRET } })).join()).not.toContain('clients');
  });

  it.each([
    ['no secret of it is at hand', {}, 'auth-client-secret-unknown'],
    ['the secret at hand is another', { clientSecret: 'not-its-secret' }, 'auth-client-secret-refused'],
  ])('stops and asks when it exists and %s; nothing is written', async (_what, secrets, code) => {
    const { gws, run } = await startGws({ clients: [existing] });
    const { plan, report } = await run({ secrets });
    expect(plan.blocked.map(({ why }) => [why.problem.code, why.family])).toEqual([[code, 'attention']]);
    expect(requestsIn(plan).join()).not.toContain('clients');
    expect(report.steps.find(({ id }) => id === 'ten-client')?.status).toBe('open');
    expect(gws.state.clients.get('nexus_client')?.client_secret).toBe(SECRET);
  });

  it('is used as it is, with a warning, when it lacks a grant type', async () => {
    const { plan, said } = await startGws({ clients: [{ ...existing, authorizedGrantTypes: ['client_credentials'] }] });
    const made = await plan({ secrets: { clientSecret: SECRET } });
    expect(said(made)).toContain('auth-client-differs');
    expect(made.warnings.map(({ problem }) => problem.message).join()).toContain('password');
  });

  it('is not created where there is no place for its secret', async () => {
    const { gws, run, kept } = await startGws();
    const { report, plan } = await run({ nowhere: true });
    expect(plan.blocked.map(({ why }) => why.problem.code)).toContain('no-place-for-secret');
    expect(report.result).toBe('failed');
    expect([gws.state.clients.size, kept.size]).toEqual([0, 0]);
  });

  it.each(['http', 'status-code'] as const)(
    'that another computer created a moment before is not overwritten, and the secret made for it is forgotten (%s)',
    async (failures) => {
      const bench = await startGws({ failures });
      // The other one is faster: between the last look and the request.
      const { clients } = bench.gws.state;
      const set = clients.get.bind(clients);
      let looks = 0;
      clients.get = (id) => {
        looks += 1;
        // Looked for while planning and just before it is sent; after that it is there.
        if (looks === 3) clients.set(id, seeded());
        return set(id);
      };
      clients.has = (id) => clients.get(id) !== undefined;
      const { report } = await bench.run();
      const failed = report.steps.find(({ id }) => id === 'ten-client');
      expect(failed?.status).toBe('failed');
      expect(report.why?.problem.code).toBe('auth-client-taken');
      expect(report.why?.family).toBe('attention');
      expect(bench.kept.size).toBe(0);
      expect(set('nexus_client')?.client_secret).toBe(SECRET);
    },
  );

  it('whose creation was answered by nothing is found, and counts as ours', async () => {
    const { gws, run, records, undo } = await startGws();
    gws.setFaults([
      { match: { method: 'POST', path: '/auth/v3/ops/clients' }, fault: { kind: 'reset-after' }, times: 1 },
    ]);
    const { report } = await run();
    expect(report.result).toBe('done');
    expect(gws.state.clients.size).toBe(1);
    expect(records.get('ten-client')).toMatchObject({ owned: true, unanswered: false });
    await undo();
    expect(gws.state.clients.size).toBe(0);
  });
});

describe('undo', () => {
  it('deletes the client that was made, and says that the setting stays', async () => {
    const { gws, run, undo } = await startGws();
    await run();
    const { plan, report } = await undo();
    expect(requestsIn(plan)).toEqual(['DELETE /auth/v3/ops/clients/nexus_client']);
    expect(plan.cannot.map(({ step }) => step)).toEqual(['ten-setting']);
    expect(report.result).toBe('done');
    expect(gws.state.clients.size).toBe(0);
  });

  it('leaves a client that another contact center is served by, though nothing in it says so', async () => {
    const { gws, run, undo } = await startGws({ contactCenters: 2 });
    await run({ values: { ccDomain: 't100' } });
    const [, second] = [...gws.state.contactCenters.values()];
    second?.settings.push({ name: 'chatservice-uri', location: '/', value: `${NEXUS_URL}/`, shared: false });
    const { plan } = await undo();
    expect(requestsIn(plan)).toEqual([]);
    expect(plan.cannot.map(({ step, why }) => [step, why.includes('t200')])).toContainEqual(['ten-client', true]);
    expect(gws.state.clients.size).toBe(1);
  });

  it('leaves a client that others use since', async () => {
    const { gws, run, undo } = await startGws();
    await run();
    const made = gws.state.clients.get('nexus_client');
    if (made === undefined) throw new Error('It was not made.');
    gws.state.clients.set('nexus_client', { ...made, redirectURIs: [...made.redirectURIs, 'https://new.example'] });
    const { plan } = await undo();
    expect(requestsIn(plan)).toEqual([]);
    expect(plan.cannot.map(({ why }) => why).join()).toContain('https://new.example');
    expect(gws.state.clients.size).toBe(1);
  });

  it('takes its redirect address from a client that was there, and keeps what others added since', async () => {
    const { gws, run, undo } = await startGws({ clients: [existing] });
    await run({ secrets: { clientSecret: SECRET } });
    const now = gws.state.clients.get('nexus_client');
    if (now === undefined) throw new Error('It is gone.');
    gws.state.clients.set('nexus_client', { ...now, redirectURIs: [...now.redirectURIs, 'https://new.example'] });
    await undo({ secrets: { clientSecret: SECRET } });
    expect(gws.state.clients.get('nexus_client')?.redirectURIs).toEqual([
      'https://other.company.example',
      'https://new.example',
    ]);
  });
});

describe('verification months later', () => {
  it('says that everything is in place, with a fresh sign-in', async () => {
    const { run, verify, openSessions } = await startGws();
    await run();
    const { result, checks } = await verify();
    expect(checks.map(({ step, result: each }) => `${step} ${each}`)).toEqual(
      expect.arrayContaining(['ten-client ok', 'ten-verify ok', 'ten-setting ok', 'ten-token ok']),
    );
    expect(result).toBe('done');
    expect(openSessions()).toBe(0);
  });

  it('finds a client that lost its redirect address, and a secret that no longer fits', async () => {
    const { gws, run, verify } = await startGws();
    await run();
    const made = gws.state.clients.get('nexus_client');
    if (made === undefined) throw new Error('It was not made.');
    gws.state.clients.set('nexus_client', { ...made, redirectURIs: [], client_secret: 'changed-elsewhere' });
    const { result, checks } = await verify();
    const wrong = checks.filter((check) => check.result === 'not-ok').map(({ step }) => step);
    expect(wrong).toEqual(expect.arrayContaining(['ten-client', 'ten-verify', 'ten-token']));
    expect(result).toBe('attention');
  });
});

function seeded() {
  return {
    name: 'nexus_client',
    clientType: 'CONFIDENTIAL',
    internalClient: true,
    authorities: [],
    scope: ['*'],
    authorizedGrantTypes: ['client_credentials'],
    accessTokenExpirationTimeout: 1,
    refreshTokenExpirationTimeout: 1,
    ...existing,
  } as const;
}
