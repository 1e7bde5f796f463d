/** Dash kinds, case and white space do not tell names apart for a person; they do for the API. */
function folded(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Pd}−]/gu, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** What a list of names holds for a wanted name. Exact means equal to the letter. */
export interface NameMatches<T> {
  readonly exact: readonly T[];
  readonly near: readonly T[];
}

/** Objects are matched by exact name; near matches (dash kinds, case, spaces) are only shown and asked about. */
export function matchNames<T extends { readonly name: string }>(wanted: string, things: readonly T[]): NameMatches<T> {
  const exact = things.filter(({ name }) => name === wanted);
  const near = things.filter(({ name }) => name !== wanted && folded(name) === folded(wanted));
  return { exact, near };
}

/**
 * Whether the operator now wants a name that the engagement's own object never had. An object that somebody renamed
 * meanwhile is still the engagement's.
 */
export function isOtherWish(wanted: string, found: { readonly name: string }, recorded: unknown): boolean {
  return wanted !== found.name && wanted !== recorded;
}
