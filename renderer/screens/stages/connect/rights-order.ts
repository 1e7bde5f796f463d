import type { SignedIn } from '../../../../shared/ipc/views.ts';

export type Right = SignedIn['rights'][number];

const RANK: Readonly<Record<Right['held'], number>> = { missing: 0, conditional: 1, unchecked: 2, granted: 3 };

/** Gaps first, else in the order the run needs them. */
export function gapsFirst(rights: readonly Right[]): readonly Right[] {
  return rights.toSorted((a, b) => RANK[a.held] - RANK[b.held]);
}

/** The rights that are not certain. */
export function gapsOf(rights: readonly Right[]): readonly Right[] {
  return rights.filter(({ held }) => held !== 'granted');
}
