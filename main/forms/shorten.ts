/** The first of `items`, and how many are left out. A list that would lose a single item is not cut. */
export function shorten<T>(items: readonly T[], most: number): { readonly shown: readonly T[]; readonly more: number } {
  if (items.length <= most + 1) return { shown: items, more: 0 };
  return { shown: items.slice(0, most), more: items.length - most };
}

/** Text of bounded length; the cut shows. */
export function clipped(text: string, most: number): string {
  const signs = [...text.slice(0, 2 * most + 2)];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join('')}…`;
}
