import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { exportReport, type ReportOrder } from '../../../../main/coverage/export-report.ts';
import type { Closing } from '../../../../shared/coverage/report.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { HOSTILE, sampleMatrix, sampleReport } from '../forms/sample-report.ts';

class NoBrowser extends Fault {
  readonly code = 'no-browser';
  readonly family = 'attention';
  readonly fix = 'Install one.';
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'groundwork-report-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

function order(change: Partial<ReportOrder> = {}): ReportOrder {
  return {
    report: sampleReport(),
    matrix: sampleMatrix(),
    formats: ['md', 'csv'],
    folder: folder(),
    printPdf: async (html) => Buffer.from(`%PDF- ${html.length}`),
    ...change,
  };
}

const NAME = 'UCA Historical Data coverage, all roles of 2 files, 2026-11-21';

describe('exporting a report', () => {
  it('writes every format as one set under one name', async () => {
    const formats = ['pdf', 'docx', 'csv', 'md', 'json', 'matrix'] as const;
    const { files, problems } = await exportReport(order({ formats }));
    expect(problems).toEqual([]);
    expect(files.map((file) => basename(file))).toEqual(
      ['.pdf', '.docx', '.csv', '.md', '.json', '.matrix.csv'].map((suffix) => NAME + suffix),
    );
    expect(readFileSync(files[0] ?? '', 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(files[1] ?? '', 'latin1')).toMatch(/^PK/);
  });

  it('writes a format once however often it is asked for, and never over another report', async () => {
    const first = order({ formats: ['json', 'json'] });
    expect((await exportReport(first)).files).toHaveLength(1);
    const other = { ...first, report: sampleReport({ complete: true }) };
    expect(basename((await exportReport(other)).files[0] ?? '')).toBe(`${NAME} (2).json`);
  });

  it('names practice in the files and in their name', async () => {
    const { files } = await exportReport(order({ practice: true, formats: ['md', 'csv', 'json', 'matrix'] }));
    for (const file of files) {
      expect(basename(file)).toContain(`${NAME} (practice)`);
      expect(readFileSync(file, 'utf8')).toMatch(/Practice organization|"practice": true/);
    }
  });

  it('writes the others when the PDF cannot be printed, and says so; alone it fails', async () => {
    const printPdf = () => Promise.reject(new NoBrowser('There is no browser.'));
    const { files, problems } = await exportReport(order({ formats: ['pdf', 'md'], printPdf }));
    expect(files.map((file) => basename(file))).toEqual([`${NAME}.md`]);
    expect(problems).toEqual([{ code: 'no-browser', message: 'There is no browser.', fix: 'Install one.' }]);
    await expect(exportReport(order({ formats: ['pdf'], printPdf }))).rejects.toBeInstanceOf(NoBrowser);
  });

  it('puts what would close the gaps beside it, ready to be used', async () => {
    const base = { permissions: ['a:b:view'], leftOut: [], notes: [] };
    const body: Closing = {
      ...base,
      is: 'api',
      method: 'POST',
      path: '/api/v2/authorization/roles',
      body: '{"name": "x"}',
    };
    const [, api] = (await exportReport(order({ formats: ['csv'], closing: body }))).files;
    expect(basename(api ?? '')).toBe(`${NAME}.body.json`);
    expect(JSON.parse(readFileSync(api ?? '', 'utf8'))).toEqual({ name: 'x' });
    const block: Closing = { ...base, is: 'cx-as-code', text: 'resource "genesyscloud_auth_role" "x" {}' };
    const [, tf] = (await exportReport(order({ formats: ['csv'], closing: block }))).files;
    expect(basename(tf ?? '')).toBe(`${NAME}.tf`);
    expect(readFileSync(tf ?? '', 'utf8')).toContain('genesyscloud_auth_role');
  });

  it('keeps a hostile title inside the folder', async () => {
    const report = sampleReport({ need: { ...sampleReport().need, title: `../../${HOSTILE}` }, of: '/etc/passwd' });
    const wanted = order({ report });
    for (const file of (await exportReport(wanted)).files) expect(file.startsWith(join(wanted.folder, '/'))).toBe(true);
  });
});
