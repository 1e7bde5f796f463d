import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { formScreenText as text } from '../../../../shared/text/form-screen.ts';

/** What the customer's own record is called: by its runbook's name for the page. */
export function recordTitle({ stages }: Pick<RunbookView, 'stages'>): string {
  return stages.find(({ id }) => id === 'form')?.title ?? text.record.title;
}
