import type { ReplyOf } from '../../shared/ipc/contract.ts';
import type { JsonObject } from '../../shared/json.ts';
import { parseJournal } from '../engagements/chain.ts';
import { checkChain } from '../engagements/journal-check.ts';
import { NoRun } from '../runs/faults.ts';
import { keptHead } from '../runs/kept-head.ts';
import type { DeskContext } from './context.ts';

/**
 * A run's journal as it stands on the disk, and whether its chain holds and fits the head kept in the keychain.
 * @throws EngagementNotFound, NoRun
 */
export async function readJournal({ app }: DeskContext, id: string, run: string): Promise<ReplyOf<'journal.read'>> {
  const known = (await app.store.journals(id)).map((each) => each.run).sort();
  // Says that there is no such engagement; a damaged document does not keep its journals from being read.
  if (known.length === 0) await app.store.open(id);
  if (!known.includes(run)) throw new NoRun(id, run, known);
  const content = (await app.locks.files.read(app.store.journalPath(id, run))) ?? '';
  const kept = await keptHead(app, id, run);
  const checked = checkChain(content, kept.is === 'head' ? [{ from: 'kept', head: kept.head }] : []);
  const lines = parseJournal(content).texts.map(lineOf);
  const { head, intact } = checked;
  return { lines, head, intact, ...(checked.intact ? {} : { problem: checked.fault.toProblem() }) };
}

/** Also where this version does not know its kind; damage shows as the text it is. */
function lineOf(text: string): JsonObject {
  try {
    const line: unknown = JSON.parse(text);
    if (typeof line === 'object' && line !== null && !Array.isArray(line)) return line as JsonObject;
  } catch {
    // Shown as text below.
  }
  return { text };
}
