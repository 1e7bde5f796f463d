import type { Holding } from './holding.ts';

/** Where a permission must count: in one division, or in all. Without it any division will do. */
export type WantedDivision = 'all' | { readonly id: string; readonly name?: string };

/** True when the holding counts in the wanted division; a source that names none counts only where none is wanted. */
export function countsIn(holding: Holding, wanted: WantedDivision | undefined): boolean {
  if (wanted === undefined || holding.division === 'all') return true;
  return wanted !== 'all' && holding.division?.id === wanted.id;
}
