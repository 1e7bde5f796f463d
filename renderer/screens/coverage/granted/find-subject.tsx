import { useEffect, useState } from 'react';
import type { ReplyOf, RequestOf } from '../../../../shared/ipc/contract.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { useCall } from '../../../bridge.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { Name } from '../parts/name.tsx';
import parts from '../parts/parts.module.css';
import { useKept } from '../parts/use-kept.ts';

export type Found = ReplyOf<'coverage.live.find'>['found'][number];

interface FindSubjectProps {
  readonly engagement: string;
  readonly of: RequestOf<'coverage.live.find'>['of'];
  readonly found: Found | undefined;
  readonly onFound: (found: Found) => void;
}

const { dialog: text } = coverageText.live;
/** Every search is a request to the organization: it waits until the typing pauses. */
const PAUSE_MS = 300;
const COLUMNS = [
  { id: 'name', title: text.columns.name, width: 'minmax(140px, 1fr)' },
  { id: 'id', title: text.columns.id, width: 'minmax(120px, 1fr)', mono: true, hideBelow: 420 },
] as const;

/** One role, user or client of the organization, by name. */
export function FindSubject({ engagement, of, found, onFound }: FindSubjectProps) {
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const asked = useCall('coverage.live.find', { engagement, of, search });
  const list = useKept(asked)?.found;
  return (
    <>
      <div>
        <SearchField label={text.search[of]} value={typed} onChange={setTyped} />
      </div>
      <div className={parts.pick}>
        {asked.is === 'problem' ? (
          <ProblemNote problem={asked.problem} />
        ) : list === undefined ? (
          <LoadingState label={text.searching} />
        ) : (
          <GridTable
            label={text.found[of]}
            columns={COLUMNS}
            rows={list}
            rowKey={({ id }) => id}
            renderCell={({ id, name }, column) => (column === 'id' ? id : <Name text={name} />)}
            selected={found?.id ?? null}
            onSelect={(_, subject) => onFound(subject)}
            textOf={({ name }) => name}
            empty={<EmptyState title={text.nothing} />}
          />
        )}
      </div>
      {found === undefined && <p className={parts.count}>{text.choose}</p>}
    </>
  );
}
