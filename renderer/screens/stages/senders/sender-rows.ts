import type { Column } from '../../../../shared/parameters/parameter.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { type CellRow, isBlank } from '../../../components/table-cells.ts';

/** Senders that no row of the table names: they come from the numbers alone. */
export function withoutRow(senders: readonly Sender[], rows: readonly CellRow[]): readonly Sender[] {
  const named = new Set(rows.map(numberOf));
  return senders.filter(({ channelId }) => !named.has(channelId));
}

/** The rows with one for each of these senders; only what they do not share with all others is written into them. */
export function withSenders(
  columns: readonly Column[],
  rows: readonly CellRow[],
  senders: readonly Sender[],
): readonly CellRow[] {
  const known = new Set(columns.map(({ name }) => name));
  const added = senders.map(({ section, channelId }) => ({ section, channelId }));
  return [
    ...rows.filter((row) => !isBlank(row)),
    ...added.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => known.has(name)))),
  ];
}

/** The place of a row's sender among all; undefined for a row without a number. */
export function senderOfRow(rows: readonly CellRow[], row: number): number | undefined {
  if (numberOf(rows[row]) === '') return undefined;
  return rows.slice(0, row).filter((each) => numberOf(each) !== '').length;
}

function numberOf(row: CellRow | undefined): string {
  return (row?.channelId ?? '').trim();
}
