import { describe, expect, it } from 'vitest';
import { docxRows } from '../../../../main/forms/docx-rows.ts';
import type { DetailsForm } from '../../../../main/forms/model.ts';
import { renderCsv } from '../../../../main/forms/render-csv.ts';
import { renderDocx } from '../../../../main/forms/render-docx.ts';
import { renderEml } from '../../../../main/forms/render-eml.ts';
import { renderHtml } from '../../../../main/forms/render-html.ts';
import { renderJson } from '../../../../main/forms/render-json.ts';
import { renderMarkdown } from '../../../../main/forms/render-markdown.ts';
import { renderText } from '../../../../main/forms/render-text.ts';
import { secretPart } from '../../../../main/forms/secret-part.ts';
import { unzipDocx } from '../../../../main/forms/unzip-docx.ts';
import { parseCsv } from './parse-csv.ts';
import { sampleForm } from './sample-form.ts';

const TABLES = [
  {
    title: 'Sections of NexusServices',
    head: ['section', 'channelId'],
    rows: [
      ['chat.A', '18445551212'],
      ['chat.B|C', '=1+1'],
    ],
  },
  { title: 'Orders', head: ['Number'], rows: [] },
];

/** A record: tables, no region, nobody to send it to. */
function record(change: Partial<DetailsForm> = {}): DetailsForm {
  const { region: _, ...form } = sampleForm({ tables: TABLES, vendor: { name: '', email: '' }, ...change });
  return form;
}

const part = (form: DetailsForm) => secretPart(form, 'omit', '');
const rendered = {
  html: (form: DetailsForm) => renderHtml(form, part(form)),
  md: (form: DetailsForm) => renderMarkdown(form, part(form)),
  csv: (form: DetailsForm) => renderCsv(form, part(form)),
  json: (form: DetailsForm) => renderJson(form, part(form)),
  text: (form: DetailsForm) => renderText(form, part(form)),
};

describe('a text among the tables', () => {
  const lines = ['<script>', "  ac('init', { region: 'use1' });", '</script>'];
  const form = record({
    tables: [{ title: 'Snippet', head: ['Line'], rows: lines.map((each) => [each]), isText: true }],
  });

  it('is a block in Markdown from which it can be copied as it is', () => {
    expect(rendered.md(form)).toContain(`\n## Snippet\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`);
  });

  it('keeps its blanks on paper and in a letter', () => {
    expect(rendered.html(form)).toMatch(/<pre class="mono">&#60;script&#62;\n {2}ac\(/);
    expect(rendered.text(form)).toContain(`\nSnippet:\n${lines.map((each) => `    ${each}`).join('\n')}\n`);
  });

  it('is lines in CSV and JSON', () => {
    expect(parseCsv(rendered.csv(form)).flat()).toEqual(expect.arrayContaining(lines));
    expect(JSON.parse(rendered.json(form)).tables[0].rows.flat()).toEqual(lines);
  });
});

describe('a form with tables and without a region', () => {
  it.each(Object.entries(rendered))('has every cell and no region in %s', (_format, render) => {
    const text = render(record());
    for (const word of ['Sections of NexusServices', 'chat.A', '18445551212', 'Orders']) expect(text).toContain(word);
    expect(text).not.toMatch(/region/i);
    expect(text).not.toContain('undefined');
  });

  it.each(Object.entries(rendered))('says in %s that it was made on practice', (_format, render) => {
    expect(render(record({ practice: true }))).toContain('Practice organization');
  });

  it('has a table of its own for each in Word, below the fields', async () => {
    const form = record();
    const xml = unzipDocx(await renderDocx(form, part(form)), 'x.docx');
    const rows = docxRows(xml, 'x.docx');
    expect(rows).toContainEqual(['section', 'channelId']);
    expect(rows).toContainEqual(['chat.B|C', '=1+1']);
    expect(rows.findIndex(([cell]) => cell === 'section')).toBeGreaterThan(
      rows.findIndex(([cell]) => cell === 'Organization short name'),
    );
  });

  it('is a draft without an addressee as an e-mail', async () => {
    const form = record();
    const mail = Buffer.from(await renderEml(form, part(form), [])).toString();
    expect(mail).not.toMatch(/^To:/m);
    expect(mail).toContain('chat.A');
  });

  it('keeps a spreadsheet from calculating a cell, and says so in its row', () => {
    const rows = parseCsv(rendered.csv(record()));
    expect(rows).toContainEqual(['chat.A', '18445551212', '']);
    expect(rows).toContainEqual(['chat.B|C', "'=1+1", expect.stringContaining('apostrophe')]);
    expect(rows).toContainEqual(['section', 'channelId', 'Remark']);
  });

  it('has as many cells in each Markdown line as the head, whatever is in them', () => {
    const lines = rendered
      .md(record())
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(lines).toHaveLength(4);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
  });

  it('has exact values in JSON', () => {
    expect(JSON.parse(rendered.json(record()))).toMatchObject({ schema: 1, tables: TABLES });
    expect(JSON.parse(rendered.json(record()))).not.toHaveProperty('region');
  });

  it('shows markup as text', () => {
    const tables = [{ title: 'T', head: ['H'], rows: [['<img src=x>']] }];
    expect(rendered.html(record({ tables }))).not.toContain('<img');
  });
});

describe('a form without tables', () => {
  it.each(Object.entries(rendered))('has no trace of them in %s', (_format, render) => {
    const plain = render(sampleForm());
    expect(render(sampleForm({ tables: [] })).replace('  "tables": [],\n', '')).toBe(plain);
    expect(plain).not.toContain('table-layout: auto');
    expect(plain).not.toContain('"tables"');
  });
});
