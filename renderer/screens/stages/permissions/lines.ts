import type { Checklist, RowProof, RunbookView } from '../../../../shared/ipc/views.ts';
import type { FindingKind } from '../../../../shared/results/finding.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';

export type RowView = RunbookView['rows'][number];
export type FindingView = Checklist['findings'][number];
export type Show = keyof typeof text.filters;

/** One row of the guide with what was found out about it; nothing yet while it is being looked at. */
export interface Line {
  readonly row: RowView;
  readonly finding: FindingView | undefined;
  readonly proof: RowProof | undefined;
}

/** The guide's rows by permission type, each with its finding. Rows of a type stand together, in the guide's order. */
export function linesOf(rows: readonly RowView[], checklist: Checklist | undefined): readonly Line[] {
  const findings = new Map(checklist?.findings.map((finding) => [finding.row, finding]));
  const proofs = new Map(checklist?.proofs.map((proof) => [proof.row, proof]));
  const types = new Map<string, RowView[]>();
  for (const row of rows) types.set(row.type, [...(types.get(row.type) ?? []), row]);
  return [...types.values()].flat().map((row) => ({ row, finding: findings.get(row.row), proof: proofs.get(row.row) }));
}

/** The lines of a view that hold every word of the search. */
export function linesFor(lines: readonly Line[], show: Show, search: string): readonly Line[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ row, finding }) => {
    if (!isShown(finding?.finding, show)) return false;
    const said = [row.row, row.type, row.name, row.level, row.policy, ...(finding?.permissions ?? [])];
    const all = said.join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** How many lines each view has. */
export function showCounts(lines: readonly Line[]): Readonly<Record<Show, number>> {
  const count = (show: Show): number => lines.filter(({ finding }) => isShown(finding?.finding, show)).length;
  return {
    all: lines.length,
    gaps: count('gaps'),
    conditional: count('conditional'),
    unchecked: count('unchecked'),
    'not-offered': count('not-offered'),
  };
}

/** Missing, or granted in part only: what has to be closed. A row nobody could look at is neither. */
export function isGap(finding: FindingKind | undefined): boolean {
  return finding === 'missing' || finding === 'conditional';
}

function isShown(finding: FindingKind | undefined, show: Show): boolean {
  if (show === 'all') return true;
  return show === 'gaps' ? isGap(finding) : finding === show;
}

/** The line to begin with: the first that needs somebody, else the first. */
export function firstOpen(lines: readonly Line[]): Line | undefined {
  const open = lines.find(({ finding }) => isGap(finding?.finding));
  return open ?? lines.find(({ finding }) => finding?.finding === 'unchecked') ?? lines[0];
}

/** What stands behind a finding, in a word or two; its reason where there is no proof. */
export function shortProof({ finding, proof }: Line): string {
  if (finding === undefined) return '';
  if (finding.finding === 'granted') return text.proof[finding.proof];
  if (finding.finding === 'missing' && finding.proof === 'grant' && proof?.by.length === 0) return text.noRole;
  const [held] = proof?.by ?? [];
  if (finding.finding === 'conditional' && held !== undefined) {
    return held.condition === undefined ? text.only(held.divisions) : text.underCondition;
  }
  return finding.reason ?? text.proof[finding.proof];
}
