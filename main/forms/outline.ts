import { minute } from './minute.ts';
import type { DetailsForm, FormTable } from './model.ts';
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
  /** Undefined where the form knows no region. */
  readonly region?: {
    readonly label: string;
    readonly prompt: string;
    readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[];
  };
  readonly fields: readonly { readonly label: string; readonly shown: Shown }[];
  readonly tables: readonly FormTable[];
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
      ...(vendor === '' ? [] : [{ label: FORM_WORDS.vendor, text: printableLine(vendor) }]),
      { label: FORM_WORDS.made, text: minute(form.madeAt) },
    ],
    ...(form.region && {
      region: {
        label: printableLine(form.region.label),
        prompt: printableLine(form.region.prompt ?? FORM_WORDS.yourRegion),
        boxes: form.region.boxes.map(({ label, ticked }) => ({ label: printableLine(label), ticked })),
      },
    }),
    fields: form.fields.map(({ label, value }) => {
      const shown = part.show(value);
      return { label: printableLine(label), shown: { ...shown, text: printable(shown.text) } };
    }),
    tables: (form.tables ?? []).map(({ title, head, rows, ...rest }) => ({
      ...rest,
      title: printableLine(title),
      head: head.map(printableLine),
      rows: rows.map((cells) => cells.map(printable)),
    })),
    missing: missingOf(form).map(printableLine),
    notes: form.notes.map(printable),
    footer: printableLine(form.footer),
    journal: `${FORM_WORDS.journal} ${printableLine(form.journalHead)}`,
  };
}

/** Everything not filled in: what the run says, plus empty fields and an unticked region that it did not mention. */
export function missingOf(form: DetailsForm): readonly string[] {
  const { region } = form;
  const unticked = region !== undefined && region.boxes.length > 0 && !region.boxes.some(({ ticked }) => ticked);
  const empty = form.fields.filter(({ value }) => value === undefined || value === '').map(({ label }) => label);
  return [...new Set([...form.missing, ...(unticked ? [region.label] : []), ...empty])];
}
