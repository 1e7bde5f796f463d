import { useMemo, useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import type { RunSummary } from '../../../../shared/ipc/views.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { clockTime } from '../../drawer/readable.ts';
import { exactTime } from '../../home/ago.ts';
import { type ReadableLine, readableLine } from './journal-line.ts';
import styles from './overview.module.css';

interface JournalDialogProps {
  readonly engagement: string;
  readonly run: RunSummary;
  readonly onClose: () => void;
}

type Journal = ReplyOf<'journal.read'>;

const { journal: text } = engagementText;

/** A run's journal, line by line, and whether its chain is intact. */
export function JournalDialog({ engagement, run, onClose }: JournalDialogProps) {
  const asked = useCall('journal.read', { engagement, run: run.id });
  const what = `${engagementText.runs.purpose[run.purpose]}, ${exactTime(run.at)}`;
  return (
    <Dialog
      title={text.title(what)}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <Button variant="primary" onPress={onClose}>
          {text.close}
        </Button>
      }
    >
      {asked.is === 'loading' && <LoadingState label={text.loading} />}
      {asked.is === 'problem' && <ProblemNote problem={asked.problem} />}
      {asked.is === 'ready' && <JournalLines journal={asked.reply} />}
    </Dialog>
  );
}

const COLUMNS = [
  { id: 'seq', title: text.columns.seq, width: 32, align: 'end' },
  { id: 'at', title: text.columns.at, width: 76 },
  { id: 'what', title: text.columns.what, width: 'minmax(150px, 1fr)' },
  { id: 'detail', title: text.columns.detail, width: 'minmax(220px, 2fr)' },
] as const;

function JournalLines({ journal }: { readonly journal: Journal }) {
  const [selected, setSelected] = useState<string | null>(null);
  const rows = useMemo(
    () => journal.lines.map((line, index) => ({ key: String(index), line, read: readableLine(line) })),
    [journal],
  );
  const chosen = rows.find(({ key }) => key === selected);
  return (
    <div className={styles.journal}>
      {journal.problem !== undefined && <ProblemNote problem={journal.problem} />}
      <Notice tone={journal.intact ? 'good' : 'bad'}>{journal.intact ? text.intact : text.broken}</Notice>
      <KeyValue rows={[{ label: text.head, value: journal.head, mono: true, copy: journal.head }]} />
      <div className={styles.lines}>
        <GridTable
          label={text.list}
          columns={COLUMNS}
          rows={rows}
          rowKey={({ key }) => key}
          renderCell={({ read }, column) => cell(read, column)}
          selected={selected}
          onSelect={setSelected}
        />
      </div>
      <div className={styles.one}>
        {chosen === undefined ? (
          <p className={styles.none}>{text.select}</p>
        ) : (
          <CodeBlock label={text.raw} text={JSON.stringify(chosen.line, null, 2)} copy />
        )}
      </div>
    </div>
  );
}

function cell(line: ReadableLine, column: string): string {
  switch (column) {
    case 'seq':
      return line.seq;
    case 'at':
      return clockTime(line.at);
    case 'what':
      return line.what;
    default:
      return line.detail;
  }
}
