import type { Report, ReportRow } from '../use-report.ts';

type Beyond = Report['beyond'][number];
type Wildcard = Report['wildcards'][number];

/** A line of the page; `key` is the permission, or the row's number. */
export type BeyondLine =
  | { readonly is: 'beyond'; readonly key: string; readonly of: Beyond }
  | { readonly is: 'wildcards'; readonly key: string; readonly of: Wildcard }
  | { readonly is: 'licences'; readonly key: string; readonly of: ReportRow };

export type BeyondKind = BeyondLine['is'];

/** The lines of each kind. */
export function beyondLines(report: Report): Readonly<Record<BeyondKind, readonly BeyondLine[]>> {
  return {
    beyond: report.beyond.map((of) => ({ is: 'beyond', key: of.permission, of })),
    wildcards: report.wildcards.map((of) => ({ is: 'wildcards', key: of.permission, of })),
    licences: report.rows
      .filter(({ licence }) => licence !== undefined)
      .map((of) => ({ is: 'licences', key: String(of.need.row), of })),
  };
}

/** Lines whose permission, name or licence holds what is searched for. */
export function linesWith(lines: readonly BeyondLine[], search: string): readonly BeyondLine[] {
  const wanted = search.trim().toLowerCase();
  return wanted === '' ? lines : lines.filter((line) => searchable(line).toLowerCase().includes(wanted));
}

function searchable(line: BeyondLine): string {
  if (line.is !== 'licences') return line.of.permission;
  const { need, licence = '' } = line.of;
  return `${need.type} ${need.name} ${need.policy} ${licence}`;
}
