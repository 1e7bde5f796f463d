import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { byHand } from '../../../../../../main/runbooks/nexus-tenant/by-hand/by-hand.ts';
import { TENANT_STEPS } from '../../../../../../shared/runbooks/nexus-tenant/steps.ts';

const HOSTILE = 'a\'b"c\\d$HOME`id`ünï';
const VALUES = {
  authURL: 'https://auth.customer.example/',
  gwsURL: 'https://gws.customer.example',
  nexusURL: 'https://nexus.customer.example/',
  gwsAdminName: 'ops',
  ccid: '45acae06-6b7c-4f97-9c76-471cb5c21bf7',
  tenantName: HOSTILE,
  tenantUser: HOSTILE,
  ucsEnabled: true,
  ucsURL: 'http://ucsx.inside:8080',
};

const commandOf = (step: string, values: object = VALUES) =>
  byHand(values as never)
    .find((each) => each.step === step)
    ?.copy.find(({ label }) => label === 'Command')?.value ?? '';

/** What curl would get, by a shell function of its name. */
function argumentsOf(command: string, env: { readonly [name: string]: string } = {}): readonly string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const { stdout } = spawnSync('sh', ['-c', script], { env: { ...env, HOME: '/wrong' }, encoding: 'utf8' });
  return stdout.split('\0').slice(0, -1);
}

const valuesOf = (argv: readonly string[], option: string) =>
  argv.flatMap((word, at) => (word === option ? [argv[at + 1]] : []));

describe('the tenant by hand', () => {
  it('has every step, with clicks', () => {
    const hands = byHand(VALUES);
    expect(hands.map(({ step }) => step)).toEqual(TENANT_STEPS.map(({ id }) => id));
    for (const { clicks } of hands) expect(clicks.length).toBeGreaterThan(0);
  });

  it('works while nothing is filled in: what is missing is a variable', () => {
    expect(byHand({}).map(({ step }) => step)).toEqual(TENANT_STEPS.map(({ id }) => id));
    expect(commandOf('ten-tenant', {})).toContain('$NEXUS_URL');
    expect(commandOf('ten-setting', {})).toMatch(/\$\{?CCID/);
  });

  it('sends what the run would send, whatever the names are', () => {
    const env = {
      OUT_GWSACCESS_TOKEN: 'token',
      TENANT_USER_PASSWORD: 'pw',
      CLIENT_SECRET: 'sec',
      GWS_ADMIN_PASS: 'ops',
    };
    const command = commandOf('ten-tenant');
    const tenant = argumentsOf(command, env);
    expect(tenant).toContain('https://nexus.customer.example/nexus/v3/provisioning/tenants');
    expect(valuesOf(tenant, '--header')).toContain('authorization: Bearer token');
    expect(JSON.parse(valuesOf(tenant, '--data')[0] ?? '')).toMatchObject({
      id: VALUES.ccid,
      name: HOSTILE,
      username: HOSTILE,
      backendurl: VALUES.gwsURL,
      type: 'PureEngage',
      genesystemenantid: 1,
    });

    const token = argumentsOf(commandOf('ten-token'), env);
    expect(valuesOf(token, '--data-urlencode')).toEqual(
      expect.arrayContaining(['grant_type=password', `username=${VALUES.ccid}\\${HOSTILE}`, 'password=pw']),
    );
    expect(valuesOf(token, '--user')).toEqual(['nexus_client:sec']);

    const client = argumentsOf(commandOf('ten-client'), env);
    expect(client).toContain('https://auth.customer.example/auth/v3/ops/clients');
    expect(JSON.parse(valuesOf(client, '--data')[0] ?? '')).toMatchObject({
      data: { client_secret: 'sec', redirectURIs: ['https://nexus.customer.example'] },
    });
    const setting = argumentsOf(commandOf('ten-setting'), env);
    expect(setting).toContain(`https://auth.customer.example/environment/v3/contact-centers/${VALUES.ccid}/settings`);
  });

  it('makes a secret of at least 32 characters that need no quoting', () => {
    const { stdout } = spawnSync('sh', ['-c', commandOf('ten-secret')], { encoding: 'utf8' });
    // Where there is no openssl the command says so by itself.
    if (stdout !== '') expect(stdout.trim()).toMatch(/^[\w-]{32,}$/);
    expect(commandOf('ten-secret')).toContain('openssl rand -base64 32');
  });

  it('leaves the service out where it is not used', () => {
    const [ucs] = byHand({ ...VALUES, ucsEnabled: false }).filter(({ step }) => step === 'ten-svc-platformucs');
    expect([ucs?.copy.length, ucs?.clicks.length]).toEqual([0, 1]);
  });
});
