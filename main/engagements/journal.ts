import { dirname } from 'node:path';
import { type ChainCheck, checkJournal, parseJournal, START, seal } from './chain.ts';
import { JournalNotWritten } from './faults.ts';
import type { Files } from './files.ts';
import { type Entry, entrySchema, type JournalLine } from './journal-line.ts';

/** An open journal. Whoever opens one holds the engagement's lock. */
export interface Journal {
  readonly path: string;
  /**
   * Resolves with the new head once the line is on disk. Calls are written in the order they were made; those that
   * come while the disk is busy go to it together.
   * @throws JournalNotWritten, and then for every later line too: what follows a torn line would break the chain
   */
  append(entry: Entry): Promise<string>;
  lines(): readonly JournalLine[];
  /** Hash of the last line. */
  readonly head: string;
  /** How the chain was found when it was opened. */
  readonly found: ChainCheck;
  /** The line that a crash had cut off when it was opened; it has been dropped. */
  readonly torn: string | undefined;
}

/** Opens or starts a journal for writing. */
export async function openJournal(files: Files, path: string, clock: { now(): number }): Promise<Journal> {
  const text = (await files.read(path)) ?? '';
  const { texts, lines: before, torn } = parseJournal(text);
  const whole = texts.map((line) => `${line}\n`).join('');
  if (text === '') await files.makeFolder(dirname(path));
  // Also ends a last line that lacks nothing but its line end.
  else if (whole !== text) await files.writeAtomic(path, whole);

  const found = checkJournal(texts);
  const lines = [...before];
  let head = found.intact ? found.head : (lines.at(-1)?.hash ?? START);
  let seq = texts.length;
  let failure: JournalNotWritten | undefined;
  let queue: Promise<string> = Promise.resolve(head);
  /** What has come in since the last line went to the disk. */
  const waiting: Entry[] = [];

  const write = async (entries: readonly Entry[]): Promise<string> => {
    if (failure !== undefined) throw failure;
    if (entries.length === 0) return head;
    const at = new Date(clock.now()).toISOString();
    const sealed: ReturnType<typeof seal>[] = [];
    for (const entry of entries) sealed.push(seal(entry, seq + sealed.length, at, sealed.at(-1)?.line.hash ?? head));
    await files.appendSynced(path, sealed.map(({ text }) => `${text}\n`).join('')).catch((error: unknown) => {
      failure = new JournalNotWritten(path, error);
      throw failure;
    });
    lines.push(...sealed.map(({ line }) => line));
    seq += sealed.length;
    head = lines.at(-1)?.hash ?? head;
    return head;
  };

  return {
    path,
    found,
    torn,
    lines: () => lines,
    get head() {
      return head;
    },
    append(entry) {
      // Through JSON first: what is hashed must be what can be read back (masks of secrets, no `undefined`).
      waiting.push(entrySchema.parse(JSON.parse(JSON.stringify(entry))));
      queue = queue.catch(() => undefined).then(() => write(waiting.splice(0)));
      return queue;
    },
  };
}
