import { useMemo, useState } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Page } from '../../../components/Page.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';
import { BeyondInspector } from './beyond-inspector.tsx';
import { type BeyondKind, beyondLines, linesWith } from './beyond-lines.ts';
import { BeyondTable } from './beyond-table.tsx';

const { beyond: text } = answersText;
const KINDS = Object.keys(text.kinds) as readonly BeyondKind[];

/** What is granted that nobody asked for, what hangs on wildcards, and what costs a licence. */
export function BeyondView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="beyond" lead={text.lead} state={state} asked={asked}>
      {(report) => <Shown report={report} more={asked.is === 'ready' ? asked.beyondMore : 0} />}
    </AnswerPage>
  );
}

interface ShownProps {
  readonly report: Report;
  /** Entries that only an exported file holds. */
  readonly more: number;
}

function Shown({ report, more }: ShownProps) {
  const [kind, setKind] = useState<BeyondKind>('beyond');
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string>();
  const all = useMemo(() => beyondLines(report), [report]);
  const shown = useMemo(() => linesWith(all[kind], search), [all, kind, search]);
  const chosen = shown.find(({ key }) => key === picked) ?? shown[0];
  const isNone = all[kind].length === 0;
  const none = isNone ? text.none[kind] : text.none.match;
  return (
    <Page
      title={coverageText.views.beyond}
      lead={kind === 'beyond' && more > 0 ? text.more(more) : text.lead}
      body={shown.length === 0 ? 'ground' : 'table'}
      actions={<ExportButton />}
      toolbar={
        <>
          <SearchField label={text.search} value={search} onChange={setSearch} shortcut="/" />
          <SegmentedFilter
            label={text.kind}
            options={KINDS.map((id) => ({ id, label: text.kinds[id], count: all[id].length }))}
            value={kind}
            onChange={(id) => setKind(KINDS.find((each) => each === id) ?? 'beyond')}
          />
        </>
      }
      inspectorLabel={text.details}
      inspector={
        chosen === undefined ? (
          <p className={parts.note}>{text.select}</p>
        ) : (
          <BeyondInspector line={chosen} report={report} />
        )
      }
    >
      {shown.length === 0 ? (
        <EmptyState
          title={none.title}
          action={isNone ? undefined : <Button onPress={() => setSearch('')}>{text.showAll}</Button>}
        >
          {none.text}
        </EmptyState>
      ) : (
        <div className={parts.table}>
          <BeyondTable key={kind} kind={kind} lines={shown} selected={chosen?.key} onSelect={setPicked} />
        </div>
      )}
    </Page>
  );
}
