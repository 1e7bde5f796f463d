import { isHarmlessColumn } from './harmless-columns.ts';
import { cellsOf, isHeadWord, type ListLine } from './list-line.ts';

/** Says of each line, in the order of the text, why what it names must not count; undefined where nothing speaks against. */
export type TakenBack = (line: string, read: ListLine, understood: boolean) => string | undefined;

const COMMENTS: readonly (readonly [open: string, close: string])[] = [
  ['/*', '*/'],
  ['<!--', '-->'],
];
const UNTICKED = /[☐□▢]|\[\s*\]/u;
/** Letters, digits and what stands between or around them; ticks say yes. Crosses, strokes and question marks are none of these. */
const PLAIN = /^[\p{L}\p{M}\p{N}\p{Cf}\s\-–—_/\\().,;&:'"“”‘’`´|*[\]+#>›»→⟶➔•·▪◦✓✔☑☒✅]*$/u;
const ASCII = /^[\w \t:>,.-]*$/;
/** Whatever has cells has one of these. */
const TABLE = /[|\t\u00A0]| {2}/;
const SAYS_NOT =
  /\b(?:no|not|never|without|missing|lacks?|lacking|denied|denies|deny|refused?|revoked?|remov(?:e|ed|es|ing)|deleted?|except|excluded?|excluding|forbidden|disabled|unassigned|unavailable|former|formerly|previous|previously|old)\b|n['’]t\b/i;
const HEADING_WORDS = 8;

/**
 * What a list of granted permissions says around its lines: a comment, a heading such as “Not granted:”, an empty box, a
 * cross, a table's mark column that is empty, a line that a comparison of two texts shows as removed. A line counts only
 * where nothing of the kind stands; nobody can know every way of saying no, so signs that are not known count as one.
 */
export function takenBack(text: string): TakenBack {
  const isDifference = /^(?:\+\s*\S|@@ )/m.test(text);
  let comment: string | undefined;
  let heading: string | undefined;
  let marks: readonly number[] | undefined;
  return (line, read, understood) => {
    const trimmed = line.trim();
    if (comment !== undefined) {
      if (trimmed.includes(comment)) comment = undefined;
      return 'It stands in a comment.';
    }
    const opened = COMMENTS.find(([open]) => trimmed.startsWith(open));
    if (opened !== undefined) {
      const [open, close] = opened;
      if (!trimmed.slice(open.length).includes(close)) comment = close;
      return 'It stands in a comment.';
    }
    if (trimmed === '') {
      marks = undefined;
      return undefined;
    }
    const cells = TABLE.test(line) ? cellsOf(line) : undefined;
    if (marks === undefined) {
      if (cells !== undefined) marks = understood ? [] : markColumns(cells);
    } else if (cells === undefined && !understood) marks = undefined;
    if (cells === undefined && read.is === 'unknown' && isHeading(trimmed))
      heading = SAYS_NOT.test(trimmed) ? trimmed.slice(0, 60) : undefined;
    if (!understood) return undefined;
    if (heading !== undefined) return `It stands below “${heading}”, so it may not be granted.`;
    if (isDifference && /^\s*-/.test(line)) return 'It has a minus before it, among lines with a plus: it was removed.';
    // Most lines are letters and colons alone.
    if (marks === undefined && ASCII.test(line)) return undefined;
    if (UNTICKED.test(line)) return 'Its box is not ticked.';
    if (cells === undefined && /^\s*#/.test(line)) return 'It stands behind #, as a comment does.';
    if (!PLAIN.test(line.replaceAll(/<br\s*\/?>/gi, ' ')))
      return 'It has a sign beside it that may say that it is not granted.';
    if (marks?.some((at) => (cells?.[at] ?? '') === '') === true)
      return 'Its table has a column that is not known, and it is empty here. Give the table as CSV with a column granted.';
    return undefined;
  };
}

/** Places of a head's columns that are neither the permission's own nor harmless. */
function markColumns(cells: readonly string[]): readonly number[] {
  return [...cells.keys()].filter((at) => {
    const cell = cells[at] ?? '';
    return cell !== '' && !isHeadWord(cell) && !isHarmlessColumn(cell);
  });
}

/** A line of few words, or one that announces what follows; not a sentence of its own. */
function isHeading(line: string): boolean {
  if (/\S:\S/.test(line)) return false;
  return /:\W*$/.test(line) || (!/[.!]$/.test(line) && line.split(/\s+/).length <= HEADING_WORDS);
}
