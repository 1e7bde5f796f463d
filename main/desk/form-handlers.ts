import type { Handlers, RequestOf } from '../../shared/ipc/contract.ts';
import type { FormView, SecretChoice } from '../../shared/ipc/views.ts';
import { type DetailsForm, hasEvent, type SecretHandling } from '../forms/model.ts';
import { outline } from '../forms/outline.ts';
import { secretPart } from '../forms/secret-part.ts';
import { writeForm } from '../runs/export.ts';
import { ageRecipient } from '../vault/age.ts';
import { Secret } from '../vault/secret.ts';
import type { DeskContext } from './context.ts';
import { note } from './exported-files.ts';
import { type FormNow, formNow } from './form-source.ts';
import { absoluteFolder } from './run-folder.ts';
import { mustBeTyped } from './run-place.ts';
import { PassphraseNotTyped } from './run-place-faults.ts';

/** The details form: looked at, and written to files. */
export function formHandlers(desk: DeskContext): Pick<Handlers, 'form.preview' | 'form.export'> {
  return {
    'form.preview': async ({ engagement, runbook, subject }) =>
      viewOf(await formNow(desk, engagement, runbook, subject)),
    'form.export': (request) => exported(desk, request),
  };
}

/** The form as documents without the secret show it. */
function viewOf({ form, shortName, why }: FormNow): FormView {
  const { head, region, fields, tables, missing, notes, ...rest } = outline(form, secretPart(form, 'omit', ''));
  const secrets = new Set(form.fields.flatMap(({ value }, place) => (value instanceof Secret ? [place] : [])));
  return {
    ...rest,
    head: [...head],
    ...(region === undefined ? {} : { region: { ...region, boxes: [...region.boxes] } }),
    fields: fields.map(({ label, shown }, place) => ({ label, text: shown.text, secret: secrets.has(place) })),
    tables: tables.map(({ title, head, rows }) => ({ title, head: [...head], rows: rows.map((cells) => [...cells]) })),
    missing: [...missing],
    notes: [...notes],
    vendor: form.vendor,
    secret: { atHand: secrets.size > 0, ...(why === undefined ? {} : { why }), ...areOf(form) },
    subjects: [...(form.subjects ?? [])],
    hasEvent: hasEvent(form),
    orgShortName: shortName,
  };
}

function areOf({ secretsAre }: Pick<DetailsForm, 'secretsAre'>): Pick<FormView['secret'], 'are'> {
  return secretsAre === undefined ? {} : { are: secretsAre };
}

/** @throws ExportFolderNotAbsolute, ExportFolderUnusable, ClearTextNotTyped, PassphraseNotTyped, AgeRecipientInvalid */
async function exported(desk: DeskContext, request: RequestOf<'form.export'>) {
  const folder = absoluteFolder(desk, request.folder);
  const { form, engagement, shortName } = await formNow(desk, request.engagement, request.runbook, request.subject);
  const handling = await handlingOf(desk, engagement.id, shortName, request.secret);
  const exports = { ...desk.app.exports, printPdf: (html: string) => desk.shell.printPdf(html) };
  try {
    const { files, notes, problems } = await writeForm({ exports }, form, {
      folder,
      formats: request.formats,
      handling,
    });
    for (const file of files) note(file);
    return { files: [...files], notes: [...notes], problems: [...problems] };
  } finally {
    if (request.secret.is === 'age-passphrase') desk.held.forget(engagement.id, 'agePassphrase');
  }
}

async function handlingOf(
  desk: DeskContext,
  engagement: string,
  shortName: string,
  choice: SecretChoice,
): Promise<SecretHandling> {
  switch (choice.is) {
    case 'omit':
      return { is: 'omit' };
    case 'age-recipient':
      return { is: 'age', to: { recipient: await ageRecipient(choice.recipient) } };
    case 'age-passphrase': {
      const passphrase = desk.held.get(engagement, 'agePassphrase');
      if (passphrase === undefined) throw new PassphraseNotTyped();
      return { is: 'age', to: { passphrase } };
    }
    case 'clear':
      mustBeTyped(choice.typed, shortName);
      return { is: 'clear' };
  }
}
