import { createHash } from 'node:crypto';
import { canonical } from '../../shared/canonical.ts';
import { type Entry, entrySchema, type JournalLine, linkSchema } from './journal-line.ts';

/** What comes before the first line. */
export const START = '0'.repeat(64);

/**
 * What a check of the chain found. `beyond` counts lines after the expected head: one is what a crash between
 * journal and keychain leaves, more are what later runs added after the head was printed.
 * `unreadable`: not JSON; `altered`: the hash does not fit; `out-of-order`: lines are missing or moved;
 * `head-missing`: whole in itself, but cut off or rewritten since the expected head was noted.
 */
export type ChainCheck =
  | { readonly intact: true; readonly head: string; readonly beyond: number }
  | {
      readonly intact: false;
      readonly head: string;
      /** The number the first bad line has or should have. */
      readonly seq: number;
      readonly why: 'unreadable' | 'altered' | 'out-of-order' | 'head-missing';
    };

/** Puts an entry into the chain. `text` is the line, without its end. */
export function seal(
  entry: Entry,
  seq: number,
  at: string,
  prev: string,
): { readonly line: JournalLine; readonly text: string } {
  const rest = { seq, at, ...entry, prev };
  const line = { ...rest, hash: hashOf(rest, prev) };
  return { line, text: JSON.stringify(line) };
}

/**
 * Follows the chain through a journal's lines of text.
 * @param expectedHead the hash kept elsewhere or printed on an export; without it, lines cut off the end go unnoticed
 */
export function checkJournal(lines: readonly string[], expectedHead?: string): ChainCheck {
  let head = START;
  let seenAt = expectedHead === START ? 0 : undefined;
  for (const [seq, text] of lines.entries()) {
    const raw = parsed(text);
    const link = linkSchema.safeParse(raw).data;
    if (raw === undefined || link === undefined) return { intact: false, head, seq, why: 'unreadable' };
    const { hash, ...rest } = raw;
    if (hash !== hashOf(rest, link.prev)) return { intact: false, head, seq, why: 'altered' };
    if (link.seq !== seq || link.prev !== head) return { intact: false, head, seq, why: 'out-of-order' };
    head = link.hash;
    if (head === expectedHead) seenAt = seq + 1;
  }
  if (expectedHead === undefined) return { intact: true, head, beyond: 0 };
  if (seenAt === undefined) return { intact: false, head, seq: lines.length, why: 'head-missing' };
  return { intact: true, head, beyond: lines.length - seenAt };
}

/** A journal's text, taken apart. */
export interface JournalText {
  /** Every line as text, without the torn one. */
  readonly texts: readonly string[];
  /** Those that can be understood; kinds of a later version are left out. */
  readonly lines: readonly JournalLine[];
  /** A last line that a crash cut off: it never counted. */
  readonly torn: string | undefined;
}

/** Never throws, whatever the text. */
export function parseJournal(text: string): JournalText {
  const texts = text.split('\n');
  const rest = texts.pop() ?? '';
  if (rest !== '') texts.push(rest);
  const last = texts.at(-1);
  // After a power cut the last line may also be there in full length, filled with zeros.
  const torn = last !== undefined && parsed(last) === undefined ? texts.pop() : undefined;
  const lines = texts.map(lineOf).filter((line) => line !== undefined);
  return { texts, lines, torn };
}

function lineOf(text: string): JournalLine | undefined {
  const raw = parsed(text);
  const link = linkSchema.safeParse(raw).data;
  if (raw === undefined || link === undefined) return undefined;
  const { seq: _seq, at: _at, prev: _prev, hash: _hash, ...own } = raw;
  const entry = entrySchema.safeParse(own).data;
  return entry === undefined ? undefined : { ...link, ...entry };
}

function parsed(text: string): { readonly [member: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(rest: object, prev: string): string {
  return createHash('sha256')
    .update(prev)
    .update(canonical({ ...rest, prev: undefined }))
    .digest('hex');
}
