import { join } from 'node:path';
import { type Engagement, engagementSchema } from './engagement.ts';
import { EngagementBroken, EngagementNotFound, EngagementTooNew } from './faults.ts';
import type { Files } from './files.ts';
import { fold, type RunLines } from './fold.ts';
import { rebuilt, withHistory } from './with-history.ts';

/** An engagement, and, when its document was damaged and rebuilt just now, the fault to show. */
export interface Opened {
  readonly engagement: Engagement;
  readonly trouble?: EngagementBroken;
}

/** One engagement's folder (`place`), the name of its document, what its journals hold, and the time (ISO 8601). */
interface Place {
  readonly files: Files;
  readonly place: string;
  readonly document: string;
  readonly id: string;
  readonly journals: readonly RunLines[];
  readonly now: string;
}

/**
 * Reads a document. A damaged one is renamed, never deleted, and made anew from the journals.
 * @throws EngagementNotFound, EngagementTooNew, EngagementBroken when the journals cannot give it back
 */
export async function openDocument({ files, place, document, id, journals, now }: Place): Promise<Opened> {
  const path = join(place, document);
  const text = await files.read(path);
  const history = fold(journals);
  const engagement = text === undefined ? undefined : understood(text, id);
  if (engagement !== undefined) return { engagement: withHistory(engagement, history) };

  const setAside =
    text === undefined ? await earlierDamage(files, place, document) : await setItAside(files, path, now);
  const again = rebuilt(id, history);
  if (again === undefined) {
    if (setAside === undefined) throw new EngagementNotFound(id);
    throw new EngagementBroken(id, setAside, false);
  }
  await files.writeAtomic(path, `${JSON.stringify(again, null, 2)}\n`);
  return { engagement: again, trouble: new EngagementBroken(id, setAside, true) };
}

function understood(text: string, id: string): Engagement | undefined {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof raw === 'object' && raw !== null && 'schema' in raw && typeof raw.schema === 'number' && raw.schema > 1) {
    throw new EngagementTooNew(id);
  }
  const document = engagementSchema.safeParse(raw).data;
  // The folder's name is what locks and commands go by.
  return document === undefined ? undefined : { ...document, id };
}

async function setItAside(files: Files, path: string, now: string): Promise<string> {
  let name = `${path}.broken-${now.replaceAll(/[:.]/g, '-')}`;
  while ((await files.info(name)) !== undefined) name += '-2';
  await files.rename(path, name);
  return name;
}

async function earlierDamage(files: Files, place: string, document: string): Promise<string | undefined> {
  const name = (await files.list(place)).findLast((found) => found.startsWith(`${document}.broken-`));
  return name === undefined ? undefined : join(place, name);
}
