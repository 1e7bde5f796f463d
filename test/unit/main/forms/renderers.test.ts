import { unzipSync } from 'fflate';
import mammoth from 'mammoth';
import PostalMime from 'postal-mime';
import { describe, expect, it } from 'vitest';
import type { DetailsForm } from '../../../../main/forms/model.ts';
import { renderCsv } from '../../../../main/forms/render-csv.ts';
import { renderDocx } from '../../../../main/forms/render-docx.ts';
import { renderEml } from '../../../../main/forms/render-eml.ts';
import { renderHtml } from '../../../../main/forms/render-html.ts';
import { renderJson } from '../../../../main/forms/render-json.ts';
import { renderMarkdown } from '../../../../main/forms/render-markdown.ts';
import { secretPart } from '../../../../main/forms/secret-part.ts';
import { MARKER, sampleForm } from './sample-form.ts';

type Handling = 'omit' | 'age' | 'clear';

/** The form's text in every format, as an independent reader sees it. */
async function everywhere(form: DetailsForm, handling: Handling): Promise<Record<string, string>> {
  const part = secretPart(form, handling, 'form.secret.age');
  const docx = await renderDocx(form, part);
  const eml = await renderEml(form, part, [{ name: 'form.docx', bytes: docx }]);
  const mail = await PostalMime.parse(eml);
  const html = renderHtml(form, part);
  return {
    docx: (await mammoth.extractRawText({ buffer: Buffer.from(docx) })).value,
    eml: `${mail.subject}\n${mail.text}`,
    md: renderMarkdown(form, part),
    csv: renderCsv(form, part),
    json: renderJson(form, part),
    html: decode(html.slice(html.indexOf('<body>')).replace(/<[^>]*>/g, '\n')),
  };
}

