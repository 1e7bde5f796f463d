import type { ReactNode } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Badge, type Tone } from '../../../components/Badge.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { Name } from '../parts/name.tsx';

export type Difference = ReplyOf<'coverage.compare'>['roles'][number];
export interface DifferenceLine {
  readonly key: string;
  readonly of: Difference;
}

interface DifferenceTableProps {
  readonly lines: readonly DifferenceLine[];
  readonly selected: string | undefined;
  readonly onSelect: (key: string) => void;
}

const { compare: text } = answersText;
const TONES: Readonly<Record<Difference['is'], Tone>> = { added: 'accent', removed: 'neutral', changed: 'caution' };
const COLUMNS = [
  { id: 'role', title: text.columns.role, width: 'minmax(100px, 1fr)' },
  { id: 'is', title: text.columns.is, width: 84 },
  { id: 'added', title: text.columns.added, width: 56, align: 'end' },
  { id: 'removed', title: text.columns.removed, width: 64, align: 'end' },
  { id: 'changed', title: text.columns.changed, width: 64, align: 'end' },
] as const;

/** Roles that differ, each with how many permissions. */
export function DifferenceTable({ lines, selected, onSelect }: DifferenceTableProps) {
  return (
    <GridTable
      label={text.table}
      columns={COLUMNS}
      rows={lines}
      rowKey={({ key }) => key}
      renderCell={cell}
      selected={selected ?? null}
      onSelect={onSelect}
      textOf={({ of }) => of.role.name}
    />
  );
}

function cell({ of }: DifferenceLine, column: string): ReactNode {
  switch (column) {
    case 'role':
      return <Name text={of.role.name} isStrong />;
    case 'is':
      return <Badge tone={TONES[of.is]}>{text.is[of.is]}</Badge>;
    case 'added':
      return of.added.length;
    case 'removed':
      return of.removed.length;
    default:
      return of.changed.length;
  }
}
