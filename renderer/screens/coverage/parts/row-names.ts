import { titleOf } from '../rows/report-lines.ts';
import type { Report } from '../use-report.ts';

/** `12 Outbound › Campaign › View` of each row of the need, in its order. */
export function rowNames({ rows }: Pick<Report, 'rows'>, numbers: readonly number[]): readonly string[] {
  const wanted = new Set(numbers);
  return rows.filter(({ need }) => wanted.has(need.row)).map((row) => `${row.need.row} ${titleOf(row)}`);
}
