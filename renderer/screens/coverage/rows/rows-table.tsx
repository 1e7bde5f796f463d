import type { ReactNode } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { FindingBadge } from '../../../components/FindingBadge.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import parts from '../parts/parts.module.css';
import type { ReportRow } from '../use-report.ts';
import { whoHas } from './report-lines.ts';

interface RowsTableProps {
  readonly rows: readonly ReportRow[];
  readonly selected: number | undefined;
  readonly onSelect: (row: number) => void;
  readonly onShowAll: () => void;
}

const { rows: text } = answersText;
const COLUMNS = [
  { id: 'row', title: text.columns.row, width: 26 },
  { id: 'permission', title: text.columns.permission, width: 'minmax(128px, 1fr)' },
  { id: 'level', title: text.columns.level, width: 64 },
  { id: 'policy', title: text.columns.policy, width: 'minmax(130px, 1.5fr)', mono: true, hideBelow: 550 },
  { id: 'finding', title: text.columns.finding, width: 86 },
  { id: 'who', title: text.who.head, width: 'minmax(90px, 0.8fr)', hideBelow: 680 },
] as const;

/** The rows of the need, by permission type. */
export function RowsTable({ rows, selected, onSelect, onShowAll }: RowsTableProps) {
  return (
    <div className={parts.table}>
      <GridTable
        label={text.table}
        columns={COLUMNS}
        rows={rows}
        rowKey={({ need }) => String(need.row)}
        groups={({ need }) => ({ id: need.type, title: need.type })}
        renderCell={cell}
        selected={selected === undefined ? null : String(selected)}
        onSelect={(_, { need }) => onSelect(need.row)}
        textOf={({ need }) => need.name}
        empty={
          <EmptyState title={text.none.title} action={<Button onPress={onShowAll}>{text.none.action}</Button>}>
            {text.none.text}
          </EmptyState>
        }
      />
    </div>
  );
}

function cell(row: ReportRow, column: string): ReactNode {
  const { need, finding } = row;
  switch (column) {
    case 'row':
      return need.row;
    case 'permission':
      return (
        <span className={parts.strong} title={need.name}>
          {need.name}
        </span>
      );
    case 'level':
      return need.level;
    case 'policy':
      return finding.permissions.length === 1 ? finding.permissions[0] : need.policy;
    case 'finding':
      return <FindingBadge finding={finding.finding} />;
    default:
      return <bdi title={finding.reason}>{whoHas(row)}</bdi>;
  }
}
