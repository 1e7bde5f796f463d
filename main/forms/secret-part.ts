import { expose, Secret } from '../vault/secret.ts';
import type { DetailsForm, SecretHandling } from './model.ts';
import { FORM_WORDS } from './words.ts';

/** A field's value as a document shows it. `withheld`: there is one, and this document does not hold it. */
export type Shown =
  | { readonly is: 'given'; readonly text: string; readonly secret: boolean }
  | { readonly is: 'withheld'; readonly text: string }
  | { readonly is: 'missing'; readonly text: string };

/** What an export does with the form's secrets; the renderers know no more about them than this. */
export interface SecretPart {
  show(value: string | Secret | undefined): Shown;
  /** Name of the encrypted file that the documents refer to; only with `age`, and only when the form has a secret. */
  readonly file?: string;
  /** Clear text for that file, one "label: value" line per secret. It must go nowhere but to the encryption. */
  toSeal?(): Uint8Array;
}

/**
 * The one place where a form exposes a secret: its text leaves by `show` under `clear` and by `toSeal` under `age`,
 * and never under `omit` (design section 8).
 * @param secretFile name of the encrypted file, without folder
 */
export function secretPart(form: DetailsForm, handling: SecretHandling['is'], secretFile: string): SecretPart {
  const secrets = form.fields.flatMap(({ label, value }) => (value instanceof Secret ? [{ label, value }] : []));
  const sealed = handling === 'age' && secrets.length > 0;
  const show = (value: string | Secret | undefined): Shown => {
    if (value === undefined || value === '') return { is: 'missing', text: FORM_WORDS.missingValue };
    if (!(value instanceof Secret)) return { is: 'given', text: value, secret: false };
    if (handling === 'clear') return { is: 'given', text: expose(value), secret: true };
    return { is: 'withheld', text: sealed ? FORM_WORDS.inFile(secretFile) : FORM_WORDS.withheld };
  };
  if (!sealed) return { show };
  const toSeal = () => {
    const lines = secrets.map(({ label, value }) => `${label}: ${expose(value)}`);
    return new TextEncoder().encode(`${[form.title, form.customer, ...lines].join('\n')}\n`);
  };
  return { show, file: secretFile, toSeal };
}

/** One created secret as the content of a file of its own; it must go nowhere but where the operator named. */
export function secretFile(name: string, subject: string, secret: Secret): Uint8Array {
  return new TextEncoder().encode(`${name} of ${subject}: ${expose(secret)}\n`);
}
