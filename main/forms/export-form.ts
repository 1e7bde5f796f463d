import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { Secret } from '../vault/secret.ts';
import { FormWithoutEvent } from './faults.ts';
import { type DetailsForm, type FormFormat, hasEvent, type SecretHandling } from './model.ts';
import { missingOf } from './outline.ts';
import { renderCsv } from './render-csv.ts';
import { renderHtml } from './render-html.ts';
import { renderJson } from './render-json.ts';
import { renderMarkdown } from './render-markdown.ts';
import { safeName } from './safe-name.ts';
import { type SecretPart, secretPart } from './secret-part.ts';
import { EXPORT_NOTES, LINK_NOTES } from './words.ts';
import { type ExportDisk, type ExportFile, writeExport } from './write-export.ts';

/** What an export needs from outside. */
export interface ExportPorts {
  /** Prints a page: the shell's own printing, or `printPdf` of main/shell. */
  printPdf(html: string): Promise<Uint8Array>;
  /** Encrypts with age, in a worker. */
  seal(clear: Uint8Array, to: (SecretHandling & { is: 'age' })['to']): Promise<Uint8Array>;
  readonly disk?: ExportDisk;
}

/** What an export wrote. `problems`: formats that could not be made, although others could. */
export interface Exported {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** For the operator: what is not in the files, and what to do with them. */
  readonly notes: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Writes `form` in each of `formats` (once each) into `folder`, under a name made of customer and title.
 * A PDF that cannot be printed, and a calendar file of a form without an appointment, do not keep the other formats from
 * being written; alone, their fault is thrown.
 * @throws ExportFolderUnusable, the faults of `seal`, FormWithoutEvent, and that of `printPdf`
 */
export async function exportForm(order: {
  readonly form: DetailsForm;
  readonly formats: readonly FormFormat[];
  readonly handling: SecretHandling;
  readonly folder: string;
  readonly ports: ExportPorts;
}): Promise<Exported> {
  const { form, handling, ports } = order;
  const asked = [...new Set(order.formats)];
  const noEvent = asked.includes('ics') && !hasEvent(form) ? new FormWithoutEvent(form.title) : undefined;
  if (noEvent !== undefined && asked.length === 1) throw noEvent;
  const formats = noEvent === undefined ? asked : asked.filter((format) => format !== 'ics');
  const partFor = (base: string) => secretPart(form, handling.is, `${base}${SECRET_SUFFIX}`);
  const clear = partFor('').toSeal?.();
  // Sealed once, so that the e-mail carries the very file that lies beside it.
  const sealed = handling.is === 'age' && clear ? await ports.seal(clear, handling.to) : undefined;
  const baseName = safeName(`${form.customer} - ${form.title}${form.practice ? ' (practice)' : ''}`, 'details form');
  let unprinted: Fault | undefined;

  try {
    return exported(await write(formats));
  } catch (cause) {
    if (unprinted === undefined || cause !== unprinted || formats.length === 1) throw cause;
    return exported(await write(formats.filter((format) => format !== 'pdf')), unprinted);
  }

  function write(wanted: readonly FormFormat[]): Promise<readonly string[]> {
    const files = wanted.map((format): ExportFile => ({ suffix: `.${format}`, bytes: (base) => render(format, base) }));
    const beside: readonly ExportFile[] = sealed ? [{ suffix: SECRET_SUFFIX, bytes: sealed }] : [];
    return writeExport({ folder: order.folder, baseName, files: [...files, ...beside] }, ports.disk);
  }

  async function render(format: FormFormat, base: string): Promise<Uint8Array | string> {
    const part = partFor(base);
    if (format === 'pdf') return print(renderHtml(form, part));
    if (format === 'ics') return icsOf(form, part);
    if (format !== 'eml') return RENDERERS[format](form, part);
    const { renderEml } = await import('./render-eml.ts');
    const word = { name: `${base}.docx`, bytes: await RENDERERS.docx(form, part) };
    return renderEml(form, part, sealed ? [word, { name: `${base}${SECRET_SUFFIX}`, bytes: sealed }] : [word]);
  }

  async function print(html: string): Promise<Uint8Array> {
    try {
      return await ports.printPdf(html);
    } catch (cause) {
      if (cause instanceof Fault) unprinted = cause;
      throw cause;
    }
  }

  function exported(files: readonly string[], fault?: Fault): Exported {
    const problems = [fault, noEvent].flatMap((each) => (each === undefined ? [] : [each.toProblem()]));
    return { files, notes: notesOn(form, formats, handling), problems };
  }
}

const SECRET_SUFFIX = '.secret.age';

// The libraries for Word, e-mail and calendars are large, and most starts never need them.
const renderDocx: typeof import('./render-docx.ts').renderDocx = async (...given) =>
  (await import('./render-docx.ts')).renderDocx(...given);

async function icsOf(form: DetailsForm, part: SecretPart): Promise<string> {
  const { renderIcs } = await import('./render-ics.ts');
  if (!hasEvent(form)) throw new FormWithoutEvent(form.title);
  return renderIcs(form, part);
}

const RENDERERS = { docx: renderDocx, md: renderMarkdown, csv: renderCsv, json: renderJson } as const;

function notesOn(form: DetailsForm, formats: readonly FormFormat[], handling: SecretHandling): readonly string[] {
  const missing = missingOf(form);
  const hasSecret = form.fields.some(({ value }) => value instanceof Secret);
  return [
    ...(missing.length > 0 ? [EXPORT_NOTES.missing(missing)] : []),
    ...(hasSecret ? [(form.secretsAre === 'links' ? LINK_NOTES : EXPORT_NOTES)[handling.is]] : []),
    ...(formats.includes('eml') && form.vendor.email === '' ? [addresseeNote(form)] : []),
  ];
}

/** A record is for the customer's own people; only a vendor's form could have had an address. */
function addresseeNote({ vendor }: DetailsForm): string {
  return vendor.name === '' ? EXPORT_NOTES.noAddressee : EXPORT_NOTES.noAddress;
}
