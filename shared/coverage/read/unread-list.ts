import type { UnreadEntry } from '../unread.ts';

/** More entries than this tell nobody anything; the rest is counted. */
export const LISTED_AT_MOST = 1_000;

/** What of one file was not understood, in the order of the file. */
export interface UnreadList {
  add(entry: Omit<UnreadEntry, 'file'>): void;
  /** Counts parts that nobody will see listed, from this line on. */
  skip(line: number, count: number): void;
  /** The rest of the file was not looked at, and why; this is listed in any case. */
  stop(line: number, why: string): void;
  /** How many there were, listed or not. */
  count(): number;
  /** At most `LISTED_AT_MOST`, and one more that says how many are not listed. */
  entries(): readonly UnreadEntry[];
}

/** A list that never outgrows its bounds, however many lines are unreadable. */
export function unreadList(file: string): UnreadList {
  const listed: UnreadEntry[] = [];
  let stopped: UnreadEntry | undefined;
  let beyond: { readonly line: number; count: number } | undefined;
  const skip = (line: number, count: number): void => {
    if (beyond === undefined) beyond = { line, count };
    else beyond.count += count;
  };
  return {
    add(entry) {
      if (listed.length < LISTED_AT_MOST) listed.push({ file, ...entry });
      else skip(entry.line, 1);
    },
    skip,
    stop(line, why) {
      stopped = { file, line, text: '', why };
    },
    count: () => listed.length + (beyond?.count ?? 0),
    entries() {
      const end = stopped === undefined ? [] : [stopped];
      if (beyond === undefined) return [...listed, ...end];
      const { line, count } = beyond;
      const why = `${count} more parts of the file, from here on, were not understood; only the first ${LISTED_AT_MOST} are listed.`;
      return [...listed, { file, line, text: '', why }, ...end];
    },
  };
}
