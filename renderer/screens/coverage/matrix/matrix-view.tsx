import { useMemo, useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { useCall } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { Switch } from '../../../components/Switch.tsx';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import { compareOnly } from '../parts/compare-only.ts';
import { ExportButton } from '../parts/export-button.tsx';
import parts from '../parts/parts.module.css';
import { Legend } from './legend.tsx';
import styles from './matrix.module.css';
import { MatrixGrid } from './matrix-grid.tsx';
import { findingOf, type Matrix, type MatrixRow, matrixRows, type Sort, sortedMatrix } from './matrix-rows.ts';

const { matrix: text } = answersText;

/** Every role by itself against every row of the need. */
export function MatrixView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="matrix" lead={text.lead} state={state} asked={asked}>
      {() => <Asked version={state.version} />}
    </AnswerPage>
  );
}

function Asked({ version }: { readonly version: number }) {
  const asked = useCall('coverage.matrix', {}, [version]);
  const matrix = asked.is === 'ready' ? asked.reply.matrix : undefined;
  if (matrix !== undefined) return <Shown matrix={matrix} />;
  return (
    <Page title={coverageText.views.matrix} lead={text.lead}>
      {asked.is === 'problem' ? <ProblemNote problem={asked.problem} /> : <LoadingState />}
    </Page>
  );
}

interface Active {
  readonly row: MatrixRow;
  readonly column: Matrix['columns'][number] | undefined;
}

function Shown({ matrix }: { readonly matrix: Matrix }) {
  const [search, setSearch] = useState('');
  const [onlyGranting, setOnlyGranting] = useState(false);
  const [sort, setSort] = useState<Sort>('covers');
  const [active, setActive] = useState<Active>();
  const [problem, setProblem] = useState<Problem>();
  const sorted = useMemo(() => sortedMatrix(matrix.roles, sort), [matrix.roles, sort]);
  const rows = useMemo(() => matrixRows(sorted, search, onlyGranting), [sorted, search, onlyGranting]);
  const showAll = (): void => {
    setSearch('');
    setOnlyGranting(false);
  };
  return (
    <Page
      title={coverageText.views.matrix}
      lead={text.lead}
      body={rows.length === 0 ? 'ground' : 'table'}
      actions={<ExportButton />}
      toolbar={
        <>
          <SearchField label={text.search} value={search} onChange={setSearch} shortcut="/" />
          <SegmentedFilter
            label={text.sort}
            options={[
              { id: 'covers', label: text.sorts.covers },
              { id: 'name', label: text.sorts.name },
            ]}
            value={sort}
            onChange={(id) => setSort(id === 'name' ? 'name' : 'covers')}
          />
          <Switch label={text.granting} value={onlyGranting} onChange={setOnlyGranting} />
          <span className={parts.aside} role="status">
            {text.count(rows.length, matrix.roles.length)}
          </span>
        </>
      }
      bar={
        <ActionBar status={<Legend />}>
          <CellWords matrix={matrix} active={active} />
          <Button
            isDisabled={active === undefined}
            onPress={async () => active !== undefined && setProblem(await compareOnly(active.row.role.id))}
          >
            {answersText.roles.compareOnly}
          </Button>
        </ActionBar>
      }
    >
      {problem !== undefined && (
        <div className={parts.problems}>
          <ProblemNote problem={problem} />
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={text.none.title} action={<Button onPress={showAll}>{text.none.action}</Button>}>
          {text.none.text}
        </EmptyState>
      ) : (
        <div className={parts.table}>
          <MatrixGrid
            columns={matrix.columns}
            rows={rows}
            order={`${sort} ${onlyGranting} ${search}`}
            onActive={(row, column) => setActive({ row, column })}
          />
        </div>
      )}
    </Page>
  );
}

/** The cell that the keyboard is in, in words, always in the same place. */
function CellWords({ matrix, active }: { readonly matrix: Matrix; readonly active: Active | undefined }) {
  if (active?.column === undefined) return null;
  const { row, column } = active;
  const letter = row.cells[matrix.columns.indexOf(column)] ?? '';
  const words = text.selected(row.role.name, column.row, column.label, kitText.finding[findingOf(letter)]);
  return (
    <span className={styles.cell} title={words} dir="auto">
      {words}
    </span>
  );
}
