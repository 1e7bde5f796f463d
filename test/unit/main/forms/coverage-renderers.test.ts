import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { coverageDocument } from '../../../../main/forms/coverage-document.ts';
import { coverageDocx } from '../../../../main/forms/coverage-docx.ts';
import { coverageHtml } from '../../../../main/forms/coverage-html.ts';
import { coverageJson } from '../../../../main/forms/coverage-json.ts';
import { coverageMarkdown } from '../../../../main/forms/coverage-markdown.ts';
import type { CoverageReport } from '../../../../shared/coverage/report.ts';
import { HOSTILE, sampleReport } from './sample-report.ts';

/** The report with a hostile name wherever a customer's file can put one. */
function hostile(): CoverageReport {
  const report = sampleReport();
  const role = { id: HOSTILE, name: HOSTILE };
  return {
    ...report,
    need: { ...report.need, title: HOSTILE, source: HOSTILE },
    of: HOSTILE,
    rows: report.rows.map((row) => ({
      ...row,
      need: { ...row.need, type: HOSTILE, name: HOSTILE, level: HOSTILE, note: HOSTILE },
      finding: { ...row.finding, reason: `by role "${HOSTILE}"` },
      licence: HOSTILE,
      clicks: [HOSTILE, `${HOSTILE} ${row.need.row}`],
    })),
    covering: { ...report.covering, roles: [{ role, adds: [1] }] },
    closest: { role, covers: [1], missing: [HOSTILE], beyond: [HOSTILE] },
    beyond: [{ permission: HOSTILE, reaches: 1, roles: [role], roleCount: 1 }],
    wildcards: [{ permission: HOSTILE, roles: [role], roleCount: 1, rows: [] }],
    inputs: [{ name: HOSTILE, format: 'roles', roles: 1 }],
    unread: [{ file: HOSTILE, line: 1, text: HOSTILE, why: HOSTILE }],
  };
}

/** What is left of the name when it may neither steer nor turn text round. */
const HARMLESS = '=HYPERLINK("x")<img src=x onerror=alert(1)>|`**_[a](b)[31mevil';

function decoded(html: string): string {
  return html.replace(/<[^>]*>/g, '\n').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
}

/** The cells of each table line, by the rules of GitHub-flavoured Markdown: a pipe ends a cell unless escaped. */
function markdownTables(text: string): readonly (readonly string[])[][] {
  const blocks = text.split('\n\n').filter((block) => block.startsWith('| '));
  return blocks.map((block) =>
    block.split('\n').map((line) =>
      line
        .slice(2, -2)
        .split(/(?<!\\)(?:\\\\)*\|/)
        .map((cell) => cell.trim()),
    ),
  );
}

describe('the printed page', () => {
  it('has a heading, a head on every table, the policy of every row and a colour for each finding', () => {
    const page = coverageHtml(coverageDocument(sampleReport()));
    expect(page).toContain('<h1>UCA Historical Data: permission coverage</h1>');
    expect(page.match(/<thead>/g)?.length).toBe(page.match(/<table>/g)?.length);
    const text = decoded(page.replaceAll('<wbr>', ''));
    for (const { need } of sampleReport().rows) expect(text).toContain(need.policy);
    for (const kind of ['missing', 'conditional', 'unchecked', 'granted'])
      expect(page).toContain(`<h3 class="${kind}">`);
    expect(page).toContain('class="answer bad"');
  });

  it('loads nothing, runs nothing, and shows a hostile name as text', () => {
    const page = coverageHtml(coverageDocument(hostile()));
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<(img|script|a|link|iframe)\b/i);
    expect(page.match(/<title>/g)).toHaveLength(1);
    expect(decoded(page)).toContain(HARMLESS);
    for (const forbidden of ['\u001b', '\u202E', '\u2066']) expect(page).not.toContain(forbidden);
  });
});

describe('Markdown', () => {
  it('has whole tables: as many cells in each line as in the head, also with hostile names', () => {
    for (const report of [sampleReport(), hostile()]) {
      const tables = markdownTables(coverageMarkdown(coverageDocument(report)));
      expect(tables.length).toBeGreaterThan(8);
      for (const [head = [], ...lines] of tables) for (const line of lines) expect(line).toHaveLength(head.length);
    }
  });

  it('has every row of the need with its policy in a code span', () => {
    const tables = markdownTables(coverageMarkdown(coverageDocument(sampleReport())));
    const rows = tables.filter(([head]) => head?.[0] === '\\#').flatMap((table) => table.slice(2));
    expect(rows.map(([row]) => Number(row)).sort((a, b) => a - b)).toEqual(
      sampleReport().rows.map(({ need }) => need.row),
    );
    for (const { need } of sampleReport().rows) {
      expect(rows.find(([row]) => row === String(need.row))?.[2]).toContain(`\`${need.policy}\``);
    }
  });

  it('lets no name become markup', () => {
    const text = coverageMarkdown(coverageDocument(hostile()));
    const bare = text.replace(/(`+) ?.*?[^`]\1(?!`)/g, '').replaceAll('<br>', '');
    expect(bare).not.toMatch(/(^|[^\\])</m);
    expect(bare).not.toMatch(/(^|[^\\])\[a\]/m);
    for (const forbidden of ['\u001b', '\u202E', '\u2066']) expect(text).not.toContain(forbidden);
  });
});

describe('the Word document', () => {
  it('has the same headings, tables and words as the page', async () => {
    const paper = coverageDocument(sampleReport());
    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(await coverageDocx(paper)) })).value;
    const titles = [...html.matchAll(/<h2>(?:<a[^>]*><\/a>)?([^<]*)<\/h2>/g)].map(([, title]) => title);
    expect(titles).toEqual(paper.sections.map(({ title }) => title));
    expect(html.match(/<table>/g)).toHaveLength(
      paper.sections.flatMap(({ blocks }) => blocks).filter(({ is }) => is === 'table').length,
    );
    expect(html).toContain(paper.answer.text);
    for (const { need } of sampleReport().rows) expect(html).toContain(need.policy);
  });

  it('holds a hostile name as text', async () => {
    const bytes = await coverageDocx(coverageDocument(hostile()));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    expect(value).toContain(HARMLESS);
    expect(value).not.toContain('\u001b');
  });
});

describe('JSON', () => {
  it('keeps the names of the terminal’s contract, and exact values', () => {
    const report = hostile();
    const parsed = JSON.parse(coverageJson(report, true));
    expect(parsed).toMatchObject({
      schema: 1,
      practice: true,
      profile: 'uca-historical',
      complete: false,
      findings: report.rows.map(({ finding }) => finding),
      unread: report.unread,
      of: HOSTILE,
      counts: report.counts,
    });
    expect(parsed.roles[0]).toEqual({ name: 'Analytics Reader', covers: 25 });
    expect(parsed.rows).toHaveLength(39);
    expect(parsed.rows[0]).toMatchObject({ row: 1, name: HOSTILE, finding: 'granted', clicks: report.rows[0]?.clicks });
    expect(JSON.parse(coverageJson(report))).not.toHaveProperty('practice');
  });

  it('shortens nothing', () => {
    const many = Array.from({ length: 900 }, (_, line) => ({ file: 'f', line, text: '', why: '' }));
    expect(JSON.parse(coverageJson(sampleReport({ unread: many }))).unread).toHaveLength(900);
  });
});
