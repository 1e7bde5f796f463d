import type { CoverageMatrix } from '../../shared/coverage/report.ts';
import type { FindingKind } from '../../shared/results/finding.ts';
import { coverageReportText } from '../../shared/text/coverage-report.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv-parts.ts';
import { printableLine } from './printable.ts';

const text = coverageReportText.matrix;

const KINDS: Readonly<Record<string, FindingKind>> = {
  g: 'granted',
  c: 'conditional',
  m: 'missing',
  n: 'not-offered',
  u: 'unchecked',
};

/** The role's own id: what stands before the slash tells the inputs of this comparison apart. */
function ownId(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

/** Roles down, rows of the need across, a word in each cell. */
export function matrixCsv({ columns, roles }: CoverageMatrix, practice = false): string {
  const heads = [
    text.role,
    text.id,
    text.covers,
    ...columns.map(({ row, label, policy }) => printableLine(text.column(row, label, policy))),
  ];
  const lines = roles.map(({ role, cells, covers }) => [
    printableLine(role.name),
    ownId(role.id),
    String(covers),
    ...columns.map((_, place) => coverageReportText.count[KINDS[cells[place] ?? ''] ?? 'unchecked']),
  ]);
  // A line of its own, since a matrix has no column for remarks.
  const banner = practice ? [[coverageReportText.practice]] : [];
  return `${BYTE_ORDER_MARK}${[...banner, heads, ...lines].map(csvLine).join('')}`;
}
