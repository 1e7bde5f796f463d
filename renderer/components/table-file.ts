import { tableText } from '../../shared/text/table-editor.ts';

/** A file's text, or why it has none. */
export type TableFile =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'refused'; readonly why: string };

const MOST_BYTES = 1_048_576;
/** Begin of a zip archive, which every .xlsx is. */
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** Reads a CSV file, also one that a spreadsheet saved as "Unicode text". */
export async function tableFile(file: File): Promise<TableFile> {
  if (file.size > MOST_BYTES) return { is: 'refused', why: tableText.tooBig(file.name) };
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  );
  if (bytes === undefined) return { is: 'refused', why: tableText.unread(file.name) };
  const text = decoded(bytes);
  if (text === undefined) return { is: 'refused', why: tableText.notText(file.name) };
  return { is: 'text', text };
}

function decoded(bytes: Uint8Array): string | undefined {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return undefined;
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  return text.includes('\0') ? undefined : text;
}
