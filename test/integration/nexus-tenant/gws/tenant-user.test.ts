import { describe, expect, it } from 'vitest';
import { startGws } from './gws-bench.ts';

const CLIENT = { client_id: 'nexus_client', client_secret: 'the-secret-of-somebody-else-0123456789' };
const clientSecret = CLIENT.client_secret;

describe('the tenant’s user', () => {
  it('signs in with contact center, backslash and name, in a form that is not in the address', async () => {
    const { gws, run, openSessions } = await startGws();
    const { report } = await run();
    expect(report.checks.filter(({ step }) => step === 'ten-token').map(({ result }) => result)).toEqual(['ok']);
    const tokens = gws.log.filter(({ path }) => path.includes('/oauth/token'));
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.every(({ path }) => !path.includes('?'))).toBe(true);
    expect(openSessions()).toBe(0);
  });

  it.each([
    ['a name in other letters', 'Łódź & Søn', 'pass+word %20 & = é'],
    ['quotes and a dollar', `o'hara "$HOME"`, "'; DROP TABLE nex_gapis; --"],
    ['a password with a line break', 'plain', 'two\nlines\\and\tmore'],
  ])('may have %s', async (_what, name, password) => {
    const { run } = await startGws({ users: [{ name, password }] });
    const { report } = await run({ values: { tenantUser: name }, secrets: { tenantUserPassword: password } });
    expect(report.result).toBe('done');
  });

  it('with a wrong password stops the run where nothing was provisioned, and is said before that where it can be', async () => {
    const fresh = await startGws();
    const { report } = await fresh.run({ secrets: { tenantUserPassword: 'wrong' } });
    expect(report.steps.find(({ id }) => id === 'ten-token')?.status).toBe('failed');
    expect(report.why).toMatchObject({ family: 'permission', problem: { code: 'tenant-user-refused' } });
    const known = await startGws({ clients: [{ ...CLIENT, redirectURIs: ['https://nexus.company.example'] }] });
    const plan = await known.plan({ secrets: { clientSecret, tenantUserPassword: 'wrong' } });
    expect(plan.blocked.map(({ why }) => why.problem.code)).toEqual(['tenant-user-refused']);
    expect(known.openSessions()).toBe(0);
  });

  it('without a password is asked for by name', async () => {
    const { plan } = await startGws();
    const { blocked } = await plan({ secrets: { tenantUserPassword: undefined } });
    expect(blocked.map(({ why }) => [why.problem.code, why.problem.field])).toEqual([
      ['secret-not-given', 'tenantUserPassword'],
    ]);
  });

  it('is not needed where the tenant’s key is at hand; a wrong password is an open check then', async () => {
    const { run } = await startGws();
    const secrets = { nexusApiKey: '9b7682b7-cbce-422f-90bb-ecda85e61695', tenantUserPassword: 'wrong' };
    const { plan, report } = await run({ secrets });
    expect(plan.blocked).toEqual([]);
    expect(report.checks.filter(({ step }) => step === 'ten-token').map(({ result }) => result)).toEqual(['not-ok']);
    expect(report.result).toBe('attention');
  });

  it('cannot sign in by a client without the grant type, and the fault says which', async () => {
    const { plan } = await startGws({ clients: [{ ...CLIENT, authorizedGrantTypes: ['client_credentials'] }] });
    const redirectURIs = { nexusURL: 'https://nexus.company.example' };
    const { blocked, warnings } = await plan({ secrets: { clientSecret }, values: redirectURIs });
    expect(
      [...blocked.map(({ why }) => why.problem), ...warnings.map(({ problem }) => problem)]
        .map(({ message }) => message)
        .join(),
    ).toContain('password');
  });

  it('is unchecked, not fine, where nobody can look', async () => {
    const { gws, run, verify } = await startGws();
    await run();
    gws.setFaults([{ match: { path: '/auth/v3/oauth/token' }, fault: { kind: 'status', status: 503 } }]);
    const { result, checks } = await verify();
    expect(checks.filter(({ step, result: each }) => step === 'ten-token' && each === 'ok')).toEqual([]);
    expect(result).not.toBe('done');
  });
});
