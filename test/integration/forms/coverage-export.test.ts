import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { coverageDocument } from '../../../main/forms/coverage-document.ts';
import { coverageDocx } from '../../../main/forms/coverage-docx.ts';
import { coverageHtml } from '../../../main/forms/coverage-html.ts';
import { BrowserMissing, findBrowser } from '../../../main/shell/find-browser.ts';
import { printPdf } from '../../../main/shell/print-pdf.ts';
import type { CoverageReport } from '../../../shared/coverage/report.ts';
import { hugeReport, sampleReport } from '../../unit/main/forms/sample-report.ts';

const browser = installed();
const [pdftotext, office] = ['/usr/bin/pdftotext', '/usr/bin/soffice'].map((path) =>
  existsSync(path) ? path : undefined,
);

function installed(): string | undefined {
  try {
    return findBrowser({ platform: process.platform, env: process.env, exists: existsSync });
  } catch (cause) {
    if (cause instanceof BrowserMissing) return undefined;
    throw cause;
  }
}

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'groundwork-coverage-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const printed = async (report: CoverageReport) =>
  Buffer.from(await printPdf(coverageHtml(coverageDocument(report)), browser ?? ''));

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;

describe.skipIf(browser === undefined)('coverage as PDF (needs an installed Chrome, Edge or Chromium)', () => {
  it('stays below forty pages for an organization’s worth of rows, roles and unread parts', async () => {
    expect(pagesOf(await printed(sampleReport()))).toBeLessThan(8);
    expect(pagesOf(await printed(hugeReport()))).toBeLessThan(40);
  });

  it.skipIf(pdftotext === undefined)('has every row and section in order (needs pdftotext)', async () => {
    const file = join(folder(), 'coverage.pdf');
    writeFileSync(file, await printed(sampleReport()));
    const text = execFileSync(pdftotext ?? '', ['-layout', file, '-'], { encoding: 'utf8' });
    const lines = text.split(/[\n\f]/);
    const places = coverageDocument(sampleReport()).sections.map(({ title }) => lines.indexOf(title));
    expect(Math.min(...places)).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const bare = text.replaceAll(/\s+/g, '');
    for (const { need } of sampleReport().rows) expect(bare).toContain(need.policy.split(':')[1]);
    expect(bare).toContain('33of39rowsgranted,3missing,1conditional,2unchecked.Coverageisnotcomplete.');
  });
});

describe.skipIf(office === undefined)('coverage as a Word document (needs LibreOffice Writer)', () => {
  it('opens, and is as long as the printed page', { timeout: 120_000 }, async () => {
    const at = folder();
    writeFileSync(join(at, 'coverage.docx'), await coverageDocx(coverageDocument(sampleReport())));
    execFileSync(
      office ?? '',
      [
        `-env:UserInstallation=file://${at}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        at,
        join(at, 'coverage.docx'),
      ],
      { stdio: 'ignore' },
    );
    const text = execFileSync(pdftotext ?? 'pdftotext', ['-layout', join(at, 'coverage.pdf'), '-'], {
      encoding: 'utf8',
    });
    for (const { title } of coverageDocument(sampleReport()).sections) expect(text).toContain(title);
    // One form feed a page.
    expect(text.split('\f').length - 1).toBeLessThan(8);
  });
});
