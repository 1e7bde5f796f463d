import type { ReactNode } from 'react';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Badge } from '../../../components/Badge.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { type AgentLine, isChosen } from './agent-lines.ts';
import styles from './agents.module.css';
import type { ListId } from './chosen-ids.ts';

interface AgentsTableProps {
  readonly list: ListId;
  /** Undefined while the list was not read. */
  readonly lines: readonly AgentLine[] | undefined;
  readonly shown: readonly AgentLine[];
  readonly keys: ReadonlySet<string>;
  readonly isBusy: boolean;
  readonly picked: string | null;
  readonly onPick: (id: string) => void;
  readonly onCheck: (lines: readonly AgentLine[], to: boolean) => void;
  readonly onShowAll: () => void;
}

const NAME = { id: 'name', title: text.columns.name, width: 'minmax(120px, 1.2fr)' } as const;
const ID = { id: 'id', title: text.columns.id, width: 'minmax(96px, 1fr)', mono: true, hideBelow: 420 } as const;

const COLUMNS = {
  users: [
    NAME,
    ID,
    { id: 'licence', title: text.columns.licence, width: 112 },
    { id: 'account', title: text.columns.account, width: 72, hideBelow: 520 },
  ],
  workgroups: [
    NAME,
    { id: 'members', title: text.columns.members, width: 72, align: 'end' },
    { id: 'licensed', title: text.columns.licensed, width: 72, align: 'end' },
    { id: 'queue', title: text.columns.queue, width: 80 },
  ],
  synced: [
    NAME,
    { id: 'email', title: text.columns.email, width: 'minmax(140px, 1.4fr)', mono: true },
    { id: 'roles', title: text.columns.roles, width: 48, align: 'end' },
  ],
} as const;

/** The rows of one list, each to be chosen by a press or the space bar; or why there are none. */
export function AgentsTable(props: AgentsTableProps) {
  const { list, lines, shown, keys, isBusy, picked, onPick, onCheck, onShowAll } = props;
  if (lines === undefined) {
    const { title, text: words } = text.empty.unread[list === 'synced' ? 'cloud' : 'cic'];
    return (
      <div className={styles.table}>
        {isBusy ? <LoadingState label={text.reading} /> : <EmptyState title={title}>{words}</EmptyState>}
      </div>
    );
  }
  return (
    <div className={styles.table}>
      <GridTable
        // Each list has a scroll position and a cursor of its own.
        key={list}
        label={text.lists[list]}
        columns={COLUMNS[list]}
        rows={shown}
        rowKey={({ id }) => id}
        renderCell={cell}
        selected={picked}
        onSelect={onPick}
        isChecked={(line) => isChosen(line, keys)}
        onCheck={onCheck}
        textOf={({ name }) => name}
        empty={
          lines.length === 0 ? (
            <EmptyState title={text.empty[list].title}>{text.empty[list].text}</EmptyState>
          ) : (
            <EmptyState
              title={text.empty.search.title}
              action={<Button onPress={onShowAll}>{text.empty.search.action}</Button>}
            >
              {text.empty.search.text}
            </EmptyState>
          )
        }
      />
    </div>
  );
}

function cell(line: AgentLine, column: string): ReactNode {
  if (column === 'name') {
    return (
      <span className={styles.name} title={line.name}>
        {line.name}
      </span>
    );
  }
  if (column === 'id') return line.id;
  switch (line.is) {
    case 'users':
      if (column === 'account') return line.row.active ? text.active : <Badge tone="caution">{text.inactive}</Badge>;
      return line.row.licensed ? <Badge tone="good">{text.licensed}</Badge> : text.notLicensed;
    case 'workgroups':
      if (column === 'members') return line.row.members;
      if (column === 'licensed') return line.row.licensedMembers;
      return line.row.isQueue ? text.queue : <Badge tone="caution">{text.noQueue}</Badge>;
    case 'synced':
      return column === 'email' ? line.row.email : line.row.roles;
  }
}
