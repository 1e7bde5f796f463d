import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { filesBelow } from './harness.ts';

/** Plain, percent-encoded, JSON-escaped, and base64 at every offset, alone or behind an id. */
export function formsOf(text: string): readonly string[] {
  const bytes = Buffer.from(text);
  const inside = [0, 1, 2].map((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  const percent = [encodeURIComponent(text), encodeURIComponent(text).replaceAll(/%../g, (hex) => hex.toLowerCase())];
  const reversed = [...text].reverse().join('');
  return [text, ...percent, ...inside, ...inside.map((one) => one.replaceAll('+', '-').replaceAll('/', '_')), reversed];
}

/** Everything a file says, archives and attachments unpacked. */
async function textsOf(name: string, bytes: Buffer): Promise<readonly string[]> {
  const own = [bytes.toString('latin1'), bytes.toString('utf8')];
  if (name.endsWith('.docx'))
    return [...own, ...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('utf8'))];
  if (!name.endsWith('.eml')) return own;
  const mail = await PostalMime.parse(bytes);
  const inner = await Promise.all(
    mail.attachments.map(({ filename, content }) => textsOf(filename ?? '', Buffer.from(content as ArrayBuffer))),
  );
  return [...own, mail.text ?? '', mail.html ?? '', ...inner.flat()];
}

/** The files of a test in which one of `forms` shows, by path; what has to hold secrets must not be below `folder`. */
export async function filesWith(folder: string, forms: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [path, bytes] of await filesBelow(folder)) {
    const texts = [path, ...(await textsOf(path, bytes))];
    if (texts.some((text) => forms.some((form) => text.includes(form)))) found.push(path);
  }
  return found;
}
