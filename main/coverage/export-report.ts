import type { Closing, CoverageMatrix, CoverageReport } from '../../shared/coverage/report.ts';
import { Fault } from '../../shared/results/fault.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { coverageReportText as text } from '../../shared/text/coverage-report.ts';
import { coverageCsv } from '../forms/coverage-csv.ts';
import { coverageDocument } from '../forms/coverage-document.ts';
import { coverageHtml } from '../forms/coverage-html.ts';
import { coverageJson } from '../forms/coverage-json.ts';
import { coverageMarkdown } from '../forms/coverage-markdown.ts';
import { matrixCsv } from '../forms/matrix-csv.ts';
import { type ExportDisk, type ExportFile, writeExport } from '../forms/write-export.ts';

/** Formats of a report. `matrix` is roles × rows as CSV. */
export type ReportFormat = 'pdf' | 'docx' | 'csv' | 'md' | 'json' | 'matrix';

export const REPORT_FORMATS: readonly ReportFormat[] = ['pdf', 'docx', 'csv', 'md', 'json', 'matrix'];

/** What to write, and where. */
export interface ReportOrder {
  readonly report: CoverageReport;
  /** Asked for only where it is wanted: an organization's is large. */
  readonly matrix: CoverageMatrix | (() => CoverageMatrix);
  /** Written beside the report: the body of the request, or the block for CX as Code. */
  readonly closing?: Closing | undefined;
  readonly formats: readonly ReportFormat[];
  readonly folder: string;
  /** What was read belongs to the practice organization; every file says so. */
  readonly practice?: boolean | undefined;
  printPdf(html: string): Promise<Uint8Array>;
  readonly disk?: ExportDisk | undefined;
}

/** What an export wrote. `problems`: formats that could not be made, although others could. */
export interface ReportExported {
  /** Absolute paths. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Writes a report in each of the formats (once each) as one set. A PDF that cannot be printed does not keep the others
 * from being written; alone, its fault is thrown.
 * @throws ExportFolderUnusable, and the fault of `printPdf` when there is nothing else to write
 */
export async function exportReport(order: ReportOrder): Promise<ReportExported> {
  const { report, closing, practice = false } = order;
  const files: ExportFile[] = [];
  const problems: Problem[] = [];
  let unprinted: Fault | undefined;
  for (const format of new Set(order.formats)) {
    try {
      files.push({ suffix: SUFFIXES[format], bytes: await bytesOf(format, order) });
    } catch (cause) {
      if (format !== 'pdf' || !(cause instanceof Fault)) throw cause;
      unprinted = cause;
      problems.push(cause.toProblem());
    }
  }
  if (closing !== undefined) files.push(closingFile(closing));
  if (files.length === 0 && unprinted !== undefined) throw unprinted;
  const name = text.fileName(report.need.title, report.of, report.madeAt.slice(0, 10));
  const baseName = practice ? text.practiceFileName(name) : name;
  const written = await writeExport({ folder: order.folder, baseName, files }, order.disk);
  return { files: written, problems };
}

const SUFFIXES: { readonly [format in ReportFormat]: string } = {
  pdf: '.pdf',
  docx: '.docx',
  csv: '.csv',
  md: '.md',
  json: '.json',
  matrix: '.matrix.csv',
};

async function bytesOf(format: ReportFormat, order: ReportOrder): Promise<Uint8Array | string> {
  const { report, matrix, practice = false } = order;
  switch (format) {
    case 'pdf':
      return order.printPdf(coverageHtml(coverageDocument(report, practice)));
    case 'docx': {
      // The library is large, and most starts never need it.
      const { coverageDocx } = await import('../forms/coverage-docx.ts');
      return coverageDocx(coverageDocument(report, practice));
    }
    case 'csv':
      return coverageCsv(report, practice);
    case 'md':
      return coverageMarkdown(coverageDocument(report, practice));
    case 'json':
      return coverageJson(report, practice);
    case 'matrix':
      return matrixCsv(typeof matrix === 'function' ? matrix() : matrix, practice);
  }
}

function closingFile(closing: Closing): ExportFile {
  return closing.is === 'api' ? { suffix: '.body.json', bytes: closing.body } : { suffix: '.tf', bytes: closing.text };
}
