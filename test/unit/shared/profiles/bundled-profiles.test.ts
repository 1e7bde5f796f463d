import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import bundled from '../../../../shared/catalogue/bundled.json' with { type: 'json' };
import type { Profile } from '../../../../shared/profiles/profile.ts';
import { validateProfile } from '../../../../shared/profiles/validate.ts';

const FOLDER = new URL('../../../../shared/profiles/', import.meta.url);
const FILES = readdirSync(fileURLToPath(FOLDER)).filter((name) => name.endsWith('.json'));
const profileIn = (name: string): Profile => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

interface Facts {
  readonly [domain: string]: { readonly [entity: string]: { readonly [action: string]: string } };
}

/** What the bundled catalogue says of a permission, in its own spelling only. */
function statusOf(policy: string): string | undefined {
  const [domain = '', entity = '', action = ''] = policy.split(':');
  return (bundled.facts as Facts)[domain]?.[entity]?.[action];
}

it('there are several bundled profiles, each in the file of its id', () => {
  expect(FILES.length).toBeGreaterThanOrEqual(6);
  expect(FILES.map((name) => `${profileIn(name).id}.json`)).toEqual(FILES);
});

it('no two bundled profiles make the same role or client', () => {
  const profiles = FILES.map(profileIn);
  expect(new Set(profiles.map(({ role }) => role.name)).size).toBe(FILES.length);
  expect(new Set(profiles.map(({ client }) => client.name)).size).toBe(FILES.length);
});

describe.each(FILES)('%s', (name) => {
  const profile = profileIn(name);

  it('is valid', () => {
    expect(validateProfile(profile)).toEqual({ ok: true, profile });
  });

  it('calls confirmed only what the catalogue lists today, in its spelling', () => {
    const confirmed = profile.rows.filter(({ confidence }) => confidence === 'confirmed');
    const strangers = confirmed.filter(({ policy }) => statusOf(policy) === undefined);
    expect(strangers.map(({ policy }) => policy)).toEqual([]);
    const gone = confirmed.filter(({ policy }) => statusOf(policy) === 'removed-from-docs');
    // An older SDK documents it and the billing request still names it beside billing:subscription:read.
    expect(gone.map(({ policy }) => policy).filter((policy) => policy !== 'billing:subscription:view')).toEqual([]);
  });

  it('says of every row what it is for, and of an unconfirmed one what is not known', () => {
    expect(new Set(profile.rows.map(({ purpose }) => purpose)).size).toBe(profile.rows.length);
    for (const { row, purpose, confidence, note, noProbeReason } of profile.rows) {
      expect(purpose, `row ${row}`).toMatch(/^[A-Z].*[.]$/);
      if (confidence !== 'confirmed') expect(note ?? noProbeReason, `row ${row}`).toMatch(/[.]$/);
    }
  });

  it('says where its facts come from', () => {
    if (profile.guideUrl === undefined) expect(profile.source).toContain(profile.version);
    else expect(profile.retrieved).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(profile.form.fields.map(({ from }) => from)).toEqual(expect.arrayContaining(['clientId', 'clientSecret']));
  });
});
