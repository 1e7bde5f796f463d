import { describe, expect, it } from 'vitest';
import { checklistHtml, type PrintedChecklist } from '../../../../main/forms/checklist-html.ts';
import type { Checklist, RowView } from '../../../../shared/ipc/views.ts';

const row = (number: number, type: string, more: Partial<RowView> = {}): RowView => ({
  row: number,
  type,
  name: `Name ${number}`,
  level: 'View',
  policy: `a:b${number}:view`,
  purpose: 'Reads.',
  clicks: [],
  ...more,
});

const finding = (number: number, kind: Checklist['findings'][number]['finding'], reason?: string) => ({
  row: number,
  permissions: [`a:b${number}:view`],
  finding: kind,
  proof: 'grant' as const,
  ...(reason === undefined ? {} : { reason }),
});

const checklist: Checklist = {
  of: 'you',
  subject: 'Ada <Admin>',
  catalogue: { source: 'live', at: '2026-11-21T09:41:00.000Z', permissions: 1812 },
  findings: [
    finding(1, 'granted', 'by role "Reader"'),
    finding(2, 'conditional'),
    finding(3, 'missing'),
    finding(4, 'not-offered'),
    finding(5, 'unchecked'),
  ],
  proofs: [{ row: 5, by: [], options: ['a:x:view', 'a:y:view'], chosen: 'a:x:view' }],
  checkedAt: '2026-11-21T09:42:10.000Z',
};

const printed: PrintedChecklist = {
  customer: 'Northwind & Co',
  practice: false,
  title: 'Some Guide',
  source: 'The guide, version V1',
  rows: [
    row(1, 'Analytics'),
    row(2, 'Routing', { mandatory: 'Must be there.' }),
    row(3, 'Analytics'),
    row(4, 'Routing'),
    row(5, 'Billing'),
  ],
  checklist,
};

const shown = (more: Partial<PrintedChecklist> = {}) => checklistHtml({ ...printed, ...more });

describe('the printed checklist', () => {
  it('has the guide’s groups in its order, each row once', () => {
    const page = shown();
    const heads = [...page.matchAll(/scope="rowgroup">([^<]+) <span>(\d+)</g)].map(([, type, count]) => [type, count]);
    expect(heads).toEqual([
      ['Analytics', '2'],
      ['Routing', '2'],
      ['Billing', '1'],
    ]);
    expect([...page.matchAll(/class="n">(\d+)</g)].map(([, number]) => number)).toEqual(['1', '3', '2', '4', '5']);
  });

  it('has a word and a sign for each finding, with the reason, and counts them', () => {
    const page = shown();
    for (const words of [
      '✓</b> Granted',
      '◐</b> Conditional',
      '✗</b> Missing',
      '–</b> Not offered',
      '?</b> Unchecked',
    ]) {
      expect(page).toContain(words);
    }
    expect(page).toContain('by role &#34;Reader&#34;');
    expect(page).toContain('1 granted · 1 conditional · 1 missing · 1 not offered · 1 unchecked');
    expect(page).toContain('chosen:<wbr> a:<wbr>x:<wbr>view');
  });

  it('says from which catalogue and when, and quotes the guide', () => {
    const page = shown();
    expect(page).toContain('live, 1812 permissions, read 2026-11-21 09:41 UTC');
    expect(page).toContain('2026-11-21 09:42 UTC');
    expect(page).toContain('Rows 2: the guide says “Must be there.”');
    const bundled = { ...checklist, catalogue: { source: 'bundled' as const, at: '2026-05-01', permissions: 10 } };
    expect(shown({ checklist: bundled })).toContain('bundled with the program, 10 permissions, of 2026-05-01');
  });

  it('says that it is practice, and why everything is unchecked', () => {
    expect(shown()).not.toContain('class="banner"');
    expect(shown({ practice: true })).toContain('class="banner">Practice organization');
    const problem = { code: 'not-signed-in', message: 'Nobody is signed in.', fix: 'Sign in first.' };
    expect(shown({ checklist: { ...checklist, subject: '', problem } })).toContain(
      'Nobody is signed in. Sign in first.',
    );
  });

  it('escapes what it is given, and holds no script', () => {
    const page = shown({ customer: '<script>alert(1)</script>' });
    expect(page).not.toContain('<script');
    expect(page).toContain('Ada &#60;Admin&#62;');
    expect(page).toContain("default-src 'none'");
  });

  it('shows a row without a finding as unchecked', () => {
    const page = shown({ rows: [row(77, 'Analytics')] });
    expect(page).toContain('?</b> Unchecked');
  });
});
