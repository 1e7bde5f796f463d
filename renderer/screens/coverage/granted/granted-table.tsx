import type { ReactNode } from 'react';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { day } from '../../stages/permissions/times.ts';
import { Name } from '../parts/name.tsx';
import { type GrantedLine, liveWords, uploadWords } from './granted-lines.ts';

interface GrantedTableProps {
  readonly lines: readonly GrantedLine[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const { granted: text, formats, rail } = coverageText;
const COLUMNS = [
  { id: 'name', title: text.columns.name, width: 'minmax(150px, 2fr)' },
  { id: 'format', title: text.columns.format, width: 'minmax(150px, 1fr)' },
  { id: 'roles', title: text.columns.roles, width: 44, align: 'end' },
  { id: 'unread', title: text.columns.unread, width: 64, align: 'end', hideBelow: 510 },
  { id: 'subject', title: text.columns.subject, width: 'minmax(90px, 0.6fr)', hideBelow: 760 },
  { id: 'readAt', title: text.columns.readAt, width: 88, hideBelow: 610 },
] as const;

/** The inputs, each with what it turned out to be. */
export function GrantedTable({ lines, selected, onSelect }: GrantedTableProps) {
  return (
    <GridTable
      label={text.list}
      columns={COLUMNS}
      rows={lines}
      rowKey={({ id }) => id}
      renderCell={cell}
      selected={selected ?? null}
      onSelect={onSelect}
      textOf={({ name }) => name}
    />
  );
}

function cell(line: GrantedLine, column: string): ReactNode {
  if (column === 'name') return <Name text={line.name} isStrong />;
  if (line.is === 'upload') return column === 'format' ? uploadWords(line.upload) : '';
  if (line.is === 'live') return column === 'format' ? liveWords(line.live) : '';
  const { input } = line;
  switch (column) {
    case 'format':
      return input.problem === undefined ? (
        formats[input.format]
      ) : (
        <Badge tone={input.roles === 0 ? 'bad' : 'caution'}>{formats[input.format]}</Badge>
      );
    case 'roles':
      return rail.count(input.roles);
    case 'unread':
      return input.unread === 0 ? '' : <Badge tone="caution">{rail.count(input.unread)}</Badge>;
    case 'subject':
      return input.subject === undefined ? '' : <Name text={input.subject} />;
    default:
      return input.readAt === undefined ? '' : day(input.readAt);
  }
}