function decode(html: string): string {
  return html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

async function rawDocx(form: DetailsForm, handling: Handling): Promise<string> {
  const parts = unzipSync(new Uint8Array(await renderDocx(form, secretPart(form, handling, 'x.age'))));
  return Object.values(parts)
    .map((part) => new TextDecoder().decode(part))
    .join('\n');
}

describe('secrets', () => {
  it.each(['omit', 'age'] as const)('are in no format under %s', async (handling) => {
    const texts = await everywhere(sampleForm(), handling);
    for (const [format, text] of Object.entries(texts)) expect(text, format).not.toContain(MARKER);
    expect(await rawDocx(sampleForm(), handling)).not.toContain(MARKER);
  });

  it('are in every format under clear', async () => {
    for (const [format, text] of Object.entries(await everywhere(sampleForm(), 'clear'))) {
      expect(text, format).toContain(MARKER);
    }
  });

  it('are named by their file under age, and said to be left out under omit', async () => {
    for (const [format, text] of Object.entries(await everywhere(sampleForm(), 'age'))) {
      expect(text, format).toContain('form.secret.age');
    }
    for (const [format, text] of Object.entries(await everywhere(sampleForm(), 'omit'))) {
      expect(text, format).toContain('sent separately');
      expect(text, format).not.toContain('secret.age');
    }
  });

  it('name no file when the form has no secret yet', () => {
    const form = sampleForm({ fields: [{ label: 'OAuth Client Secret', value: undefined }] });
    const part = secretPart(form, 'age', 'form.secret.age');
    expect(part.file).toBeUndefined();
    expect(part.toSeal).toBeUndefined();
    expect(renderMarkdown(form, part)).not.toContain('secret.age');
  });
});

describe('a half-completed form', () => {
  const half = sampleForm({
    fields: [{ label: 'OAuth Client ID', value: undefined }],
    missing: ['Organization short name'],
    region: { label: 'PureCloud Region', boxes: [{ label: 'EU (Ireland)', ticked: false }] },
  });

  it('lists what is missing in every format', async () => {
    for (const [format, text] of Object.entries(await everywhere(half, 'omit'))) {
      const after = text.slice(text.search(/not filled in yet|"missing": \[/i));
      for (const label of ['Organization short name', 'OAuth Client ID', 'PureCloud Region']) {
        expect(after, `${format}: ${label}`).toContain(label);
      }
    }
  });

  it('says nothing of the kind when it is complete', async () => {
    for (const [format, text] of Object.entries(await everywhere(sampleForm(), 'clear'))) {
      expect(text, format).not.toMatch(/not filled in yet/i);
    }
  });
});

describe('practice', () => {
  it('is said on every format, and only then', async () => {
    for (const [format, text] of Object.entries(await everywhere(sampleForm({ practice: true }), 'omit'))) {
      expect(text, format).toContain('Practice organization');
    }
    for (const [format, text] of Object.entries(await everywhere(sampleForm(), 'omit'))) {
      expect(text, format).not.toContain('Practice organization');
    }
  });
});

describe('the journal head', () => {
  it('is on every format', async () => {
    const { docx: _, ...texts } = await everywhere(sampleForm(), 'omit');
    // mammoth does not read footers, where Word has it
    for (const [format, text] of Object.entries(texts)) expect(text, format).toContain('ab'.repeat(32));
    expect(await rawDocx(sampleForm(), 'omit')).toContain('ab'.repeat(32));
  });
});

describe('hostile names', () => {
  const NAMES = [
    `O'Brien "Quotes" & Sons`,
    '<script>alert(1)</script>',
    '</title><img src=x onerror=alert(1)>',
    'two\r\nBcc: someone@else.example',
    'شركة الاختبار',
    '\u202Eevil.exe\u202C',
    '🏳️‍🌈 Ünïcode 株式会社',
    '`code` **bold** [link](http://x.example) | cell',
    'null\u0000bell\u0007lone\uD800',
    ']]>&lt;&#x41;',
  ];

  it.each(NAMES)('%j reads as text in every format', async (name) => {
    const form = sampleForm({ customer: name, fields: [{ label: name, value: name }], notes: [name], title: name });
    const part = secretPart(form, 'omit', 'x.age');
    const clean = name
      .toWellFormed()
      .replace(/[^\P{Cc}\r\n]|[\u202A-\u202E]/gu, '')
      .replace(/\s+/g, ' ');

    const { docx, eml, json, html } = await everywhere(form, 'omit');
    for (const [format, text] of Object.entries({ docx, eml, html })) {
      expect(text?.replace(/\s+/g, ' '), format).toContain(clean);
    }
    expect(JSON.parse(json ?? '').customer).toBe(name);
    const page = renderHtml(form, part);
    expect(page).not.toMatch(/<script|<img/i);
    expect(page.match(/<title>/g)).toHaveLength(1);
    const md = renderMarkdown(form, part).replace(/`[^`]*`/g, '');
    expect(md).not.toMatch(/(^|[^\\])<(?!br>)/m);
  });

  it('cannot add a header or an addressee to the e-mail', async () => {
    const form = sampleForm({
      customer: 'A\r\nBcc: evil@else.example',
      title: 'T\nX-Evil: 1',
      vendor: { name: 'V\r\nCc: evil@else.example', email: 'support@vendor.example' },
    });
    const mail = await PostalMime.parse(await renderEml(form, secretPart(form, 'omit', 'x'), []));
    expect(mail.headers.map(({ key }) => key)).not.toEqual(expect.arrayContaining(['bcc']));
    expect(mail.cc ?? []).toEqual([]);
    expect(mail.headers.some(({ key }) => key === 'x-evil')).toBe(false);
    expect(mail.to?.map(({ address }) => address)).toEqual(['support@vendor.example']);
  });
});

describe('the e-mail', () => {
  it('is an unsent draft to the vendor with the Word form attached', async () => {
    const form = sampleForm();
    const part = secretPart(form, 'omit', 'x');
    const docx = await renderDocx(form, part);
    const mail = await PostalMime.parse(await renderEml(form, part, [{ name: 'Fürm.docx', bytes: docx }]));
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.from).toBeUndefined();
    expect(mail.to).toEqual([{ name: 'Vendor', address: 'support@vendor.example' }]);
    expect(mail.subject).toBe('Integration Details Form: Acme');
    expect(mail.date).toBe('2026-11-21T02:00:00.000Z');
    const [word] = mail.attachments;
    expect(word?.filename).toBe('Fürm.docx');
    const text = await mammoth.extractRawText({ buffer: Buffer.from(word?.content as ArrayBuffer) });
    expect(text.value).toContain('9f1c2d34-5e6f');
  });
});

describe('the Word form', () => {
  it('has the two-column table with one ticked region', async () => {
    const form = sampleForm();
    const docx = await renderDocx(form, secretPart(form, 'omit', 'x'));
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(docx) })).value;
    expect(html.match(/<tr>/g)).toHaveLength(1 + 2 + 3);
    expect(html.match(/<input[^>]*checked/g)).toHaveLength(1);
    expect(html.match(/type="checkbox"/g)).toHaveLength(2);
    expect(await rawDocx(form, 'omit')).toContain('<w:tblLayout w:type="fixed"/>');
  });
});

describe('Markdown', () => {
  it.each([
    ['a`b', '``a`b``'],
    ['`x`', '`` `x` ``'],
    [' both ', '`  both  `'],
    ['a|b', '`a|b`'],
  ])('keeps the value %j whole in a code span', (value, span) => {
    const form = sampleForm({ fields: [{ label: 'F', value }] });
    expect(renderMarkdown(form, secretPart(form, 'omit', 'x'))).toContain(`- **F**: ${span}\n`);
  });

  it.each(['- item', '1. one', '# head', '> quote', '+ plus', '=== rule'])('escapes a note that begins %j', (note) => {
    const form = sampleForm({ notes: [note] });
    const md = renderMarkdown(form, secretPart(form, 'omit', 'x'));
    expect(md).not.toContain(`- ${note}`);
    expect(md.replaceAll('\\', '')).toContain(`- ${note}`);
  });
});
