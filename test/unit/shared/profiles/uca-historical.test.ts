import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateProfile } from '../../../../shared/profiles/validate.ts';
import { REGIONS } from '../../../../shared/regions/table.ts';
import { bundledJson } from './bundled.ts';

const TABLE = readFileSync(new URL('../../../fixtures/s000-table.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const profile = bundledJson();
const policies = profile.rows.map((row) => row.policy);

describe('the UCA Historical Data profile', () => {
  it('is valid', () => {
    expect(validateProfile(profile)).toEqual({ ok: true, profile });
  });

  it('has the 39 rows of the guide, in its order and its words', () => {
    expect(TABLE).toHaveLength(39);
    expect(profile.rows.map((r) => [String(r.row), r.type, r.name, r.level])).toEqual(TABLE);
  });

  it('names the API domain that each type stands for', () => {
    const domains = new Map(profile.rows.map((r) => [r.type, r.policy.split(':')[0]]));
    expect(Object.fromEntries(domains)).toEqual({
      Analytics: 'analytics',
      Authorization: 'authorization',
      Directory: 'directory',
      Outbound: 'outbound',
      Routing: 'routing',
      Quality: 'quality',
      'Workforce Management': 'wfm',
      Billing: 'billing',
    });
  });

  it('takes the action from the level, save where the level asks for all', () => {
    for (const row of profile.rows) {
      const action = row.row === 3 ? '*' : row.level.toLowerCase();
      expect(row.policy.split(':')[2]).toBe(action);
    }
  });

  it('holds the casing of the catalogue where two domains differ', () => {
    expect(policies[16]).toBe('outbound:wrapUpCodeMapping:view');
    expect(policies[20]).toBe('routing:wrapupCode:view');
  });

  it('marks rows 3, 27, 29 and 30 as uncertain', () => {
    const uncertain = profile.rows.filter((r) => r.confidence !== 'confirmed');
    expect(uncertain.map((r) => [r.row, r.confidence])).toEqual([
      [3, 'likely'],
      [27, 'likely'],
      [29, 'likely'],
      [30, 'unknown'],
    ]);
    expect(profile.rows[2]?.expandsTo).toEqual(['analytics:conversationProperties:index']);
    expect(profile.rows[26]?.candidates).toEqual([
      'wfm:adhocForecast:view',
      'wfm:adhocModel:view',
      'wfm:shortTermForecast:view',
    ]);
  });

  it('leaves to the grants the rows that no request proves', () => {
    const without = profile.rows.filter((r) => r.probe === null).map((r) => r.row);
    expect(without).toEqual([3, 19, 25, 27, 28, 30, 33, 37]);
  });

  it('calls probes conclusive unless other permissions open them too', () => {
    const shared = profile.rows.filter((r) => r.probe && r.probe.conclusive !== 'yes');
    expect(shared.map((r) => [r.row, r.probe?.conclusive])).toEqual([
      [31, 'no'],
      [32, 'no'],
      [34, 'either'],
      [35, 'either'],
      [39, 'either'],
    ]);
    expect(profile.rows[33]?.probe?.sharedWith).toBe(policies[34]);
    expect(profile.rows[34]?.probe?.sharedWith).toBe(policies[33]);
  });

  it('proves row 26 by asking for a job that does not exist', () => {
    expect(profile.rows[25]?.probe).toMatchObject({ expect: [404], needs: ['randomUuid'] });
  });

  it('makes the Outbound rows mandatory and quotes the guide', () => {
    const [group, ...others] = profile.mandatoryGroups;
    expect(others).toEqual([]);
    expect(group?.rows).toEqual(profile.rows.filter((r) => r.type === 'Outbound').map((r) => r.row));
    expect(group?.note).toBe(
      'All Outbound Permissions listed must be provided, even if your organization does not use outbound campaigns.',
    );
  });

  it('has the role and the client of S000:67 and S000:130-135', () => {
    expect(profile.role.name).toBe('UCA – Historic Data');
    expect(profile.client).toEqual({
      name: 'UCA – Historic Data',
      description: '',
      tokenDurationSeconds: 86_400,
      grantType: 'CLIENT-CREDENTIALS',
      divisions: 'home',
      allowedIps: [],
    });
  });

  it('has the form of S000:143-158: six boxes in the printed order, three fields, the footer', () => {
    const printed = ['useast', 'uswest', 'eu', 'eucentral', 'au', 'jp'].map((code) =>
      REGIONS.find((r) => r.code === code),
    );
    expect(profile.form.region.boxes).toEqual(
      printed.map((r) => ({ regionDomain: r?.domain, label: `${r?.name} - (URL: https://${r?.loginHost})` })),
    );
    expect(profile.form.fields.map((f) => f.label)).toEqual([
      'Organization short name',
      'OAuth Client ID (Historical Adapter)',
      'OAuth Client Secret (Historical Adapter)',
    ]);
    expect(profile.form.footer).toContain('V2.5');
    expect(profile.vendor.email).toBe('support@ucarchitects.com.au');
  });

  it('gives every row a purpose of its own', () => {
    expect(new Set(profile.rows.map((r) => r.purpose)).size).toBe(39);
    for (const row of profile.rows) expect(row.purpose).toMatch(/^[A-Z].*\.$/);
  });
});
