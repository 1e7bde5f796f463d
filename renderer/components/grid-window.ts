/** How many rows may be in the document at once, whatever the list and the window. */
export const MOST_ROWS = 80;
/** Rows drawn beyond each edge, so that a turn of the wheel meets no gap. */
const OVERSCAN = 6;
/** The window moves by this many rows at once: a smaller scroll draws nothing. */
const STEP = 16;

/** The rows to draw: from `first`, `count` of them. */
export interface GridWindow {
  readonly first: number;
  readonly count: number;
}

/** By how many rows the window moves at once: fewer on a very tall screen, where a whole step would leave rows undrawn. */
export function rowsPerStep(rowHeight: number, viewHeight: number): number {
  return Math.max(1, Math.min(STEP, MOST_ROWS - 1 - rowsInSight(rowHeight, viewHeight)));
}

function rowsInSight(rowHeight: number, viewHeight: number): number {
  return Math.ceil(viewHeight / rowHeight) + 1;
}

/** Which of `total` rows of equal height to draw, given the scroll position. One row is kept free for the focused one. */
export function gridWindow(total: number, rowHeight: number, scrollTop: number, viewHeight: number): GridWindow {
  const most = MOST_ROWS - 1;
  if (total <= most) return { first: 0, count: total };
  const inSight = rowsInSight(rowHeight, viewHeight);
  const step = rowsPerStep(rowHeight, viewHeight);
  const spare = Math.max(0, Math.min(OVERSCAN, Math.floor((most - inSight - step) / 2)));
  const top = Math.floor(scrollTop / rowHeight / step) * step - spare;
  const count = Math.min(most, inSight + step + 2 * spare);
  return { first: Math.max(0, Math.min(top, total - count)), count };
}
