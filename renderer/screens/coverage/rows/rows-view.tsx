import { useEffect, useMemo, useState } from 'react';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Page } from '../../../components/Page.tsx';
import { announce } from '../../../stores/live.ts';
import { countWords, partsOfCounts } from '../../stages/permissions/counts.ts';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import { ExportButton } from '../parts/export-button.tsx';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';
import { asText, firstOpen, rowsFor, type Show, sortedRows } from './report-lines.ts';
import { ReportNotes } from './report-notes.tsx';
import { RowInspector } from './row-inspector.tsx';
import { RowsBar } from './rows-bar.tsx';
import { RowsTable } from './rows-table.tsx';
import { RowsToolbar } from './rows-toolbar.tsx';

const { rows: text } = answersText;
const { views } = coverageText;

/** Every row of the need with its finding, why, and what to click. */
export function RowsView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="rows" lead={answersText.nothing.lead} state={state} asked={asked}>
      {(report) => <Rows report={report} inputs={state.inputs} />}
    </AnswerPage>
  );
}

interface RowsProps {
  readonly report: Report;
  readonly inputs: AnswerProps['state']['inputs'];
}

function Rows({ report, inputs }: RowsProps) {
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [picked, setPicked] = useState<number>();
  const rows = useMemo(() => sortedRows(report.rows), [report.rows]);
  const shown = useMemo(() => rowsFor(rows, show, search), [rows, show, search]);
  const row = shown.find(({ need }) => need.row === picked) ?? firstOpen(shown);
  const words = countWords(partsOfCounts(report.counts));
  useEffect(() => announce(text.said(words)), [words]);
  const showAll = (): void => {
    setSearch('');
    setShow('all');
  };
  return (
    <Page
      title={views.rows}
      lead={text.lead(report.need.title, report.of)}
      body="table"
      actions={
        <>
          <CopyButton label={text.copyAllWhat} text={asText(shown)}>
            {text.copyAll}
          </CopyButton>
          <ExportButton />
        </>
      }
      toolbar={<RowsToolbar report={report} search={search} onSearch={setSearch} show={show} onShow={setShow} />}
      inspectorLabel={text.details}
      inspector={row === undefined ? <p className={parts.note}>{text.noRow}</p> : <RowInspector row={row} />}
      bar={<RowsBar report={report} words={words} />}
    >
      <ReportNotes report={report} inputs={inputs} />
      <RowsTable rows={shown} selected={row?.need.row} onSelect={setPicked} onShowAll={showAll} />
    </Page>
  );
}
