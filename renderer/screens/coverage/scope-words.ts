import { coverageText } from '../../../shared/text/coverage-screen.ts';
import type { CoverageState } from './coverage-store.ts';

const { rail: text, needed } = coverageText;

/** Whose grants are compared, in words. The name of a role is known once the answer is there. */
export function scopeWords({ scope, inputs }: Pick<CoverageState, 'scope' | 'inputs'>, of: string | undefined): string {
  if (scope.is === 'all') return text.all;
  if (scope.is === 'input') return inputs.find(({ id }) => id === scope.input)?.name ?? of ?? scope.input;
  return of ?? needed.scopes.role.label;
}

/** In which division grants must count, in words. */
export function divisionWords({ division, divisions }: Pick<CoverageState, 'division' | 'divisions'>): string {
  if (division === undefined) return text.anyDivision;
  if (division === 'all') return text.allDivisions;
  return divisions.find(({ id }) => id === division)?.name ?? division;
}
