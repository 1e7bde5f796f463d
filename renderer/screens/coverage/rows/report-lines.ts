import type { FindingKind } from '../../../../shared/results/finding.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import type { Report, ReportRow } from '../use-report.ts';

const { rows: text } = answersText;

export type Show = keyof typeof text.filters;

/** Missing, or granted in part only: what has to be closed. A row that nobody could answer is neither. */
function isGap(kind: FindingKind): boolean {
  return kind === 'missing' || kind === 'conditional';
}

/** Rows of one type stand together, in the order of the need. */
export function sortedRows(rows: readonly ReportRow[]): readonly ReportRow[] {
  const types = new Map<string, ReportRow[]>();
  for (const row of rows) {
    const same = types.get(row.need.type);
    if (same === undefined) types.set(row.need.type, [row]);
    else same.push(row);
  }
  return [...types.values()].flat();
}

/** The rows of a view that hold every word of the search. */
export function rowsFor(rows: readonly ReportRow[], show: Show, search: string): readonly ReportRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    if (!isShown(row.finding.finding, show)) return false;
    if (words.length === 0) return true;
    const { need, finding } = row;
    const all = [need.row, need.type, need.name, need.level, need.policy, ...finding.permissions]
      .join(' ')
      .toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** How many rows each view has. */
export function showCounts({ rows, counts }: Pick<Report, 'rows' | 'counts'>): Readonly<Record<Show, number>> {
  return { ...counts, all: rows.length, gaps: counts.missing + counts.conditional };
}

function isShown(kind: FindingKind, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'gaps' ? isGap(kind) : kind === show;
}

/** The row to begin with: the first gap, then the first that nobody could answer, else the first. */
export function firstOpen(rows: readonly ReportRow[]): ReportRow | undefined {
  const gap = rows.find(({ finding }) => isGap(finding.finding));
  return gap ?? rows.find(({ finding }) => finding.finding === 'unchecked') ?? rows[0];
}

/** Type, name and level as a path; of a bare list just its permission, said once. */
export function titleOf({ need }: Pick<ReportRow, 'need'>): string {
  return [...new Set([need.type, need.name, need.level])].filter((part) => part !== '').join(' › ');
}

/** Who has it, short enough for a column: role names, or that nobody does; why, where that is not known. */
export function whoHas({ finding, by, byMore }: ReportRow): string {
  if (finding.finding === 'missing') return text.who.nobody;
  if (by.length === 0) return finding.reason ?? '';
  const names = byMore ? `${by.join(', ')} ${text.who.more}` : by.join(', ');
  return finding.finding === 'conditional' ? `${names}, ${text.who.inPart}` : names;
}

/** Rows as a table with tabs between the columns: it fits a message, a ticket and a spreadsheet. */
export function asText(rows: readonly ReportRow[]): string {
  const { row, permission, level, policy, finding, why } = text.columns;
  const head = [row, permission, level, policy, finding, why];
  return [head, ...rows.map(cells)].map((each) => each.map(oneLine).join('\t')).join('\n');
}

function cells({ need, finding }: ReportRow): readonly string[] {
  const policies = finding.permissions.length === 0 ? [need.policy] : finding.permissions;
  return [
    String(need.row),
    [need.type, need.name].filter(Boolean).join(' › '),
    need.level,
    policies.join(', '),
    kitText.finding[finding.finding],
    finding.reason ?? '',
  ];
}

const oneLine = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim();
