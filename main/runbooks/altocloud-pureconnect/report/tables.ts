import { altocloudReportText as text } from '../../../../shared/text/altocloud-report.ts';
import { minute } from '../../../forms/minute.ts';
import type { FormTable } from '../../../forms/model.ts';
import type { FormSources, StepRecordLine } from '../../../runs/runnable.ts';
import { statusOf } from '../../record-steps.ts';

/** Steps that are not done, whatever the reason. */
export function openSteps({ steps }: Pick<FormSources, 'steps'>): readonly StepRecordLine[] {
  return steps.filter((line) => line.status !== 'done' && line.status !== 'present');
}

/** What is left to do, and why as far as the checks tell. */
export function openTable(sources: FormSources): readonly FormTable[] {
  const lines = openSteps(sources);
  if (lines.length === 0) return [];
  const { title, head } = text.openItems;
  const rows = lines.map((line) => [line.title, statusOf(line), whyOpen(line, sources)]);
  return [{ title, head, rows }];
}

function whyOpen({ id, by, status: how }: StepRecordLine, { checks }: FormSources): string {
  const failing = checks.filter((check) => check.step === id && check.result !== 'ok');
  const reasons = failing.map(({ what, reason }) => (reason === undefined ? what : `${what}: ${reason}`));
  if (reasons.length > 0 || by !== undefined) return reasons.join('\n');
  return how === 'undone' ? text.openItems.undone : text.openItems.unconfirmed;
}

/** Every statement that was looked at, in the order of the steps; what is not so comes first. */
export function resultsTable({ checks, steps }: FormSources): FormTable {
  const order = new Map(steps.map(({ id }, place) => [id, place]));
  const sorted = checks.toSorted(
    (a, b) =>
      Number(a.result === 'ok') - Number(b.result === 'ok') || (order.get(a.step) ?? 0) - (order.get(b.step) ?? 0),
  );
  const { title, head, result } = text.results;
  return {
    title,
    head,
    rows: sorted.map((check) => [check.what, result[check.result], check.proof, check.reason ?? '']),
  };
}

/** Who confirmed what, and when; of a step with several actions each by itself. */
export function peopleTable({ steps }: FormSources): FormTable {
  const { title, head } = text.people;
  const rows = steps.flatMap(({ id, title: step, by, at, note, each }) => {
    if (by === undefined) return [];
    if (each === undefined) return [[step, by, at === undefined ? '' : minute(at), note ?? '']];
    return each.map((said) => [text.oneOf(step, subjectOf(id, said.action)), said.by, minute(said.at), said.note]);
  });
  return { title, head, rows };
}

/** What an action is about stands in its id, behind the step's: a workgroup, for example. */
function subjectOf(step: string, action: string): string {
  return decodeURIComponent(action.slice(step.length + 1));
}

/** The snippet as it was put on the site, a line a row; nothing before it was rendered. */
export function snippetTable({ facts }: FormSources): readonly FormTable[] {
  const { trackingSnippet } = facts;
  if (typeof trackingSnippet !== 'string') return [];
  return [{ ...text.snippet, rows: trackingSnippet.split('\n').map((line) => [line]), isText: true }];
}
