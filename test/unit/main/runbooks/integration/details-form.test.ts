import { describe, expect, it } from 'vitest';
import { detailsForm, missingFields } from '../../../../../main/runbooks/integration/details-form.ts';
import { Secret } from '../../../../../main/vault/secret.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import type { Profile } from '../../../../../shared/profiles/profile.ts';
import { REGIONS } from '../../../../../shared/regions/table.ts';
import { bundledJson } from '../../../shared/profiles/bundled.ts';

const profile = bundledJson() as unknown as Profile;
const printed = profile.form.region.boxes;
const facts = { orgShortName: 'harbour', clientId: 'c-1', region: 'EU (Ireland)' };

const formOf = (given: JsonObject, secret: Secret | undefined = new Secret('s3cret-of-the-client')) =>
  detailsForm(profile, {
    customer: 'Harbour Bank',
    facts: given,
    secret,
    notes: [],
    madeAt: '2026-01-01T00:00:00.000Z',
    practice: false,
    journalHead: 'abc',
    steps: [],
    checks: [],
    kept: [],
  });
const ticked = (given: JsonObject) => (formOf(given).region?.boxes ?? []).filter((box) => box.ticked);

describe('the region', () => {
  it.each(REGIONS.map((region) => [region.name, region] as const))(
    '%s is ticked once, or written out',
    (name, region) => {
      const boxes = ticked({ ...facts, region: name });
      expect(boxes).toHaveLength(1);
      const own = printed.find((box) => box.regionDomain === region.domain);
      if (own === undefined) {
        expect(boxes[0]?.label).toContain(profile.form.region.otherLabel);
        expect(boxes[0]?.label).toContain(name);
        expect(boxes[0]?.label).toContain(region.loginHost);
      } else expect(boxes[0]?.label).toBe(own.label);
      expect(
        formOf({ ...facts, region: name })
          .region?.boxes.slice(0, printed.length)
          .map(({ label }) => label),
      ).toEqual(printed.map(({ label }) => label));
    },
  );

  it('covers the six that the guide prints', () => {
    expect(printed).toHaveLength(6);
    for (const box of printed) expect(REGIONS.map(({ domain }) => domain)).toContain(box.regionDomain);
  });

  it('that is not known is missing, and no box is ticked', () => {
    for (const region of [undefined, '127.0.0.1:40123', 7]) {
      const given = region === undefined ? { orgShortName: 'harbour', clientId: 'c-1' } : { ...facts, region };
      expect(ticked(given)).toEqual([]);
      expect(formOf(given).missing).toEqual([profile.form.region.label]);
    }
  });
});

describe('fields', () => {
  const label = (from: string) => profile.form.fields.find((field) => field.from === from)?.label ?? '';

  it('are filled from the facts; the secret stays a secret', () => {
    const form = formOf(facts);
    expect(form.missing).toEqual([]);
    const values = Object.fromEntries(form.fields.map((field) => [field.label, field.value]));
    expect(values[label('orgShortName')]).toBe('harbour');
    expect(values[label('clientId')]).toBe('c-1');
    expect(values[label('clientSecret')]).toBeInstanceOf(Secret);
    expect(JSON.stringify(form)).not.toContain('s3cret');
  });

  it.each(['orgShortName', 'clientId'])('without %s say so, and have no value', (name) => {
    for (const gone of ['', null]) {
      const form = formOf({ ...facts, [name]: gone });
      expect(form.missing).toEqual([label(name)]);
      expect(form.fields.find((field) => field.label === label(name))?.value).toBeUndefined();
    }
  });

  it('without the secret say so', () => {
    expect(detailsForm(profile, { ...sources(), secret: undefined }).missing).toEqual([label('clientSecret')]);
    expect(missingFields(profile, facts, false)).toEqual([label('clientSecret')]);
    expect(missingFields(profile, {}, false)).toEqual(profile.form.fields.map((field) => field.label));
  });

  it('never take a secret from the facts', () => {
    const form = detailsForm(profile, { ...sources(), facts: { ...facts, clientSecret: 'clear' }, secret: undefined });
    expect(JSON.stringify(form)).not.toContain('clear');
  });
});

function sources() {
  const rest = {
    customer: 'Harbour Bank',
    notes: [],
    madeAt: '',
    practice: false,
    journalHead: '',
    steps: [],
    checks: [],
    kept: [],
  };
  return { ...rest, facts, secret: new Secret('s3cret-of-the-client') };
}
