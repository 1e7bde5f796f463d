import type { ReplyOf, RequestOf } from '../../shared/ipc/contract.ts';
import { NothingToCompare } from '../coverage/faults.ts';
import type { DeskContext } from './context.ts';
import type { CoverageDesk } from './coverage-desk.ts';
import { note } from './exported-files.ts';
import { absoluteFolder } from './run-folder.ts';

/**
 * Writes the report of what is compared now.
 * @throws NothingToCompare, ExportFolderNotAbsolute, ExportFolderUnusable, and the faults of printing
 */
export async function exportCoverage(
  desk: DeskContext,
  { comparison, live }: CoverageDesk,
  wish: RequestOf<'coverage.export'>,
): Promise<ReplyOf<'coverage.export'>> {
  const folder = absoluteFolder(desk, wish.folder);
  const { report, matrix } = await comparison.look('document', undefined);
  const { chosen, inputs } = await comparison.state();
  if (report === undefined || matrix === undefined) {
    throw new NothingToCompare(chosen.need === undefined ? 'need' : 'inputs');
  }
  const practice = inputs.some(({ id }) => live.isPractice(id));
  // Loaded with the first export: most windows never make one.
  const { exportReport } = await import('../coverage/export-report.ts');
  const { formats } = wish;
  const printPdf = (html: string) => desk.shell.printPdf(html);
  const { files, problems } = await exportReport({ report, matrix, formats, folder, printPdf, practice });
  for (const file of files) note(file);
  return { files: [...files], problems: [...problems] };
}
