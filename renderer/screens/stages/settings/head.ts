import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';

/** Title and lead: a runbook whose values have headings of their own begins with this page, by its own name for it. */
export function headOf({ parameters, stages }: Pick<RunbookView, 'parameters' | 'stages'>): {
  readonly title: string;
  readonly lead: string;
} {
  const { title, lead, details } = settingsStageText;
  if (parameters.every(({ group }) => group === undefined)) return { title, lead };
  return { title: stages.find(({ id }) => id === 'settings')?.title ?? details.title, lead: details.lead };
}
