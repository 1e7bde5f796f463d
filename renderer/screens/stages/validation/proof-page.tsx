import { type ReactNode, useMemo, useState } from 'react';
import type { RunState, RunSummary } from '../../../../shared/ipc/views.ts';
import { validationText as text } from '../../../../shared/text/validation-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { Page } from '../../../components/Page.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { exactTime } from '../../home/ago.ts';
import { isHandOver } from '../run/hand-over.ts';
import type { StageProps } from '../stage-props.ts';
import { Counts } from './counts.tsx';
import { LineDetails } from './line-details.tsx';
import { isFine, isOpen, linesOf, type ProofLine } from './lines.ts';
import { StateBadge } from './state-badge.tsx';
import styles from './validation.module.css';

interface ProofPageProps extends StageProps {
  readonly state: RunState;
  readonly past: RunSummary | undefined;
  readonly actions: ReactNode;
  /** What went wrong, above the table. */
  readonly notices: ReactNode;
}

const COLUMNS = [
  { id: 'state', title: text.columns.state, width: 96 },
  { id: 'what', title: text.columns.what, width: 'minmax(180px, 3fr)' },
  { id: 'reason', title: text.columns.reason, width: 'minmax(140px, 2fr)', hideBelow: 660 },
  { id: 'proof', title: text.columns.proof, width: 'minmax(120px, 1fr)', hideBelow: 860 },
] as const;

/** Where nothing needs a reason, what proves it stands in its place. */
const COLUMNS_WITHOUT_REASON = [
  COLUMNS[0],
  { id: 'what', title: text.columns.what, width: 'minmax(180px, 5fr)' },
  { id: 'proof', title: text.columns.proof, width: 'minmax(140px, 2fr)', hideBelow: 660 },
] as const;

type Shown = 'all' | 'open' | 'fine';

/** Every check and permission row with its proof; what is not in order first. */
export function ProofPage({ state, past, actions, notices, runbook, onNext }: ProofPageProps) {
  const [shown, setShown] = useState<Shown>('all');
  const [selected, setSelected] = useState<string | null>(null);
  const lines = useMemo(() => linesOf(state, runbook.rows), [state, runbook.rows]);
  const open = lines.filter(isOpen);
  const fine = lines.filter(isFine);
  const rows = shown === 'all' ? lines : shown === 'open' ? open : fine;
  const isLive = state.state !== 'ended';
  const columns = isLive || lines.some(({ reason }) => reason !== undefined) ? COLUMNS : COLUMNS_WITHOUT_REASON;
  const form = runbook.stages.find(({ id }) => id === 'form');
  return (
    <Page
      title={text.title}
      lead={runbook.rows.length === 0 ? text.leadWithoutRows : text.lead}
      actions={actions}
      body="table"
      toolbar={
        <>
          <SegmentedFilter
            label={text.filter}
            options={[
              { id: 'all', label: text.all, count: lines.length },
              { id: 'open', label: text.open, count: open.length },
              { id: 'fine', label: text.fine, count: fine.length },
            ]}
            value={shown}
            onChange={(id) => setShown(id === 'open' || id === 'fine' ? id : 'all')}
          />
          <Counts lines={lines} />
        </>
      }
      inspectorLabel={text.inspector.label}
      inspector={<LineDetails line={lines.find(({ key }) => key === selected)} runbook={runbook} />}
      bar={
        <ActionBar status={statusOf(state, past, open.length)}>
          <Button variant="primary" isDisabled={isLive && !isHandOver(state.asked, runbook)} onPress={onNext}>
            {form === undefined ? text.toForm : text.toRecord(form.title)}
          </Button>
        </ActionBar>
      }
    >
      {notices}
      <GridTable
        label={runbook.rows.length === 0 ? text.tableWithoutRows : text.table}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        renderCell={cell}
        groups={({ group }) => ({ id: group, title: text.groups[group] })}
        selected={selected}
        onSelect={setSelected}
        textOf={({ what }) => what}
        empty={<p className={styles.nothing}>{shown === 'open' ? text.nothingOpen : text.nothingFine}</p>}
      />
    </Page>
  );
}

function cell({ state, what, reason, proof }: ProofLine, column: string): ReactNode {
  switch (column) {
    case 'state':
      return <StateBadge state={state} />;
    case 'what':
      return what;
    case 'reason':
      return reason ?? '';
    default:
      return proof;
  }
}

function statusOf(state: RunState, past: RunSummary | undefined, open: number): string {
  const { findings, checks, rows } = state;
  if (state.state !== 'ended' && state.asked === undefined)
    return rows === 0 ? text.status.checking(checks.length) : text.status.running(findings.length, rows);
  const words =
    findings.length + checks.length === 0 ? text.none.title : open === 0 ? text.status.good : text.status.open(open);
  return past === undefined ? words : `${words} ${text.status.at(exactTime(past.at))}`;
}
