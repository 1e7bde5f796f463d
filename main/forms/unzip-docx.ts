import { type UnzipFileInfo, unzipSync } from 'fflate';
import { SheetUnreadable } from './faults.ts';

/** Bytes. A completed sheet is some 15 kB; pasted screenshots make it larger, and they are not unpacked. */
const MOST_PACKED = 25_000_000;
const MOST_UNPACKED = 8_000_000;

/**
 * The main part's XML of a Word document.
 * @param file its name, for messages
 * @throws SheetUnreadable: another kind of file, damaged, protected, or larger than any sheet
 */
export function unzipDocx(bytes: Uint8Array, file: string): string {
  const kind = kindOf(bytes);
  if (kind !== 'zip') throw new SheetUnreadable(file, `this is ${kind}, not a Word document (.docx).`, SAVE_AS);
  if (bytes.length > MOST_PACKED) throw new SheetUnreadable(file, 'the file is larger than 25 MB.', REMOVE_PICTURES);
  const relations = part(bytes, '_rels/.rels', file);
  if (relations === undefined) {
    throw new SheetUnreadable(file, 'this is a zip archive, not a Word document (.docx).', SAVE_AS);
  }
  const xml = part(bytes, mainPart(relations), file);
  if (xml === undefined) throw new SheetUnreadable(file, 'this document was not written by a word processor.', SAVE_AS);
  return xml;
}

/** The main part is nearly always word/document.xml; Word for the web also writes word/document2.xml. */
function mainPart(relations: string): string {
  const relation = (relations.match(/<Relationship\b[^>]*>/g) ?? []).find((tag) => /\/officeDocument"/.test(tag));
  return /\bTarget="\/?([^"]+)"/.exec(relation ?? '')?.[1] ?? 'word/document.xml';
}

function part(bytes: Uint8Array, name: string, file: string): string | undefined {
  const place = `${file}, ${name}`;
  const wanted = (entry: UnzipFileInfo) => {
    if (entry.name !== name) return false;
    // fflate allocates what the archive claims and fails when there is more, so that the claim is the limit.
    if (entry.originalSize > MOST_UNPACKED)
      throw new SheetUnreadable(place, 'it unpacks to more than 8 MB.', SEND_AGAIN);
    return true;
  };
  try {
    const found = unzipSync(bytes, { filter: wanted })[name];
    return found && new TextDecoder('utf-8', { fatal: true }).decode(found);
  } catch (cause) {
    if (cause instanceof SheetUnreadable) throw cause;
    throw new SheetUnreadable(place, 'the document is damaged.', SEND_AGAIN, cause);
  }
}

function kindOf(bytes: Uint8Array): 'zip' | string {
  const start = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (start.startsWith('PK\x03\x04')) return 'zip';
  if (bytes.length === 0) return 'an empty file';
  if (start.startsWith('%PDF')) return 'a PDF';
  if (start.startsWith('{\\rtf')) return 'a Rich Text file';
  if (start.startsWith('\xD0\xCF\x11\xE0')) return 'an old Word document (.doc), or one with a password';
  return 'another kind of file';
}

const SAVE_AS =
  'Open it in Word or LibreOffice, save it as Word document (.docx) without a password, and read that file.';
const SEND_AGAIN = 'Ask for the file again, or copy the values into a new sheet.';
const REMOVE_PICTURES = 'Remove pictures and attachments from the document, save it, and read it again.';
