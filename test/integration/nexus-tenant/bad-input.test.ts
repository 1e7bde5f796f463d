import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../shared/json.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

const UUID = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';

/** A wrong value for every parameter. */
const WRONG: { readonly [name: string]: Json } = {
  customer: 7,
  authURL: 'https://auth. company.example',
  gwsURL: 'gws.company.example',
  nexusURL: 'https://user:pw@nexus.company.example',
  gwsAdminName: ['ops'],
  gwsAdminPass: 'ops',
  ccid: '45acae06-6b7c-4f97-9c76-471',
  ccDomain: ['t100'],
  tenantName: 'x'.repeat(201),
  tenantUser: 'domain\\nexus',
  tenantUserPassword: 'in clear',
  databaseUrl: 'postgres://nexus:pw@db.company.example/nexus',
  authInternalURL: 'ftp://auth.internal',
  clientSecret: 'in clear',
  accessTokenExpirationTimeout: 0,
  refreshTokenExpirationTimeout: 1.5,
  genesystemenantid: 'one',
  chatserviceLocation: 'USW1',
  ucsEnabled: 'perhaps',
  ucsURL: 'ucsx:8080',
  apiKey: UUID,
  nexusApiKey: UUID,
};

/** Secrets that are given by reference, and are wrong in themselves. */
const WRONG_SECRETS: { readonly [name: string]: string } = {
  databaseUrl: 'mysql://nexus:canary@db.company.example/nexus',
  nexusApiKey: 'canary-not-a-uuid',
  apiKey: 'canary not a uuid',
};

type Variables = { readonly [name: string]: string };

/** Plans and runs with wrong values: each names the field, with a fix, as bad input. @returns the bench, to look behind */
async function refused(values: object, env: Variables, field: string, real = false): Promise<TenantBench> {
  const bench = await startTenant({}, {}, 'cold');
  const at = real ? [] : ['--practice', bench.origin];
  const all = real ? { ...realValues(bench), ...values } : values;
  for (const command of ['plan', 'run']) {
    const argv = [command, RUNBOOK, ...at, ...(command === 'run' ? ['--yes'] : [])];
    const said = await bench.cli(argv, all, { ...realSecrets(bench), ...env });
    expect(said, said.text).toMatchObject({ code: 2 });
    const found = [...said.problems, ...(said.problem === undefined ? [] : [said.problem])].find(
      (problem) => problem.field === field,
    );
    expect(found, said.text).toMatchObject({ fix: expect.stringMatching(/[.?]$/), message: expect.any(String) });
    for (const secret of Object.values(env)) expect(said.text).not.toContain(secret);
  }
  return bench;
}

function expectNothingSent({ practice: { gws, nexus, database } }: TenantBench): void {
  expect([...gws.log, ...nexus.log]).toEqual([]);
  expect(database.enginePid()).toBeUndefined();
}

describe('a wrong value in the terminal', () => {
  it('is tried for every parameter', async () => {
    const bench = await startTenant({}, {}, 'cold');
    const { text } = await bench.cli(['values', RUNBOOK]);
    const { values } = JSON.parse(text) as { values: object };
    const names = Object.keys(values).filter((name) => !['accept', 'confirm', 'rows'].includes(name));
    expect(names.filter((name) => !(name in WRONG))).toEqual([]);
    expect(Object.keys(WRONG).filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each(Object.keys(WRONG))('%s: nothing is sent', async (name) => {
    expectNothingSent(await refused({ [name]: WRONG[name] } as JsonObject, {}, name));
  });

  it.each(Object.keys(WRONG_SECRETS))(
    '%s, as a secret: nothing is written, and nothing of it is repeated',
    async (name) => {
      const bench = await refused({ [name]: { env: 'SECRET' } }, { SECRET: WRONG_SECRETS[name] ?? '' }, name);
      expect(bench.writes()).toBe(0);
    },
  );
});

describe('values that do not fit together', () => {
  it('are refused: UCS is used, and nobody says where it is', async () => {
    expectNothingSent(await refused({ ucsEnabled: true, ucsURL: '' }, {}, 'ucsURL', true));
  });

  it('are refused: a refresh token that ends before its access token', async () => {
    const values = { accessTokenExpirationTimeout: 43200, refreshTokenExpirationTimeout: 600 };
    expectNothingSent(await refused(values, {}, 'refreshTokenExpirationTimeout'));
  });

  it('are read under the names that the guide prints', async () => {
    const bench = await startTenant();
    const planned = await bench.on('plan', { ccId: bench.ccId });
    expect([planned.code, planned.problems.filter(({ field }) => field === 'ccid')], planned.text).toEqual([0, []]);
  });
});

describe('values that work and are worth a second look', () => {
  it('are said in the plan: the operations account that every installation begins with', async () => {
    const bench = await startTenant();
    const planned = await bench.on('plan', { authInternalURL: 'http://gauth-auth.gauth' });
    expect(planned.code, planned.text).toBe(0);
    expect(planned.problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['gwsAdminPass', 'authInternalURL']),
    );
  });
});
