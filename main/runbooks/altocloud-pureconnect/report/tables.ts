import { altocloudReportText as text } from '../../../../shared/text/altocloud-report.ts';
import { smsRecordText } from '../../../../shared/text/sms-record.ts';
import { minute } from '../../../forms/minute.ts';
import type { FormTable } from '../../../forms/model.ts';
import type { FormSources, StepRecordLine } from '../../../runs/runnable.ts';

const { status } = smsRecordText.steps;

/** Steps that are not done, whatever the reason. */
export function openSteps({ steps }: Pick<FormSources, 'steps'>): readonly StepRecordLine[] {
  return steps.filter((line) => line.status !== 'done' && line.status !== 'present');
}

/** What is left to do, and why as far as the checks tell. */
export function openTable(sources: FormSources): readonly FormTable[] {
  const lines = openSteps(sources);
  if (lines.length === 0) return [];
  const { title, head } = text.openItems;
  const rows = lines.map((line) => [line.title, status[line.status], whyOpen(line, sources)]);
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

/** Who confirmed what, and when. */
export function peopleTable({ steps }: FormSources): FormTable {
  const { title, head } = text.people;
  const rows = steps.flatMap(({ title: step, by, at, note }) =>
    by === undefined ? [] : [[step, by, at === undefined ? '' : minute(at), note ?? '']],
  );
  return { title, head, rows };
}

/** How each step stands. */
export function stepsTable({ steps }: FormSources): FormTable {
  const { title, head } = text.steps;
  const rows = steps.map((line) => [line.title, howOf(line), line.at === undefined ? '' : minute(line.at)]);
  return { title, head, rows };
}

/** A step that had nothing to do says so; of one that is open, the list of open items says why. */
function howOf({ status: how, reason }: StepRecordLine): string {
  return (how === 'done' || how === 'present' ? reason : undefined) ?? status[how];
}

/** The snippet as it was put on the site, a line a row; nothing before it was rendered. */
export function snippetTable({ facts }: FormSources): readonly FormTable[] {
  const { trackingSnippet } = facts;
  if (typeof trackingSnippet !== 'string') return [];
  return [{ ...text.snippet, rows: trackingSnippet.split('\n').map((line) => [line]), isText: true }];
}
