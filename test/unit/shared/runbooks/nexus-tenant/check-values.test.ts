import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../../../shared/json.ts';
import { checkValuesOf } from '../../../../../shared/runbooks/check-values-of.ts';
import { checkTenantValues } from '../../../../../shared/runbooks/nexus-tenant/check-values.ts';

const ADDRESSES = {
  authURL: 'https://auth.company.example',
  gwsURL: 'https://gws.company.example',
  nexusURL: 'https://nexus.company.example',
};

function fields(change: JsonObject) {
  const { problems, warnings } = checkTenantValues({ ...ADDRESSES, ...change });
  return { problems: problems.map(({ field }) => field), warnings: warnings.map(({ field }) => field) };
}

const FINE = { problems: [], warnings: [] };

describe('values of a tenant beside one another', () => {
  it('need the address of Universal Contact Service where it is used', () => {
    expect(fields({ ucsEnabled: true })).toEqual({ problems: ['ucsURL'], warnings: [] });
    expect(fields({ ucsEnabled: true, ucsURL: ' ' })).toEqual({ problems: ['ucsURL'], warnings: [] });
    expect(fields({ ucsEnabled: true, ucsURL: 'http://ucsx:8080' })).toEqual(FINE);
    expect(fields({ ucsEnabled: false })).toEqual(FINE);
  });

  it('are worth a look when the address of Universal Contact Service is given and unused', () => {
    expect(fields({ ucsEnabled: false, ucsURL: 'http://ucsx:8080' })).toEqual({ problems: [], warnings: ['ucsURL'] });
  });

  it('let a refresh token last at least as long as an access token, also beside a default', () => {
    const times = (access: number | undefined, refresh: number | undefined) =>
      fields({
        ...(access !== undefined && { accessTokenExpirationTimeout: access }),
        ...(refresh !== undefined && { refreshTokenExpirationTimeout: refresh }),
      }).problems;
    expect(times(60, 59)).toEqual(['refreshTokenExpirationTimeout']);
    expect(times(60, 60)).toEqual([]);
    expect(times(undefined, 43_199)).toEqual(['refreshTokenExpirationTimeout']);
    // An example of the vendor has the same time for both.
    expect(times(undefined, 43_200)).toEqual([]);
    expect(times(2_592_001, undefined)).toEqual(['refreshTokenExpirationTimeout']);
    const [problem] = checkTenantValues({
      accessTokenExpirationTimeout: 60,
      refreshTokenExpirationTimeout: 1,
    }).problems;
    expect(problem?.offer).toBe('60');
  });

  it.each([
    ['authURL', 'https://auth.company.example/auth/v3/', 'https://auth.company.example'],
    ['authURL', 'https://auth.company.example/environment/v3/contact-centers', 'https://auth.company.example'],
    ['gwsURL', 'https://gws.company.example/base/auth/v3', 'https://gws.company.example/base'],
    ['nexusURL', 'https://nexus.company.example/nexus/v3', 'https://nexus.company.example'],
    ['authInternalURL', 'http://gauth-auth.gauth:80/auth/v3', 'http://gauth-auth.gauth:80'],
  ])('offer %s without the path that requests add', (name, given, offer) => {
    const { problems } = checkTenantValues({ ...ADDRESSES, [name]: given });
    expect(problems.map((problem) => [problem.field, problem.offer])).toEqual([[name, offer]]);
    expect(checkTenantValues({ ...ADDRESSES, [name]: offer }).problems).toEqual([]);
  });

  it('doubt one host for several services, and refuse it never', () => {
    const same = 'HTTPS://Auth.Company.example:443/';
    expect(fields({ gwsURL: same })).toEqual({ problems: [], warnings: ['gwsURL'] });
    expect(fields({ nexusURL: same })).toEqual({ problems: [], warnings: ['nexusURL'] });
    expect(fields({ nexusURL: 'https://gws.company.example/digital' })).toEqual({
      problems: [],
      warnings: ['nexusURL'],
    });
    expect(fields({ gwsURL: same, nexusURL: same })).toEqual({ problems: [], warnings: ['gwsURL', 'nexusURL'] });
    expect(fields({ nexusURL: 'https://auth.company.example:8443' })).toEqual(FINE);
  });

  it('leave practice systems alone, which all stand on this computer', () => {
    const here = 'http://127.0.0.1:4000';
    expect(checkTenantValues({ authURL: here, gwsURL: here, nexusURL: here })).toEqual(FINE);
  });

  it('are found by the id of the runbook', () => {
    const values = { ucsEnabled: true };
    expect(checkValuesOf('nexus-tenant', values)).toEqual(checkTenantValues(values));
    expect(checkValuesOf('nexus-sms-kaleyra', { nexusProvider: 'Async' }).problems).toHaveLength(1);
    expect(checkValuesOf('uca-historical', values)).toEqual(FINE);
  });
});
