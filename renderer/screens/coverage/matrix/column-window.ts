/** Columns drawn beyond each edge. */
const SPARE = 4;
/** The window moves by this many columns at once. */
export const COLUMN_STEP = 8;

/** Which of `total` columns to draw, given where the grid is scrolled to and how wide it is. */
export function columnWindow(
  total: number,
  columnWidth: number,
  left: number,
  width: number,
): { readonly first: number; readonly count: number } {
  const first = Math.max(0, Math.floor(left / columnWidth) - SPARE);
  const end = Math.min(total, Math.ceil((left + width) / columnWidth) + COLUMN_STEP + SPARE);
  return { first: Math.min(first, total), count: Math.max(0, end - first) };
}
