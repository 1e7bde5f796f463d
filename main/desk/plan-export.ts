import type { RequestOf } from '../../shared/ipc/contract.ts';
import { planText as text } from '../../shared/text/plan.ts';
import { type PlanPaper, planOutline } from '../forms/plan-document.ts';
import { planHtml } from '../forms/plan-html.ts';
import { planMarkdown } from '../forms/plan-markdown.ts';
import { writeExport } from '../forms/write-export.ts';
import type { DeskContext } from './context.ts';
import { note } from './exported-files.ts';
import { NoPlanMade } from './run-faults.ts';
import { absoluteFolder } from './run-folder.ts';
import { runMemoryOf } from './run-memory.ts';
import { runnableIn } from './values-runnable.ts';

type Wish = RequestOf<'plan.export'>;

/**
 * Writes the plan that was shown last as a document to be signed.
 * @throws NoPlanMade, ExportFolderNotAbsolute, ExportFolderUnusable, and the faults of printing
 */
export async function exportPlan(
  desk: DeskContext,
  { engagement: id, runbook, folder, format }: Wish,
): Promise<string> {
  const plan = runMemoryOf(desk).plans.get(id);
  if (plan === undefined || plan.runbook !== runbook || plan.digest === '') throw new NoPlanMade();
  const { engagement } = await desk.app.store.open(id);
  const { customer, practice } = engagement;
  const { title, source } = await runnableIn(desk, engagement, runbook);
  const paper: PlanPaper = { plan, customer, runbook: `${title} (${source})`, practice };
  const bytes = await bytesOf(desk, paper, format);
  const [file = ''] = await writeExport({
    folder: absoluteFolder(desk, folder),
    baseName: text.file(customer, text.purpose[plan.purpose], plan.madeAt.slice(0, 10)),
    files: [{ suffix: `.${format}`, bytes }],
  });
  note(file);
  return file;
}

async function bytesOf(desk: DeskContext, paper: PlanPaper, format: Wish['format']): Promise<Uint8Array | string> {
  switch (format) {
    case 'pdf':
      return desk.shell.printPdf(planHtml(planOutline(paper)));
    case 'md':
      return planMarkdown(planOutline(paper));
    case 'json': {
      const { plan, customer, runbook, practice } = paper;
      return `${JSON.stringify({ customer, runbookTitle: runbook, practice, ...plan }, null, 2)}\n`;
    }
  }
}
