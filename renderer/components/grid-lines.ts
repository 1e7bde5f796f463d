/** A group of rows that stand together under a heading. */
export interface GridGroup {
  readonly id: string;
  readonly title: string;
}

/** A line of the table: a row, or the heading of the rows below it. */
export type GridLine<R> =
  | { readonly is: 'row'; readonly row: R; readonly key: string }
  | { readonly is: 'group'; readonly group: GridGroup; readonly count: number; readonly key: string };

/** Rows and headings in one list. A heading stands wherever the group changes. */
export function gridLines<R>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  groupOf?: (row: R) => GridGroup,
): readonly GridLine<R>[] {
  if (groupOf === undefined) return rows.map((row) => ({ is: 'row', row, key: keyOf(row) }));
  const lines: GridLine<R>[] = [];
  let at = -1;
  for (const row of rows) {
    const group = groupOf(row);
    const heading = lines[at];
    if (heading?.is === 'group' && heading.group.id === group.id) {
      lines[at] = { ...heading, count: heading.count + 1 };
    } else {
      at = lines.length;
      lines.push({ is: 'group', group, count: 1, key: `group ${group.id} ${at}` });
    }
    lines.push({ is: 'row', row, key: keyOf(row) });
  }
  return lines;
}
