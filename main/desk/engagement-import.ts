import { basename, dirname } from 'node:path';
import { checkJournal, parseJournal } from '../engagements/chain.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { EngagementNotFound } from '../engagements/faults.ts';
import { newEngagementId } from '../engagements/ids.ts';
import { JournalNotIntact } from '../engagements/journal-check.ts';
import { lockEngagement } from '../engagements/lock.ts';
import { PROFILE_FILE_FACT } from '../runs/recording.ts';
import type { DeskContext } from './context.ts';
import { withoutSecrets } from './engagement-export.ts';
import { ImportInvalid, ImportJournalBroken, ImportTooBig, ImportTooNew } from './engagement-faults.ts';
import { ENGAGEMENT_VERSION, type EngagementFile, engagementFileSchema, MOST } from './engagement-file.ts';
import { turnsOf } from './values-turns.ts';

/**
 * Takes an exported engagement over: under its id, or a new one when that is taken. Nothing is ever overwritten.
 * @param name of the file, for messages
 * @throws ImportInvalid, ImportTooBig, ImportTooNew, ImportJournalBroken; then nothing was taken over
 */
export function importEngagement(desk: DeskContext, name: string, content: string): Promise<string> {
  // Two at once could both find the same id free.
  return turnsOf(desk).take('import', () => takenOver(desk, name, content));
}

async function takenOver(desk: DeskContext, name: string, content: string): Promise<string> {
  const file = basename(name) || name;
  const { document, journals } = readFile(file, content);
  for (const journal of journals) checkOne(file, journal, document);

  const { store, locks } = desk.app;
  const id = await freeId(desk, document);
  const lock = await lockEngagement(desk.app, id, 'groundwork (window, import)');
  try {
    for (const { run, lines } of journals) {
      const target = store.journalPath(id, run);
      await locks.files.makeFolder(dirname(target));
      await locks.files.writeAtomic(target, lines.map((line) => `${line}\n`).join(''));
    }
    await store.save({ ...portable(document), id });
  } catch (error) {
    await store.remove(id).catch(() => undefined);
    throw error;
  } finally {
    await lock.release();
  }
  desk.tell('engagement-changed', { engagement: id });
  return id;
}

function readFile(file: string, content: string): EngagementFile {
  if (content.length > MOST.characters) throw new ImportTooBig(file, 'more than 32 MB');
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    throw new ImportInvalid(file, '', 'it is not JSON, or it was cut off.');
  }
  if (typeof raw === 'object' && raw !== null && 'version' in raw && Number(raw.version) > ENGAGEMENT_VERSION) {
    throw new ImportTooNew(file);
  }
  const parsed = engagementFileSchema.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ImportInvalid(file, issue?.path.join('.') ?? '', `${issue?.message ?? 'unknown content'}.`);
  }
  const { journals } = parsed.data;
  if (journals.length > MOST.runs) throw new ImportTooBig(file, `more than ${MOST.runs} runs`);
  if (new Set(journals.map(({ run }) => run)).size < journals.length) {
    throw new ImportInvalid(file, 'journals', 'a run is in it twice.');
  }
  return parsed.data;
}

/** The chain must hold, and the journal must be the run's and the engagement's that it says it is. */
function checkOne(file: string, { run, lines }: EngagementFile['journals'][number], document: Engagement): void {
  if (lines.length > MOST.lines) throw new ImportTooBig(file, `more than ${MOST.lines} lines in run ${run}`);
  const checked = checkJournal(lines);
  if (!checked.intact) {
    throw new ImportJournalBroken(file, run, checked.seq + 1, new JournalNotIntact(checked, undefined).message);
  }
  const broken = (line: number, why: string) => new ImportJournalBroken(file, run, line, why);
  // A text with line ends inside would become other lines on the disk.
  const torn = lines.findIndex((line) => /[\r\n]/.test(line));
  if (torn >= 0) throw broken(torn + 1, 'The line has a line end inside.');
  const entries = parseJournal(lines.map((line) => `${line}\n`).join('')).lines;
  const [first] = entries;
  if (first?.kind !== 'opened') throw broken(1, 'It does not say which run it is.');
  if (first.run !== run || first.practice !== document.practice) throw broken(1, 'It belongs to another run.');
  for (const entry of entries) {
    // Entries without an origin are the operator's own and the journals' heads: no run keeps a secret there, and
    // deleting the engagement would delete them.
    if (entry.kind === 'secret' && entry.ref.origin === '')
      throw broken(entry.seq + 1, 'It names a secret of no system.');
  }
}

/** What means something on this computer too: no places of secrets, no paths of profile files. */
function portable(document: Engagement): Engagement {
  const { facts, ...rest } = withoutSecrets(document);
  const kept = Object.entries(facts).filter(([name]) => !name.startsWith(PROFILE_FILE_FACT));
  return { ...rest, facts: Object.fromEntries(kept) };
}

async function freeId({ app }: DeskContext, { id, customer }: Engagement): Promise<string> {
  let wanted = id;
  while (await isTaken(app.store.open(wanted))) wanted = newEngagementId(customer, app.locks.random);
  return wanted;
}

/** A damaged engagement has its id too. */
async function isTaken(opening: Promise<unknown>): Promise<boolean> {
  try {
    await opening;
    return true;
  } catch (error) {
    return !(error instanceof EngagementNotFound);
  }
}
