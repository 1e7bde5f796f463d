import { coverageText } from '../../../shared/text/coverage-screen.ts';
import type { CoverageState } from './coverage-store.ts';

const { rail: text, needed } = coverageText;

/** Whose grants are compared, in words. Where the answer is not there yet, the role by its bare name. */
export function scopeWords(
  { scope, scopeRole, inputs }: Pick<CoverageState, 'scope' | 'scopeRole' | 'inputs'>,
  of: string | undefined,
): string {
  if (scope.is === 'all') return text.all;
  if (scope.is === 'input') return inputs.find(({ id }) => id === scope.input)?.name ?? of ?? scope.input;
  return of ?? scopeRole ?? needed.scopes.role.label;
}

/** In which division grants must count, in words. */
export function divisionWords({ division, divisions }: Pick<CoverageState, 'division' | 'divisions'>): string {
  if (division === undefined) return text.anyDivision;
  if (division === 'all') return text.allDivisions;
  return divisions.find(({ id }) => id === division)?.name ?? division;
}

/** Enough to know it by: beside the pages there is room for a few lines. */
const CARD_LENGTH = 80;

/** A name that somebody else gave, as long as the card beside the pages has room for. */
export function onCard(words: string): string {
  const letters = [...words];
  return letters.length <= CARD_LENGTH ? words : `${letters.slice(0, CARD_LENGTH).join('').trimEnd()}…`;
}
