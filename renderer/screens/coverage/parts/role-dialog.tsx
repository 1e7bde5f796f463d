import { useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { kitText } from '../../../../shared/text/kit.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SearchField } from '../../../components/SearchField.tsx';
import { useCoverage } from '../coverage-store.ts';
import { Name } from './name.tsx';
import styles from './parts.module.css';
import { useKept } from './use-kept.ts';

export type FoundRole = ReplyOf<'coverage.roles'>['roles'][number];

interface RoleDialogProps {
  readonly title?: string | undefined;
  readonly onChoose: (role: FoundRole) => void;
  readonly onClose: () => void;
}

const { pickRole: text } = coverageText;
const SHOWN = 200;
const COLUMNS = [
  { id: 'name', title: text.columns.name, width: 'minmax(140px, 1.4fr)' },
  { id: 'input', title: text.columns.input, width: 'minmax(100px, 1fr)', hideBelow: 420 },
  { id: 'policies', title: text.columns.policies, width: 56, align: 'end' },
] as const;

/** One role of thousands, by name. */
export function RoleDialog({ title = text.title, onChoose, onClose }: RoleDialogProps) {
  const [search, setSearch] = useState('');
  const [picked, setPicked] = useState<FoundRole>();
  const inputs = useCoverage().state?.inputs ?? [];
  const found = useCall('coverage.roles', { search: search.trim(), count: SHOWN });
  const reply = useKept(found);
  const roles = reply?.roles ?? [];
  const chosen = roles.find(({ id }) => id === picked?.id);
  const nameOf = (input: string): string => inputs.find(({ id }) => id === input)?.name ?? input;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      size="large"
      footer={
        <>
          <Button onPress={onClose}>{kitText.cancel}</Button>
          <Button
            variant="primary"
            isDisabled={chosen === undefined}
            onPress={() => chosen !== undefined && onChoose(chosen)}
          >
            {text.choose}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div>
          <SearchField label={text.search} value={search} onChange={setSearch} autoFocus />
        </div>
        <div className={styles.pick}>
          {found.is === 'problem' ? (
            <ProblemNote problem={found.problem} />
          ) : reply === undefined ? (
            <LoadingState />
          ) : (
            <GridTable
              label={text.list}
              columns={COLUMNS}
              rows={roles}
              rowKey={({ id }) => id}
              renderCell={(role, column) =>
                column === 'policies' ? (
                  role.policies
                ) : (
                  <Name text={column === 'name' ? role.name : nameOf(role.input)} />
                )
              }
              selected={chosen?.id ?? null}
              onSelect={(_, role) => setPicked(role)}
              onAction={(_, role) => onChoose(role)}
              textOf={({ name }) => name}
              empty={<EmptyState title={text.nothing} />}
            />
          )}
        </div>
        <p className={styles.count} role="status">
          {reply !== undefined && text.shown(roles.length, reply.total)}
        </p>
      </div>
    </Dialog>
  );
}
