import type { Json } from '../../shared/json.ts';
import type { DetailsForm } from './model.ts';
import { missingOf } from './outline.ts';
import type { SecretPart } from './secret-part.ts';
import { FORM_WORDS } from './words.ts';

/**
 * The form for programs: `{schema: 1, …}`. Values are exact, not made printable; a field's `state` is `given`,
 * `withheld` or `missing`, and only `given` has a value.
 */
export function renderJson(form: DetailsForm, part: SecretPart): string {
  const document: Json = {
    schema: 1,
    practice: form.practice,
    ...(form.practice && { remark: FORM_WORDS.practice }),
    title: form.title,
    intro: form.intro,
    vendor: { name: form.vendor.name, email: form.vendor.email },
    customer: form.customer,
    madeAt: form.madeAt,
    ...(form.region && {
      region: { label: form.region.label, boxes: form.region.boxes.map(({ label, ticked }) => ({ label, ticked })) },
    }),
    fields: form.fields.map(({ label, value }) => {
      const shown = part.show(value);
      if (shown.is === 'given') return { label, state: shown.is, value: shown.text, secret: shown.secret };
      return { label, state: shown.is, value: null, remark: shown.text };
    }),
    ...(form.tables && { tables: form.tables.map(({ title, head, rows }) => ({ title, head, rows })) }),
    ...(part.file !== undefined && { secretFile: part.file }),
    missing: missingOf(form),
    notes: form.notes,
    footer: form.footer,
    journalHead: form.journalHead,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
