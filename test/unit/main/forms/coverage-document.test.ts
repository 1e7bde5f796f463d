import { describe, expect, it } from 'vitest';
import { coverageDocument } from '../../../../main/forms/coverage-document.ts';
import type { Block, Paper, PaperTable } from '../../../../main/forms/paper.ts';
import { HOSTILE, hugeReport, sampleReport } from './sample-report.ts';

const section = (paper: Paper, title: string) => paper.sections.find((each) => each.title === title)?.blocks ?? [];
const tables = (blocks: readonly Block[]) => blocks.filter((block): block is PaperTable => block.is === 'table');
const texts = (blocks: readonly Block[]) => blocks.flatMap((block) => (block.is === 'text' ? [block.text] : []));
const cells = (table: PaperTable | undefined) =>
  table?.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('\n'))) ?? [];

describe('coverage as a document', () => {
  it('says what was compared, then the answer, then what needs a person first', () => {
    const paper = coverageDocument(sampleReport());
    expect(Object.fromEntries(paper.facts.map(({ label, text }) => [label, text]))).toMatchObject({
      Needed: 'UCA Historical Data',
      Compared: 'all roles of 2 files',
      Division: 'any',
      Catalogue: 'bundled with the program, 1871 permissions, of 2026-03-02; nothing is called not offered by it',
      'Read from': 'roles-page-1.json: roles, 2 roles; outbound.tf: CX as Code, 1 role',
      Date: '2026-11-21 09:41 UTC',
    });
    expect(paper.answer).toEqual({
      text: '33 of 39 rows granted, 3 missing, 1 conditional, 2 unchecked. Coverage is not complete.',
      good: false,
    });
    expect(paper.sections.map(({ title }) => title)).toEqual([
      'What the guide demands',
      'Permissions',
      'Existing roles that cover it together',
      'The closest role',
      'Granted beyond the need',
      'Wildcards at risk',
      'Permissions that cost a licence',
      'Not read',
    ]);
    const headings = section(paper, 'Permissions').flatMap((block) => (block.is === 'heading' ? [block.text] : []));
    expect(headings).toEqual([
      '✗ Missing: 3 rows',
      '◐ Conditional: 1 row',
      '? Unchecked: 2 rows',
      '✓ Granted: 33 rows',
    ]);
  });

  it('says once what to click at every row of a group, and at the row only what differs', () => {
    const blocks = section(coverageDocument(sampleReport()), 'Permissions');
    const [missing] = blocks.flatMap((block) => (block.is === 'steps' ? [block.items] : []));
    expect(missing).toEqual([
      'Log on to Genesys Cloud and select Admin.',
      'Under People & Permissions, click Roles/Permissions.',
      'Open the role.',
      'Do what stands at the row, after the arrow.',
      'Click Save.',
    ]);
    const [first] = cells(tables(blocks)[0]);
    expect(first?.[3]).toBe(
      'no policy grants outbound:campaignSequence:view\n→ On Permissions, search for “Outbound” and tick Campaign sequence > View.',
    );
  });

  it('numbers the clicks of a group’s only row at the row itself', () => {
    const blocks = section(coverageDocument(sampleReport()), 'Permissions');
    expect(cells(tables(blocks)[1])[0]?.[3]).toContain('\n1. Log on to Genesys Cloud and select Admin.\n2. Under');
  });

  it('says once what the reasons of a group end with', () => {
    const report = sampleReport();
    const note = '3 parts of outbound.tf could not be read and count for nothing';
    const rows = report.rows.map((row) => ({
      ...row,
      finding: { ...row.finding, reason: `${row.finding.reason}; ${note}` },
    }));
    const blocks = section(coverageDocument({ ...report, rows }), 'Permissions');
    expect(texts(blocks)).toContain(`For all of them: ${note}.`);
    expect(cells(tables(blocks)[0])[0]?.[3]).toMatch(/^no policy grants outbound:campaignSequence:view\n/);
    // The only row of a group, and granted ones, keep theirs.
    expect(cells(tables(blocks)[1])[0]?.[3]).toContain(note);
    expect(cells(tables(blocks)[3])[0]?.[3]).toContain(note);
  });

  it('marks rows at risk and rows that cost a licence, and what another row means', () => {
    const blocks = section(coverageDocument(sampleReport()), 'Permissions');
    const rows = tables(blocks).flatMap((table) => cells(table));
    const row = (number: string) => rows.find(([first]) => first === number) ?? [];
    expect(row('20')[1]).toContain('At risk');
    expect(row('19')[1]).not.toContain('At risk');
    expect(row('29')[1]).toContain('Can cost a licence');
    const [licences] = tables(section(coverageDocument(sampleReport()), 'Permissions that cost a licence'));
    expect(cells(licences)).toEqual([['Genesys Cloud CX 3, or the WEM add-on', '29']]);
    expect(row('29')[3]).toContain('Reads alike, and is another permission: wfm:agentSchedule:view, wfm:schedule:view');
    expect(row('3')[2]).toBe('analytics:conversationProperties:*\nmeans\nanalytics:conversationProperties:index');
    expect(row('27')[3]).toContain('The source notes: The guide does not spell it out.');
  });

  it('says that the set was chosen greedily and that a smaller one may exist, or that none does', () => {
    const covering = 'Existing roles that cover it together';
    const report = sampleReport();
    expect(texts(section(coverageDocument(report), covering))[1]).toMatch(
      /^Chosen greedily.* A smaller set may exist\.$/,
    );
    const proved = { ...report, covering: { ...report.covering, smallerMayExist: false } };
    expect(texts(section(coverageDocument(proved), covering))[1]).toBe('No smaller set does the same.');
    const none = { ...report, covering: { roles: [], uncovered: [1], smallerMayExist: false } };
    expect(texts(section(coverageDocument(none), covering))).toEqual(['No role grants a row of this by itself.']);
  });

  it('says nothing about roles when none was read', () => {
    const blank = { roles: [], covering: { roles: [], uncovered: [], smallerMayExist: false }, closest: undefined };
    const paper = coverageDocument(sampleReport({ ...blank, beyond: [], wildcards: [] }));
    expect(paper.sections.map(({ title }) => title)).toEqual([
      'What the guide demands',
      'Permissions',
      'Permissions that cost a licence',
      'Not read',
    ]);
  });

  it('joins unread parts of one file and one reason, with their lines', () => {
    const [table] = tables(section(coverageDocument(sampleReport()), 'Not read'));
    expect(cells(table)).toEqual([
      ['outbound.tf', '4, 9', 'This block is no exported role.', 'variable "home" {'],
      ['roles-page-1.json', '311', 'The policy has no entity.', '{"domain": "analytics"}'],
    ]);
  });

  it('stays short for an organization’s worth of rows, roles and unread parts, and says how much there is', () => {
    const paper = coverageDocument(hugeReport());
    const rows = paper.sections
      .flatMap(({ blocks }) => tables(blocks))
      .reduce((sum, table) => sum + table.rows.length, 0);
    expect(rows).toBeLessThan(650);
    expect(texts(section(paper, 'Permissions'))).toContain(
      '… and 850 more rows of this group. The whole list is in the CSV and JSON exports.',
    );
    expect(texts(section(paper, 'Granted beyond the need'))).toEqual([
      expect.stringContaining('900 granted permissions were not asked for.'),
      '… and 840 more. The whole list is in the JSON export.',
    ]);
    expect(cells(tables(section(paper, 'Granted beyond the need'))[0])[0]?.[2]).toMatch(/ and 27 more$/);
    expect(texts(section(paper, 'Not read'))[0]).toBe('700 parts were not understood and count for nothing.');
    // Every group keeps its heading, also one for which no room is left.
    expect(section(paper, 'Permissions').filter(({ is }) => is === 'heading')).toHaveLength(2);
  });

  it('holds nothing that steers a reader, and clips names without end', () => {
    const report = sampleReport();
    const role = { id: 'r1', name: `${HOSTILE}${'x'.repeat(5000)}` };
    const paper = coverageDocument({
      ...report,
      of: HOSTILE,
      need: { ...report.need, title: HOSTILE },
      closest: { role, covers: [1], missing: [], beyond: [] },
    });
    const all = JSON.stringify(paper);
    for (const forbidden of ['\\u001b', '\u001b', '\u202E', '\u2066']) expect(all).not.toContain(forbidden);
    expect(texts(section(paper, 'The closest role'))[0]?.length).toBeLessThan(220);
  });

  it('marks practice, and only practice', () => {
    expect(coverageDocument(sampleReport(), true).banner).toContain('Practice organization');
    expect(coverageDocument(sampleReport()).banner).toBeUndefined();
  });
});
