import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { SheetUnreadable } from '../../../../main/forms/faults.ts';
import { readSheet } from '../../../../main/forms/read-sheet.ts';
import { renderSheet } from '../../../../main/forms/render-sheet.ts';
import { validateValues } from '../../../../shared/parameters/validate.ts';
import { GOOD, TABLE } from '../../shared/parameters/sample-table.ts';

const RELS =
  '<Relationships><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

/** A Word document of these table rows, each cell raw XML. */
function docx(rows: readonly (readonly string[])[], files: Record<string, string> = {}): Uint8Array {
  const cells = (row: readonly string[]) => row.map((xml) => `<w:tc>${xml}</w:tc>`).join('');
  const body = `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`;
  const xml = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  const all = { '_rels/.rels': RELS, 'word/document.xml': xml, ...files };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

const p = (...texts: string[]) =>
  `<w:p>${texts.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`;
const read = (bytes: Uint8Array) => readSheet(bytes, TABLE, 'sheet.docx');

describe('the sheet and back', () => {
  it('gives what was written, and never a secret', async () => {
    const bytes = await renderSheet('Prepare', TABLE, { ...GOOD, apiKey: 'MARKER-zq81' });
    const { values, unread } = read(new Uint8Array(bytes));
    expect(unread).toEqual([]);
    expect(values).not.toHaveProperty('apiKey');
    expect(validateValues(TABLE, { ...values, apiKey: GOOD.apiKey })).toEqual({ is: 'ok', values: GOOD, warnings: [] });
    const parts = unzipSync(new Uint8Array(bytes));
    expect(
      Object.values(parts)
        .map((part) => Buffer.from(part).toString())
        .join(),
    ).not.toContain('MARKER');
  });

  it('asks for everything, with rule and place, and says not to write secrets', async () => {
    const text = (await mammoth.extractRawText({ buffer: Buffer.from(await renderSheet('Prepare', TABLE)) })).value;
    for (const { label, name, rule, whereToFind } of TABLE) {
      for (const words of [label, name, rule, whereToFind]) expect(text).toContain(words);
    }
    expect(text.match(/Do not write it here/g)).toHaveLength(1);
  });

  it('gives an empty sheet only the defaults', async () => {
    expect(read(new Uint8Array(await renderSheet('T', TABLE)))).toEqual({ values: { port: '8443' }, unread: [] });
  });

  it('keeps any text of a customer', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((s) => s.trim() !== '' && !/[\p{C}\p{Zl}\p{Zp}\r\n]/u.test(s));
    await fc.assert(
      fc.asyncProperty(text, async (note) => {
        expect(read(new Uint8Array(await renderSheet('T', TABLE, { note }))).values.note).toBe(note.trim());
      }),
      { numRuns: 25 },
    );
  });
});

