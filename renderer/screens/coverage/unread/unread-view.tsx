import { useMemo, useState } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { CodeBlock } from '../../../components/CodeBlock.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { Page } from '../../../components/Page.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import { Name } from '../parts/name.tsx';
import parts from '../parts/parts.module.css';
import { unreadOf } from '../rail-items.ts';
import type { Report } from '../use-report.ts';

type Entry = Report['unread'][number];

const { unread: text } = answersText;
const COLUMNS = [
  { id: 'file', title: text.columns.file, width: 'minmax(110px, 0.7fr)' },
  { id: 'line', title: text.columns.line, width: 56, align: 'end' },
  { id: 'text', title: text.columns.text, width: 'minmax(140px, 1.2fr)', mono: true },
  { id: 'why', title: text.columns.why, width: 'minmax(140px, 1.2fr)', hideBelow: 550 },
] as const;

/** What counts for nothing because it was not understood: file, line, text, why. */
export function UnreadView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="unread" lead={text.lead} state={state} asked={asked}>
      {(report) => <Unread report={report} all={unreadOf(state)} />}
    </AnswerPage>
  );
}

interface UnreadProps {
  readonly report: Report;
  /** How many there are in all; the list ends at a thousand or so. */
  readonly all: number;
}

function Unread({ report, all }: UnreadProps) {
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string>();
  const entries = useMemo(
    () => report.unread.map((entry, index) => ({ ...entry, key: String(index) })),
    [report.unread],
  );
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return entries.filter((entry) => `${entry.file} ${entry.text} ${entry.why}`.toLowerCase().includes(wanted));
  }, [entries, search]);
  const chosen = shown.find(({ key }) => key === picked) ?? shown[0];
  if (entries.length === 0) {
    return (
      <Page title={coverageText.views.unread} lead={text.lead}>
        <EmptyState title={text.none.title}>{text.none.text}</EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={coverageText.views.unread}
      lead={text.lead}
      body="table"
      toolbar={
        <>
          <SearchField label={text.search} value={search} onChange={setSearch} shortcut="/" />
          <span className={parts.aside} role="status">
            {text.shown(shown.length, Math.max(all, entries.length))}
          </span>
        </>
      }
      inspectorLabel={text.details}
      inspector={chosen === undefined ? <p className={parts.note}>{text.select}</p> : <About entry={chosen} />}
    >
      <div className={parts.table}>
        <GridTable
          label={text.table}
          columns={COLUMNS}
          rows={shown}
          rowKey={({ key }) => key}
          renderCell={cell}
          selected={chosen?.key ?? null}
          onSelect={setPicked}
          empty={<EmptyState title={answersText.beyond.none.match.title} />}
        />
      </div>
    </Page>
  );
}

function About({ entry }: { readonly entry: Entry }) {
  return (
    <>
      <div className={parts.about}>
        <h2 className={parts.heading}>
          <bdi>{entry.file}</bdi>
        </h2>
        <span className={parts.count}>{text.at(entry.line, entry.column)}</span>
      </div>
      <KeyValue rows={[{ label: text.columns.why, value: entry.why }]} />
      <CodeBlock label={text.text} text={entry.text} copy />
    </>
  );
}

function cell(entry: Entry, column: string) {
  switch (column) {
    case 'file':
      return <Name text={entry.file} />;
    case 'line':
      return entry.line;
    case 'text':
      return entry.text;
    default:
      return entry.why;
  }
}
