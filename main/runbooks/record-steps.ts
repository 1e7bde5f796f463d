import { recordStepsText as text } from '../../shared/text/record-steps.ts';
import { minute } from '../forms/minute.ts';
import type { FormTable } from '../forms/model.ts';
import type { FormSources, StepRecordLine } from '../runs/runnable.ts';

/** How each step stands, and who confirmed what by hand. */
export function stepsTable({ steps }: Pick<FormSources, 'steps'>): FormTable {
  const rows = steps.map((line) => [line.title, statusOf(line), when(line), line.by ?? '', line.note ?? '']);
  return { title: text.title, head: [...text.head, ...text.people], rows };
}

/**
 * How each step stands, for a record whose people have a table of their own. A step that had nothing to do says so; why
 * others are open is said elsewhere.
 */
export function stepsTableWithReasons({ steps }: Pick<FormSources, 'steps'>): FormTable {
  const rows = steps.map((line) => {
    const { status, reason } = line;
    const isSettled = status === 'done' || status === 'present';
    return [line.title, (isSettled ? reason : undefined) ?? statusOf(line), when(line)];
  });
  return { title: text.title, head: text.head, rows };
}

/** How a step stands, in words. */
export function statusOf({ status }: Pick<StepRecordLine, 'status'>): string {
  return text.status[status];
}

function when({ at }: StepRecordLine): string {
  return at === undefined ? '' : minute(at);
}
