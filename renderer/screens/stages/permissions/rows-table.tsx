import type { ReactNode } from 'react';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FindingBadge } from '../../../components/FindingBadge.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { type Line, shortProof } from './lines.ts';
import styles from './permissions.module.css';

interface RowsTableProps {
  readonly lines: readonly Line[];
  readonly selected: number | undefined;
  readonly onSelect: (row: number) => void;
  readonly onShowAll: () => void;
}

const COLUMNS = [
  { id: 'row', title: text.columns.row, width: 20 },
  { id: 'permission', title: text.columns.permission, width: 'minmax(136px, 1.5fr)' },
  { id: 'level', title: text.columns.level, width: 76 },
  { id: 'policy', title: text.columns.policy, width: 'minmax(120px, 1.3fr)', mono: true, hideBelow: 540 },
  { id: 'finding', title: text.columns.finding, width: 86 },
  { id: 'proof', title: text.columns.proof, width: 'minmax(72px, 0.4fr)', hideBelow: 660 },
] as const;

/** The guide's rows, by permission type. */
export function RowsTable({ lines, selected, onSelect, onShowAll }: RowsTableProps) {
  return (
    <div className={styles.table}>
      <GridTable
        label={text.table}
        columns={COLUMNS}
        rows={lines}
        rowKey={({ row }) => String(row.row)}
        groups={({ row }) => ({ id: row.type, title: row.type })}
        renderCell={cell}
        selected={selected === undefined ? null : String(selected)}
        onSelect={(_, { row }) => onSelect(row.row)}
        textOf={({ row }) => row.name}
        empty={
          <EmptyState title={text.nothing.title} action={<Button onPress={onShowAll}>{text.nothing.action}</Button>}>
            {text.nothing.text}
          </EmptyState>
        }
      />
    </div>
  );
}

function cell(line: Line, column: string): ReactNode {
  const { row, finding } = line;
  switch (column) {
    case 'row':
      return row.row;
    case 'permission':
      return (
        <span className={styles.strong} title={row.name}>
          {row.name}
        </span>
      );
    case 'level':
      return row.level;
    case 'policy':
      return finding?.permissions.length === 1 ? finding.permissions[0] : row.policy;
    case 'finding':
      return finding === undefined ? text.checking : <FindingBadge finding={finding.finding} />;
    default:
      return shortProof(line);
  }
}
