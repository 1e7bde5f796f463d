import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';

/** The text of an exported form. */
export interface FormFiles {
  readonly names: readonly string[];
  readonly docx: string;
  /** Subject, text and what the attached Word form says. */
  readonly eml: string;
  /** All files as bytes, for looking for what must not be in them. */
  readonly raw: string;
}

/** Reads the forms that were saved into a folder, with other programs' readers. */
export async function formFiles(folder: string): Promise<FormFiles> {
  const names = readdirSync(folder);
  const bytes = (suffix: string): Buffer => {
    const name = names.find((each) => each.endsWith(suffix));
    if (name === undefined) throw new Error(`No ${suffix} among ${names.join(', ')}.`);
    return readFileSync(join(folder, name));
  };
  const read = async (buffer: Buffer) => (await mammoth.extractRawText({ buffer })).value;
  const { subject = '', text = '', html = '', attachments } = await PostalMime.parse(bytes('.eml'));
  const word = attachments.filter(({ filename }) => filename?.endsWith('.docx'));
  const attached = await Promise.all(
    word.map(({ content }) =>
      read(typeof content === 'string' ? Buffer.from(content) : Buffer.from(new Uint8Array(content))),
    ),
  );
  return {
    names,
    docx: await read(bytes('.docx')),
    eml: [subject, text, html, ...attached].join('\n'),
    raw: names.map((name) => readFileSync(join(folder, name), 'latin1')).join('\n'),
  };
}
