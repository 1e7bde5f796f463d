import type { ReactNode } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { FindingBadge } from '../../../components/FindingBadge.tsx';
import { type GridColumn, GridTable } from '../../../components/GridTable.tsx';
import { titleOf } from '../rows/report-lines.ts';
import type { BeyondKind, BeyondLine } from './beyond-lines.ts';

interface BeyondTableProps {
  readonly kind: BeyondKind;
  readonly lines: readonly BeyondLine[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

const { columns: text, tables } = answersText.beyond;
const PERMISSION = { id: 'permission', title: text.permission, width: 'minmax(180px, 1fr)', mono: true };
const COLUMNS: Readonly<Record<BeyondKind, readonly GridColumn[]>> = {
  beyond: [
    PERMISSION,
    { id: 'reaches', title: text.reaches, width: 60, align: 'end' },
    { id: 'roles', title: text.roles, width: 52, align: 'end' },
  ],
  wildcards: [
    PERMISSION,
    { id: 'rows', title: text.rows, width: 84, align: 'end' },
    { id: 'roles', title: text.roles, width: 52, align: 'end' },
  ],
  licences: [
    { id: 'row', title: text.row, width: 26 },
    { id: 'name', title: text.name, width: 'minmax(140px, 1fr)' },
    { id: 'licence', title: text.licence, width: 'minmax(110px, 1fr)' },
    { id: 'finding', title: text.finding, width: 86 },
  ],
};

/** Lines of one kind. */
export function BeyondTable({ kind, lines, selected, onSelect }: BeyondTableProps) {
  return (
    <GridTable
      label={tables[kind]}
      columns={COLUMNS[kind]}
      rows={lines}
      rowKey={({ key }) => key}
      renderCell={cell}
      selected={selected ?? null}
      onSelect={onSelect}
    />
  );
}

function cell(line: BeyondLine, column: string): ReactNode {
  if (line.is === 'licences') {
    const { need, licence, finding } = line.of;
    if (column === 'row') return need.row;
    if (column === 'name') return titleOf(line.of);
    return column === 'licence' ? licence : <FindingBadge finding={finding.finding} />;
  }
  if (column === 'permission') return line.of.permission;
  if (column === 'roles') return line.of.roleCount;
  return line.is === 'beyond' ? line.of.reaches : line.of.rows.length;
}
