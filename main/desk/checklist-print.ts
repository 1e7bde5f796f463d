import type { RequestOf } from '../../shared/ipc/contract.ts';
import { checklistText as text } from '../../shared/text/checklist.ts';
import { checklistHtml } from '../forms/checklist-html.ts';
import { writeExport } from '../forms/write-export.ts';
import { checkPermissions } from './checklist.ts';
import type { DeskContext } from './context.ts';
import { note } from './exported-files.ts';
import { absoluteFolder } from './run-folder.ts';
import { sessionsOf } from './sessions.ts';
import { runnableIn } from './values-runnable.ts';

/**
 * Prints the checklist that the operator sees, else a fresh one, as a PDF.
 * @throws ExportFolderNotAbsolute, ExportFolderUnusable, and the faults of printing
 */
export async function printChecklist(desk: DeskContext, wish: RequestOf<'permissions.print'>): Promise<string> {
  const { engagement: id, runbook, of } = wish;
  const folder = absoluteFolder(desk, wish.folder);
  const { engagement } = await desk.app.store.open(id);
  const runnable = await runnableIn(desk, engagement, runbook);
  const seen = sessionsOf(desk).checklist(id, runbook, of);
  const checklist = seen ?? (await checkPermissions(desk, { engagement: id, runbook, of }));
  const { customer, practice } = engagement;
  const { title, source, rows } = runnable;
  const html = checklistHtml({ customer, practice, title, source, rows, checklist });
  const bytes = await desk.shell.printPdf(html);
  const [file = ''] = await writeExport({
    folder,
    baseName: text.fileName(title, customer),
    files: [{ suffix: '.pdf', bytes }],
  });
  note(file);
  return file;
}
