import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { FindingKind } from '../../../../shared/results/finding.ts';

export type Matrix = NonNullable<ReplyOf<'coverage.matrix'>['matrix']>;
export type MatrixRow = Matrix['roles'][number];
export type Sort = 'covers' | 'name';

/** The letter of a cell, as main writes it. */
export type Letter = 'g' | 'c' | 'm' | 'n' | 'u';

const FINDINGS: Readonly<Record<Letter, FindingKind>> = {
  g: 'granted',
  c: 'conditional',
  m: 'missing',
  n: 'not-offered',
  u: 'unchecked',
};

/** What a cell says; a letter that main does not write is nobody's yes. */
export function findingOf(letter: string): FindingKind {
  return isLetter(letter) ? FINDINGS[letter] : 'unchecked';
}

function isLetter(letter: string): letter is Letter {
  return Object.hasOwn(FINDINGS, letter);
}

/** The role grants at least one row, be it under a condition. */
export function grantsSomething({ cells }: Pick<MatrixRow, 'cells'>): boolean {
  return /[gc]/.test(cells);
}

/** A role with the text that a search looks in. */
export interface SearchableRow {
  readonly row: MatrixRow;
  readonly text: string;
}

/** Roles in their order; done once an order, so that a letter of a search only filters. */
export function sortedMatrix(rows: readonly MatrixRow[], sort: Sort): readonly SearchableRow[] {
  const byName = (a: MatrixRow, b: MatrixRow): number => COLLATOR.compare(a.role.name, b.role.name);
  const sorted = sort === 'name' ? rows.toSorted(byName) : rows.toSorted((a, b) => b.covers - a.covers || byName(a, b));
  return sorted.map((row) => ({ row, text: row.role.name.toLowerCase() }));
}

const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Roles whose name holds every word, optionally only those that grant something. */
export function matrixRows(
  sorted: readonly SearchableRow[],
  search: string,
  onlyGranting: boolean,
): readonly MatrixRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return sorted
    .filter(({ row, text }) => words.every((word) => text.includes(word)) && (!onlyGranting || grantsSomething(row)))
    .map(({ row }) => row);
}

/** Cells side by side that say the same. */
export interface Run {
  readonly letter: string;
  readonly first: number;
  readonly count: number;
}

/** The cells from `first` on, `count` of them, as runs: one element a run is drawn, not one a cell. */
export function runsOf(cells: string, first: number, count: number): readonly Run[] {
  const runs: Run[] = [];
  const end = Math.min(cells.length, first + count);
  for (let at = first; at < end; ) {
    const letter = cells[at] ?? '';
    let next = at + 1;
    while (next < end && cells[next] === letter) next += 1;
    runs.push({ letter, first: at, count: next - at });
    at = next;
  }
  return runs;
}

/** How many cells say what, for those who hear the row: `3 granted, 36 missing`. */
export function rowWords(cells: string, words: Readonly<Record<FindingKind, string>>): string {
  const counts = new Map<FindingKind, number>();
  for (const letter of cells) counts.set(findingOf(letter), (counts.get(findingOf(letter)) ?? 0) + 1);
  return [...counts].map(([finding, count]) => `${count} ${words[finding].toLowerCase()}`).join(', ');
}
