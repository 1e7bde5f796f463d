import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../../../shared/json.ts';
import { validateValues } from '../../../../../shared/parameters/validate.ts';
import { checkTenantValues } from '../../../../../shared/runbooks/nexus-tenant/check-values.ts';
import { tenantRunbookParameters } from '../../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { GOOD } from './good-values.ts';

/** What a run would say to these values before anything is sent. */
function problemsOf(change: JsonObject) {
  const result = validateValues(tenantRunbookParameters, { ...GOOD, ...change });
  return result.is === 'problems' ? result.problems : checkTenantValues(result.values).problems;
}

/** Field, what is given, what is said, and the offer. */
type Case = readonly [string, Json, RegExp, string?];

const UUID = '4da40a9d-b113-4024-8ba9-c9dd89c91f67';
const TEXT_BEHIND = 'https://auth.company.example/#/x';

const CASES: readonly Case[] = [
  ['customer', 7, /must be a text/],
  ...['authURL', 'gwsURL', 'nexusURL'].flatMap<Case>((name) => [
    [name, '', /needed and not given/],
    [name, 'auth.company.example', /no https/, 'https://auth.company.example'],
    [name, 'https://ops:ops@auth.company.example', /user name or password/],
    [name, TEXT_BEHIND, /fragment/, 'https://auth.company.example/'],
    [name, `$${name}`, /placeholder/],
  ]),
  ['authURL', 'https://auth.company.example/auth/v3', /added to it/, 'https://auth.company.example'],
  ['nexusURL', 'https://nexus.company.example/nexus/v3', /added to it/, 'https://nexus.company.example'],
  ['gwsAdminName', ' ', /needed and not given/],
  ['gwsAdminName', 'ops:ops', /rule/],
  ['gwsAdminName', 'o\tps', /rule/],
  ['gwsAdminName', 'x'.repeat(201), /200 characters/],
  ['gwsAdminPass', 'ops', /reference only/],
  ['gwsAdminPass', '', /needed and not given/],
  ['ccid', UUID.slice(0, -2), /cut short/],
  ['ccid', '578ec98e-f07c-46ad-9675- f36c22f3ba9f', /blank/, '578ec98e-f07c-46ad-9675-f36c22f3ba9f'],
  ['ccid', `harbour/${UUID}`, /not a UUID/],
  ['ccDomain', ['t100'], /must be a text/],
  ['ccDomain', 'x'.repeat(201), /200 characters/],
  ['tenantName', null, /needed and not given/],
  ['tenantName', 'x'.repeat(201), /200 characters/],
  ['genesystemenantid', 0, /less than 1/],
  ['genesystemenantid', 1.5, /whole number/],
  ['genesystemenantid', 'one', /number/],
  ['chatserviceLocation', 'USW1', /slash/, '/USW1'],
  ['chatserviceLocation', '/US W1', /blank/, '/USW1'],
  ['chatserviceLocation', '/x?y', /no part of a path/],
  ['nexusApiKey', UUID, /reference only/],
  ['tenantUser', '', /needed and not given/],
  ['tenantUser', `${UUID}\\nexus`, /backslash/, 'nexus'],
  ['tenantUser', 'nexus\\', /backslash/],
  ['tenantUser', '$tenantUser', /placeholder/],
  ['tenantUserPassword', 'nexus_password', /reference only/],
  ['outGWSAccessToken', 'abc', /reference only/],
  ['clientSecret', 'x', /reference only/],
  ['clientSecret', { env: 'not a name' }, /reference only/],
  ['accessTokenExpirationTimeout', 0, /less than 1/],
  ['accessTokenExpirationTimeout', '12 h', /number/],
  ['refreshTokenExpirationTimeout', 2_147_483_648, /more than/],
  ['refreshTokenExpirationTimeout', 43_199, /less than the time/, '43200'],
  ['databaseUrl', 'postgres://nexus:pw@db.company.example/nexus', /reference only/],
  ['authInternalURL', 'gauth-auth.gauth:80', /no https/, 'https://gauth-auth.gauth:80'],
  ['authInternalURL', 'http://gauth/auth/v3', /added to it/, 'http://gauth'],
  ['ucsEnabled', 'perhaps', /true or false/],
  ['ucsURL', '', /needed and not given/],
  ['ucsURL', 'http://ucs .company.example', /blank/, 'http://ucs.company.example'],
  ['ucsURL', 'ftp://ucs.company.example', /not a web address/],
  ['apiKey', UUID, /reference only/],
  ['authUrl', 'https://auth.company.example', /not a value of this runbook/],
  ['clientId', 'nexus_client', /not a value of this runbook/],
];

describe('bad input for a tenant', () => {
  it('is tried with every parameter', () => {
    const tried = new Set(CASES.map(([field]) => field));
    expect(tenantRunbookParameters.map(({ name }) => name).filter((name) => !tried.has(name))).toEqual([]);
  });

  it.each(CASES.map(([field, given, says, offer]) => [field, given, says, offer] as const))(
    '%s = %j',
    (field, given, says, offer) => {
      const problems = problemsOf({ [field]: given });
      const found = problems.find((problem) => problem.field === field && says.test(problem.message));
      expect(found, JSON.stringify(problems)).toBeDefined();
      expect(found?.fix).toMatch(/[.?]$/);
      expect(found?.offer).toBe(offer);
    },
  );

  it('is corrected by its offers alone', () => {
    for (const [field, , , offer] of CASES) if (offer !== undefined) expect(problemsOf({ [field]: offer })).toEqual([]);
  });

  it('repeats no secret that stands where a reference belongs', () => {
    for (const field of [
      'gwsAdminPass',
      'tenantUserPassword',
      'databaseUrl',
      'clientSecret',
      'nexusApiKey',
      'apiKey',
    ]) {
      expect(JSON.stringify(problemsOf({ [field]: 'zq81MARKERzq' }))).not.toContain('zq81MARKERzq');
    }
  });
});

describe('a token of the tenant user from elsewhere', () => {
  it('may stand in the values as a reference and is not used', () => {
    for (const outGWSAccessToken of [{ env: 'TOKEN' }, '']) {
      const result = validateValues(tenantRunbookParameters, { ...GOOD, outGWSAccessToken });
      expect(result.is === 'ok' && Object.keys(result.values)).not.toContain('outGWSAccessToken');
      expect(result.is).toBe('ok');
    }
  });
});

describe('values of a tenant that are worth a look', () => {
  const warned = (change: JsonObject) => {
    const result = validateValues(tenantRunbookParameters, { ...GOOD, ...change });
    return result.is === 'ok' ? result.warnings.map(({ field }) => field) : result.problems;
  };

  it.each(['authURL', 'gwsURL', 'nexusURL', 'authInternalURL'])(
    '%s without encryption goes through with a warning',
    (name) => {
      expect(warned({ [name]: 'http://service.company.example' })).toEqual([name]);
    },
  );

  it('have a line break in a name, which travels as it is', () => {
    expect(warned({ tenantName: 'Harbour\nBank', tenantUser: 'nexus\nuser' })).toEqual(['tenantName', 'tenantUser']);
  });

  it('are not the address of Universal Contact Service within a cluster', () => {
    expect(warned({ ucsURL: 'http://ucsx.ucsx:8080' })).toEqual([]);
  });
});
