import { smsRecordText as text } from '../../../shared/text/sms-record.ts';
import { minute } from '../../forms/minute.ts';
import type { FormTable } from '../../forms/model.ts';
import type { FormSources } from '../../runs/runnable.ts';

/** How each step stands, and who confirmed what by hand. */
export function stepsTable({ steps }: FormSources): FormTable {
  const { title, head, status } = text.steps;
  const rows = steps.map((line) => [
    line.title,
    status[line.status],
    line.at === undefined ? '' : minute(line.at),
    line.by ?? '',
    line.note ?? '',
  ]);
  return { title, head, rows };
}
