import { createStore } from 'zustand';
import type { RequestOf } from '../../../../shared/ipc/contract.ts';
import type { CoverageState } from '../coverage-store.ts';

/** A side of a comparison, with its name for the buttons. */
export type Side = RequestOf<'coverage.compare'>['left'] & { readonly name: string };

interface Sides {
  readonly kind: 'role' | 'input';
  readonly left: Side | undefined;
  readonly right: Side | undefined;
}

/** What is compared with what; kept while other pages are looked at. */
export const sides = createStore<Sides>()(() => ({ kind: 'role', left: undefined, right: undefined }));

/** The request for two chosen sides, unless one is missing or its input is gone. */
export function comparison(
  { left, right }: Pick<Sides, 'left' | 'right'>,
  { inputs }: Pick<CoverageState, 'inputs'>,
): RequestOf<'coverage.compare'> | null {
  if (left === undefined || right === undefined) return null;
  const isThere = (side: Side): boolean => side.is === 'role' || inputs.some(({ id }) => id === side.input);
  return isThere(left) && isThere(right) ? { left: bare(left), right: bare(right) } : null;
}

function bare(side: Side): RequestOf<'coverage.compare'>['left'] {
  return side.is === 'role' ? { is: side.is, role: side.role } : { is: side.is, input: side.input };
}
