import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { FormView, SecretChoice } from '../../../../shared/ipc/views.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';

export type Format = RequestOf<'form.export'>['formats'][number];
export type Handling = SecretChoice['is'];

/** What the operator chose for an export. */
export interface Wish {
  readonly formats: readonly Format[];
  readonly folder: string;
  readonly handling: Handling;
  readonly recipient: string;
  readonly typed: string;
}

/** All formats, in the order in which they are offered. */
const FORMATS = ['docx', 'pdf', 'eml', 'ics', 'md', 'csv', 'json'] as const satisfies readonly Format[];

/** Those that a form can be saved in: a calendar holds nothing but an appointment. */
export function formatsOf({ hasEvent }: Pick<FormView, 'hasEvent'>): readonly (typeof FORMATS)[number][] {
  return FORMATS.filter((format) => format !== 'ics' || hasEvent);
}

type Field = 'formats' | 'folder' | 'recipient' | 'typed';

/** What is wrong with a wish, by field; empty when it can be sent. */
export function wrongIn(wish: Wish, orgShortName: string): { readonly [field in Field]?: string } {
  const { formats, folder, handling, recipient, typed } = wish;
  return {
    ...(formats.length === 0 ? { formats: text.noFormat } : {}),
    ...(folder.trim() === '' ? { folder: text.folderMissing } : {}),
    ...(handling === 'age-recipient' && recipient.trim() === '' ? { recipient: text.secret.recipientMissing } : {}),
    ...(handling === 'clear' && (orgShortName === '' || typed.trim() !== orgShortName)
      ? { typed: text.secret.notTyped(orgShortName) }
      : {}),
  };
}

/** The formats with one of them added or taken out, in the order in which they are offered. */
export function withFormat(formats: readonly Format[], format: Format, isChosen: boolean): readonly Format[] {
  return FORMATS.filter((each) => (each === format ? isChosen : formats.includes(each)));
}
