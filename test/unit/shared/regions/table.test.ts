import { describe, expect, it } from 'vitest';
import { REGIONS } from '../../../../shared/regions/table.ts';

describe('REGIONS', () => {
  it('holds 18 regions with distinct names, AWS names and domains', () => {
    for (const key of ['name', 'awsRegion', 'domain'] as const)
      expect(new Set(REGIONS.map((r) => r[key])).size).toBe(18);
  });

  it('holds the six regions of S000:31-37 with their printed names and codes', () => {
    const coded = REGIONS.filter((r) => r.code !== null).map((r) => [r.loginHost, r.name, r.code]);
    expect(coded.sort()).toEqual([
      ['login.mypurecloud.com', 'US East (N. Virginia)', 'useast'],
      ['login.mypurecloud.com.au', 'Asia Pacific (Sydney)', 'au'],
      ['login.mypurecloud.de', 'EU (Frankfurt)', 'eucentral'],
      ['login.mypurecloud.ie', 'EU (Ireland)', 'eu'],
      ['login.mypurecloud.jp', 'Asia Pacific (Tokyo)', 'jp'],
      ['login.usw2.pure.cloud', 'US West (Oregon)', 'uswest'],
    ]);
  });

  it('derives the three hosts from the domain and marks the government region alone', () => {
    for (const r of REGIONS) {
      expect([r.loginHost, r.apiHost, r.appsHost]).toEqual([
        `login.${r.domain}`,
        `api.${r.domain}`,
        `apps.${r.domain}`,
      ]);
    }
    expect(REGIONS.filter((r) => r.fedramp).map((r) => r.awsRegion)).toEqual(['us-east-2']);
  });
});
