import type { JsonObject } from '../../../shared/json.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { REGIONS } from '../../../shared/regions/table.ts';
import type { DetailsForm, FormField } from '../../forms/model.ts';
import type { FormSources } from '../../runs/runnable.ts';

/** Labels of the form's fields that have no value yet. */
export function missingFields(profile: Profile, facts: JsonObject, secretAtHand: boolean): readonly string[] {
  return profile.form.fields
    .filter(({ from }) => (from === 'clientSecret' ? !secretAtHand : !filled(facts[from])))
    .map(({ label }) => label);
}

/** The vendor's form, filled from the engagement's facts; a half-completed one says what is missing. */
export function detailsForm(profile: Profile, sources: FormSources): DetailsForm {
  const { facts, secret } = sources;
  const { form, vendor } = profile;
  const region = REGIONS.find(({ name }) => name === facts.region);
  const printed = form.region.boxes.map(({ regionDomain, label }) => ({
    label,
    ticked: regionDomain === region?.domain,
  }));
  // The guide prints six regions; a newer one is written into a row of its own.
  const other = region !== undefined && !printed.some(({ ticked }) => ticked);
  const address = other ? `${form.region.otherLabel}: ${region.name} - (URL: https://${region.loginHost})` : '';
  const boxes = other ? [...printed, { label: address, ticked: true }] : printed;
  const fields = form.fields.map(({ label, from }): FormField => {
    if (from === 'clientSecret') return { label, value: secret };
    const value = facts[from];
    return { label, value: filled(value) ? String(value) : undefined };
  });
  const noRegion = region === undefined ? [form.region.label] : [];
  return {
    title: form.title,
    intro: form.intro,
    vendor: { name: vendor.name, email: vendor.email ?? '' },
    customer: sources.customer,
    region: {
      label: form.region.label,
      ...(form.region.prompt === undefined ? {} : { prompt: form.region.prompt }),
      boxes,
    },
    fields,
    missing: [...noRegion, ...missingFields(profile, facts, secret !== undefined)],
    notes: sources.notes,
    footer: form.footer,
    madeAt: sources.madeAt,
    practice: sources.practice,
    journalHead: sources.journalHead,
  };
}

function filled(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
