/**
 * The rows with several pasted numbers in place of one row; undefined for a single number, which the field takes itself.
 * Blanks are no border, since numbers are written with them.
 */
export function withPasted(
  rows: readonly string[],
  at: number,
  pasted: string,
): { readonly rows: readonly string[]; readonly count: number } | undefined {
  const numbers = pasted
    .split(/[\n\r,;\t]+/)
    .map((number) => number.trim())
    .filter((number) => number !== '');
  if (numbers.length < 2) return undefined;
  const rest = rows.toSpliced(at, 1, ...(rows[at]?.trim() === '' ? numbers : [rows[at] ?? '', ...numbers]));
  return { rows: rest, count: numbers.length };
}
