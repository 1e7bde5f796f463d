/** How many rows may be in the document at once, whatever the list and the window. */
export const MOST_ROWS = 80;
/** Rows drawn beyond each edge, so that a turn of the wheel meets no gap. */
const OVERSCAN = 6;
/** The window moves by this many rows at once: a smaller scroll draws nothing. */
export const STEP = 16;

/** The rows to draw: from `first`, `count` of them. */
export interface GridWindow {
  readonly first: number;
  readonly count: number;
}

/** Which of `total` rows of equal height to draw, given the scroll position. One row is kept free for the focused one. */
export function gridWindow(total: number, rowHeight: number, scrollTop: number, viewHeight: number): GridWindow {
  const most = MOST_ROWS - 1;
  if (total <= most) return { first: 0, count: total };
  const inSight = Math.ceil(viewHeight / rowHeight) + 1;
  const spare = Math.max(0, Math.min(OVERSCAN, Math.floor((most - inSight - STEP) / 2)));
  const top = Math.floor(scrollTop / rowHeight / STEP) * STEP - spare;
  const count = Math.min(most, inSight + STEP + 2 * spare);
  return { first: Math.max(0, Math.min(top, total - count)), count };
}
