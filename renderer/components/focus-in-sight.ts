/**
 * Gives the focus to a line or cell that its own box has scrolled to. In a small window the box itself may lie below
 * the fold: the page follows, as little as it takes.
 */
export function focusInSight(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
