import { parseJournal } from '../engagements/chain.ts';
import type { Engagement } from '../engagements/engagement.ts';
import { writeExport } from '../forms/write-export.ts';
import type { DeskContext } from './context.ts';
import { ENGAGEMENT_FORMAT, ENGAGEMENT_SUFFIX, ENGAGEMENT_VERSION, type EngagementFile } from './engagement-file.ts';
import { isSecretReference } from './engagement-runbooks.ts';
import { note } from './exported-files.ts';
import { absoluteFolder } from './run-folder.ts';

/**
 * Writes document and journals as one file for another computer. Secrets stay here, and so does where they are kept.
 * @throws ExportFolderNotAbsolute, ExportFolderUnusable, and what opening throws
 */
export async function exportEngagement(desk: DeskContext, id: string, folder: string): Promise<string> {
  const { app } = desk;
  const place = absoluteFolder(desk, folder);
  const { engagement } = await app.store.open(id);
  const journals: EngagementFile['journals'] = [];
  for (const { run } of await app.store.journals(id)) {
    const text = (await app.locks.files.read(app.store.journalPath(id, run))) ?? '';
    journals.push({ run, lines: [...parseJournal(text).texts] });
  }
  const file = {
    format: ENGAGEMENT_FORMAT,
    version: ENGAGEMENT_VERSION,
    document: app.redactor.redact(withoutSecrets(engagement)),
    journals,
  };
  const bytes = `${JSON.stringify(file, null, 2)}\n`;
  const files = [{ suffix: ENGAGEMENT_SUFFIX, bytes }];
  const [path = ''] = await writeExport({ folder: place, baseName: `${engagement.customer} ${id}`, files });
  note(path);
  return path;
}

/** The document without secrets, and without facts that say where one is kept. */
export function withoutSecrets(engagement: Engagement): Engagement {
  const facts = Object.entries(engagement.facts).filter(([, { value }]) => !isSecretReference(value));
  return { ...engagement, facts: Object.fromEntries(facts), secrets: {} };
}
