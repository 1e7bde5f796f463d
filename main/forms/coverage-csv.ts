import type { AnsweredRow, CoverageReport } from '../../shared/coverage/report.ts';
import { coverageReportText } from '../../shared/text/coverage-report.ts';
import { BYTE_ORDER_MARK, csvLine, isFormula } from './csv-parts.ts';
import { printable } from './printable.ts';

const text = coverageReportText.csv;

/** One line a row of the need, in the need's order. Nothing is shortened. */
export function coverageCsv({ rows }: CoverageReport, practice = false): string {
  const lines = rows.map((row) => cellsOf(row, practice));
  return `${BYTE_ORDER_MARK}${[text.heads, ...lines].map(csvLine).join('')}`;
}

function cellsOf({ need, finding, ...rest }: AnsweredRow, practice: boolean): readonly string[] {
  const cells = [
    String(need.row),
    need.type,
    need.name,
    need.level,
    need.policy,
    finding.permissions.join(', '),
    coverageReportText.count[finding.finding],
    finding.proof,
    finding.reason ?? '',
    rest.atRisk ? text.yes : text.no,
    rest.licence ?? '',
    rest.clicks.map((step, place) => `${place + 1}. ${step}`).join('\n'),
  ].map(printable);
  const remarks = [
    ...(practice ? [coverageReportText.practice] : []),
    ...(need.note === undefined ? [] : [printable(need.note)]),
    ...(cells.some(isFormula) ? [text.apostrophe] : []),
  ];
  return [...cells, remarks.join(' ')];
}