describe('reading what word processors do to a cell', () => {
  it.each([
    ['runs split within a word', p('https://ne', 'xus', '.example'), 'https://nexus.example'],
    ['several paragraphs', p('a') + p('b'), 'a\nb'],
    ['a soft break and a tab', '<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t></w:r></w:p>', 'a\nb\tc'],
    ['smart quotes and entities', p('&#8220;x&#8221; &amp; &lt;y&gt; &amp;lt; ’'), '“x” & <y> &lt; ’'],
    ['space between runs', p('two', ' ', 'words'), 'two words'],
    [
      'tracked changes',
      '<w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
      'new',
    ],
    ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${p('held')}</w:sdtContent></w:sdt>`, 'held'],
    [
      'a placeholder',
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Click here')}</w:sdtContent></w:sdt>`,
      undefined,
    ],
    [
      'a hyperlink field',
      '<w:p><w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r><w:hyperlink><w:r><w:t>shown</w:t></w:r></w:hyperlink></w:p>',
      'shown',
    ],
    [
      'a copy for old programs',
      `<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>x</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>x</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>`,
      'x',
    ],
    ['nothing but space', p(' \u00A0 '), undefined],
  ])('%s', (_, cell, text) => {
    expect(read(docx([[p('The note') + p('note'), cell]]))).toEqual({
      values: text === undefined ? {} : { note: text },
      unread: [],
    });
  });

  it.each([
    ['name', p('Anything') + p('nexusURL')],
    ['name in another case', p('NEXUSURL')],
    ['label', p('the  nexusurl')],
    ['alias', p('$nexus', 'URL')],
    ['label with the name on the same line break', '<w:p><w:r><w:t>x</w:t><w:br/><w:t>nexusURL</w:t></w:r></w:p>'],
  ])('finds a row by its %s', (_, first) => {
    expect(read(docx([[first, p('v')]])).values).toEqual({ nexusURL: 'v' });
  });

  it('lists rows that it cannot place, that disagree, and secrets, without their values', () => {
    const { values, unread } = read(
      docx([
        [p('Our own question'), p('MARKER-1')],
        [p('note'), p('MARKER-2')],
        [p('note'), p('MARKER-3')],
        [p('apiKey'), p('MARKER-4')],
        [p('tls')],
        [p(''), p('')],
      ]),
    );
    expect(values).toEqual({});
    expect(unread.map(({ row, why }) => [row, why])).toEqual([
      [1, 'unknown'],
      [2, 'twice'],
      [3, 'twice'],
      [4, 'secret'],
      [5, 'no-value-cell'],
    ]);
    expect(JSON.stringify(unread)).not.toContain('MARKER');
  });
});

describe('files that are no sheet', () => {
  const bomb = zipSync({ '_rels/.rels': strToU8(RELS), 'word/document.xml': new Uint8Array(9_000_000) });

  it.each([
    ['empty', new Uint8Array(), 'empty'],
    ['a PDF', strToU8('%PDF-1.7'), 'PDF'],
    ['an old .doc', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]), '.doc'],
    ['a text', strToU8('hello, I am a text'), 'another kind'],
    ['another zip', zipSync({ 'a.txt': strToU8('x') }), 'zip archive'],
    ['a cut-off document', docx([[p('note'), p('x')]]).subarray(0, 300), 'damaged'],
    ['broken XML', docx([], { 'word/document.xml': '<w:document><w:body>' }), 'breaks off'],
    ['declared entities', docx([], { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' }), 'entities'],
    ['deep nesting', docx([], { 'word/document.xml': `${'<a>'.repeat(5000)}${'</a>'.repeat(5000)}` }), 'structure'],
    [
      'not UTF-8',
      zipSync({ '_rels/.rels': strToU8(RELS), 'word/document.xml': new Uint8Array([0x3c, 0xff, 0xfe]) }),
      'damaged',
    ],
    ['a zip bomb', bomb, 'more than 8 MB'],
    ['no main part', zipSync({ '_rels/.rels': strToU8(RELS) }), 'word processor'],
    ['a huge file', Buffer.concat([strToU8('PK\x03\x04'), new Uint8Array(25_000_001)]), '25 MB'],
  ])('%s', (_, bytes, why) => {
    try {
      read(bytes);
      expect.unreachable();
    } catch (cause) {
      expect(cause).toBeInstanceOf(SheetUnreadable);
      expect(cause).toMatchObject({
        field: expect.stringContaining('sheet.docx'),
        message: expect.stringContaining(why),
        fix: expect.stringMatching(/\S/),
      });
    }
  });

  it('is not fooled by an archive that claims to be small', () => {
    const lying = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(9_000_000);
    for (let at = lying.indexOf(size); at >= 0; at = lying.indexOf(size, at + 1)) lying.writeUInt32LE(1000, at);
    expect(() => read(new Uint8Array(lying))).toThrow(SheetUnreadable);
  });

  it('finds the main part under the name that Word for the web gives it', () => {
    const xml = `<w:document><w:tbl><w:tr><w:tc>${p('note')}</w:tc><w:tc>${p('x')}</w:tc></w:tr></w:tbl></w:document>`;
    const bytes = docx([], {
      '_rels/.rels': RELS.replace('word/document.xml', '/word/document2.xml'),
      'word/document2.xml': xml,
    });
    expect(read(bytes).values).toEqual({ note: 'x' });
  });
});
