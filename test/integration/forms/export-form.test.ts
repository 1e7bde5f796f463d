import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { beforeEach, describe, expect, it } from 'vitest';
import { type ExportPorts, exportForm } from '../../../main/forms/export-form.ts';
import type { FormFormat, SecretHandling } from '../../../main/forms/model.ts';
import { BrowserMissing } from '../../../main/shell/find-browser.ts';
import { encryptAge } from '../../../main/vault/age.ts';
import { MARKER, sampleForm } from '../../unit/main/forms/sample-form.ts';

const ALL: readonly FormFormat[] = ['docx', 'pdf', 'eml', 'md', 'csv', 'json'];

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'forms-'));
});

const ports: ExportPorts = {
  printPdf: async (html) => new TextEncoder().encode(html),
  seal: (bytes, to) => {
    if ('recipient' in to) return encryptAge(bytes, { to: 'recipient', recipient: to.recipient });
    return encryptAge(bytes, { to: 'passphrase', passphrase: to.passphrase, workFactor: 10 });
  },
};

const run = (handling: SecretHandling, formats = ALL, change: Partial<ExportPorts> = {}) =>
  exportForm({ form: sampleForm(), formats, handling, folder, ports: { ...ports, ...change } });

/** Everything a file says, its archive parts and attachments unpacked. */
async function unpacked(path: string): Promise<string> {
  return textOf(basename(path), new Uint8Array(await readFile(path)));
}

async function textOf(name: string, bytes: Uint8Array): Promise<string> {
  if (name.endsWith('.docx'))
    return Object.values(unzipSync(bytes))
      .map((part) => Buffer.from(part).toString())
      .join();
  if (!name.endsWith('.eml')) return Buffer.from(bytes).toString('latin1');
  const mail = await PostalMime.parse(bytes);
  const inner = mail.attachments.map(({ filename, content }) =>
    textOf(filename ?? '', new Uint8Array(content as ArrayBuffer)),
  );
  return [Buffer.from(bytes).toString(), mail.text, ...(await Promise.all(inner))].join('\n');
}

describe('exportForm', () => {
  it('writes each format once', async () => {
    const { files, problems } = await run({ is: 'omit' }, [...ALL, 'md']);
    expect(files.map((path) => basename(path))).toEqual(
      ALL.map((format) => `Acme - Integration Details Form.${format}`),
    );
    expect(problems).toEqual([]);
  });

  it('leaves the secret out by default and says so', async () => {
    const { files, notes } = await run({ is: 'omit' });
    for (const path of files) expect(await unpacked(path), path).not.toContain(MARKER);
    expect(notes.join()).toContain('not in these files');
  });

  it('writes it in clear text only when told to, and warns', async () => {
    const { files, notes } = await run({ is: 'clear' });
    for (const path of files) expect(await unpacked(path), path).toContain(MARKER);
    expect(notes.join()).toContain('clear text');
  });

  it('puts it into an age file that the documents name and the recipient opens', async () => {
    const identity = await generateX25519Identity();
    const handling = { is: 'age', to: { recipient: await identityToRecipient(identity) } } as const;
    await run(handling);
    const { files } = await run(handling);
    const sealed = files.at(-1) ?? '';
    expect(basename(sealed)).toBe('Acme - Integration Details Form (2).secret.age');
    for (const path of files) expect(await unpacked(path), path).not.toContain(MARKER);
    for (const path of files.slice(0, -1)) expect(await unpacked(path), path).toContain(basename(sealed));

    const decrypter = new Decrypter();
    decrypter.addIdentity(identity);
    const bytes = new Uint8Array(await readFile(sealed));
    expect(await decrypter.decrypt(bytes, 'text')).toContain(`OAuth Client Secret: ${MARKER}\n`);
    const mail = await PostalMime.parse(await readFile(files[2] ?? ''));
    const attached = mail.attachments.find(({ filename }) => filename === basename(sealed));
    expect(Buffer.from(attached?.content as ArrayBuffer).equals(bytes)).toBe(true);
  });

  it('encrypts nothing when the form has no secret yet', async () => {
    const form = sampleForm({ fields: [{ label: 'OAuth Client Secret', value: undefined }] });
    const handling = { is: 'age', to: { recipient: 'never used' } } as const;
    const { files, notes } = await exportForm({ form, formats: ['md'], handling, folder, ports });
    expect(files).toHaveLength(1);
    expect(notes).toEqual(['Not filled in yet: OAuth Client Secret.']);
  });

  it('writes the other formats when there is no browser, and names the problem', async () => {
    const printPdf = () => Promise.reject(new BrowserMissing('linux'));
    const { files, problems } = await run({ is: 'omit' }, ['pdf', 'docx'], { printPdf });
    expect(files.map((path) => basename(path))).toEqual(['Acme - Integration Details Form.docx']);
    expect(problems).toMatchObject([{ code: 'browser-missing' }]);
    await expect(run({ is: 'omit' }, ['pdf'], { printPdf })).rejects.toBeInstanceOf(BrowserMissing);
  });

  it('writes nothing when the encryption fails', async () => {
    const attempt = run({ is: 'age', to: { recipient: 'age1nonsense' } }, ['md']);
    await expect(attempt).rejects.toMatchObject({ code: 'age-recipient-invalid' });
  });

  it('says practice in the name, and survives a hostile customer', async () => {
    const form = sampleForm({ customer: '../../CON: <Ünï> 株式会社', practice: true });
    const { files } = await exportForm({ form, formats: ['md'], handling: { is: 'omit' }, folder, ports });
    expect(files).toEqual([join(folder, 'CON- -Ünï- 株式会社 - Integration Details Form (practice).md')]);
  });
});
