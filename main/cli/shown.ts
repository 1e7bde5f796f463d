import { terminalText } from '../../shared/text/terminal.ts';

/** Entries of a list in the terminal: an export may hold a thousand roles. */
export const SHOWN_AT_MOST = 10;

/** How many were left out, if any. */
export function moreLines(more: number): readonly string[] {
  return more > 0 ? [`  ${terminalText.more(more)}`] : [];
}
