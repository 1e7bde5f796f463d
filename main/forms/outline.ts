import type { DetailsForm } from './model.ts';
import { printable, printableLine } from './printable.ts';
import type { SecretPart, Shown } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/** What every document of a form says, in order; renderers only decide how it looks. All text is printable. */
export interface Outline {
  readonly banner?: string;
  readonly title: string;
  readonly intro: string;
  /** Customer, addressee and date. */
  readonly head: readonly { readonly label: string; readonly text: string }[];
  readonly region: {
    readonly label: string;
    readonly prompt: string;
    readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
  };
  readonly fields: readonly { readonly label: string; readonly shown: Shown }[];
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  readonly footer: string;
  readonly journal: string;
}

/** The outline of `form`, its secrets treated as `part` says. */
export function outline(form: DetailsForm, part: SecretPart): Outline {
  const vendor = [form.vendor.name, form.vendor.email && `<${form.vendor.email}>`].filter(Boolean).join(' ');
  return {
    ...(form.practice && { banner: FORM_WORDS.practice }),
    title: printableLine(form.title),
    intro: printable(form.intro),
    head: [
      { label: FORM_WORDS.customer, text: printableLine(form.customer) },
      { label: FORM_WORDS.vendor, text: printableLine(vendor) },
      { label: FORM_WORDS.made, text: minute(form.madeAt) },
    ],
    region: {
      label: printableLine(form.region.label),
      prompt: printableLine(form.region.prompt ?? FORM_WORDS.yourRegion),
      boxes: form.region.boxes.map(({ label, ticked }) => ({ label: printableLine(label), ticked })),
    },
    fields: form.fields.map(({ label, value }) => {
      const shown = part.show(value);
      return { label: printableLine(label), shown: { ...shown, text: printable(shown.text) } };
    }),
    missing: missingOf(form).map(printableLine),
    notes: form.notes.map(printable),
    footer: printableLine(form.footer),
    journal: `${FORM_WORDS.journal} ${printableLine(form.journalHead)}`,
  };
}

/** Everything not filled in: what the run says, plus empty fields and an unticked region that it did not mention. */
export function missingOf(form: DetailsForm): readonly string[] {
  const region = form.region.boxes.length > 0 && !form.region.boxes.some(({ ticked }) => ticked);
  const empty = form.fields.filter(({ value }) => value === undefined || value === '').map(({ label }) => label);
  return [...new Set([...form.missing, ...(region ? [form.region.label] : []), ...empty])];
}

/** ISO 8601 to "2026-01-31 09:30 UTC"; text that is no date stays as it is. */
function minute(iso: string): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return printableLine(iso);
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
