import { type ReactNode, useMemo, useState } from 'react';
import type { Problem } from '../../../../shared/results/problem.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { compareOnly } from '../parts/compare-only.ts';
import { Name } from '../parts/name.tsx';
import parts from '../parts/parts.module.css';
import type { Report } from '../use-report.ts';
import styles from './roles.module.css';

type Ranked = Report['roles'][number];

const { roles: text } = answersText;
const COLUMNS = [
  { id: 'name', title: text.columns.name, width: 'minmax(120px, 1fr)' },
  { id: 'covers', title: text.columns.covers, width: 52, align: 'end' },
] as const;

/** Every role with how much of the need it covers by itself, the best first. */
export function Ranking({ report }: { readonly report: Report }) {
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<string>();
  const [problem, setProblem] = useState<Problem>();
  const shown = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    return report.roles.filter(({ role }) => role.name.toLowerCase().includes(wanted));
  }, [report.roles, search]);
  const chosen = shown.find(({ role }) => role.id === picked);
  const only = async ({ role }: Ranked): Promise<void> => setProblem(await compareOnly(role.id));
  return (
    <div className={styles.ranking}>
      <h2 className={parts.heading}>{text.ranking}</h2>
      <div>
        <SearchField label={text.search} value={search} onChange={setSearch} shortcut="/" />
      </div>
      <div className={styles.list}>
        <GridTable
          label={text.ranking}
          columns={COLUMNS}
          rows={shown}
          rowKey={({ role }) => role.id}
          renderCell={cell}
          selected={chosen?.role.id ?? null}
          onSelect={setPicked}
          onAction={(_, row) => void only(row)}
          textOf={({ role }) => role.name}
          empty={<EmptyState title={text.noMatch} />}
        />
      </div>
      <div>
        <Button isDisabled={chosen === undefined} onPress={() => chosen !== undefined && void only(chosen)}>
          {text.compareOnly}
        </Button>
      </div>
      {problem !== undefined && <ProblemNote problem={problem} />}
    </div>
  );
}

function cell({ role, covers }: Ranked, column: string): ReactNode {
  return column === 'name' ? <Name text={role.name} /> : covers;
}
