import Printer from 'lucide-react/icons/printer';
import { useEffect, useMemo, useState } from 'react';
import type { Checklist } from '../../../../shared/ipc/views.ts';
import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { CopyButton } from '../../../components/CopyButton.tsx';
import { Page } from '../../../components/Page.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { announce } from '../../../stores/live.ts';
import { go } from '../../../stores/navigation.ts';
import type { StageProps } from '../stage-props.ts';
import { asText } from './as-text.ts';
import { catalogueLine } from './catalogue-line.ts';
import { countWords, findingParts } from './counts.ts';
import { firstOpen, linesFor, linesOf, type Show } from './lines.ts';
import styles from './permissions.module.css';
import { PermissionsBar } from './permissions-bar.tsx';
import { PermissionsProblem } from './permissions-problem.tsx';
import { PermissionsToolbar } from './permissions-toolbar.tsx';
import { RowInspector } from './row-inspector.tsx';
import { RowsTable } from './rows-table.tsx';
import { hasRun, isSignedOut, whoseFirst } from './standing.ts';
import { usePrint } from './use-print.ts';

/** The guide's permission table against what the organization offers and what somebody holds. Sends reads only. */
export function PermissionsStage({ engagement, runbook, onNext, onReload }: StageProps) {
  const [of, setOf] = useState<Checklist['of']>(() => whoseFirst(engagement, runbook.id));
  const [search, setSearch] = useState('');
  const [show, setShow] = useState<Show>('all');
  const [picked, setPicked] = useState<number | undefined>(undefined);
  const checked = useCall('permissions.check', { engagement: engagement.id, runbook: runbook.id, of });
  const print = usePrint();

  const checklist = checked.is === 'ready' ? checked.reply : undefined;
  const problem = checked.is === 'problem' ? checked.problem : checklist?.problem;
  const isBusy = checked.is === 'loading' || (checked.is === 'ready' && checked.isReloading);
  const lines = useMemo(() => linesOf(runbook.rows, checklist), [runbook.rows, checklist]);
  const shown = useMemo(() => linesFor(lines, show, search), [lines, show, search]);
  const line = shown.find(({ row }) => row.row === picked) ?? firstOpen(shown);

  const words = checklist === undefined ? undefined : countWords(findingParts(checklist.findings));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the rail says about this page follows each look
  useEffect(() => {
    if (words === undefined) return;
    announce(text.said(words));
    onReload();
  }, [words, of, checklist?.checkedAt]);

  const signIn = (): void => go({ at: 'engagement', engagement: engagement.id, runbook: runbook.id, stage: 'connect' });
  const showAll = (): void => {
    setSearch('');
    setShow('all');
  };
  const signedOut = isSignedOut(problem);
  return (
    <Page
      title={text.title}
      lead={text.lead[of](runbook.rows.length)}
      body="table"
      actions={
        <>
          {hasRun(engagement, runbook.id) && (
            <SegmentedFilter
              label={text.of.label}
              options={[
                { id: 'you', label: text.of.you },
                { id: 'client', label: text.of.client },
              ]}
              value={of}
              onChange={(id) => setOf(id === 'client' ? 'client' : 'you')}
            />
          )}
          <CopyButton label={text.copyAllWhat} text={asText(lines)}>
            {text.copyAll}
          </CopyButton>
          <Button
            icon={Printer}
            isBusy={print.isBusy}
            isDisabled={!print.isPossible}
            onPress={() => void print.start({ engagement: engagement.id, runbook: runbook.id, of })}
          >
            {text.print}
          </Button>
        </>
      }
      toolbar={
        <PermissionsToolbar
          lines={lines}
          search={search}
          onSearch={setSearch}
          show={show}
          onShow={setShow}
          catalogue={catalogueLine(checklist?.catalogue, isBusy)}
        />
      }
      inspectorLabel={text.details}
      inspector={
        line === undefined ? (
          <p className={styles.note}>{text.noRow}</p>
        ) : (
          <RowInspector
            line={line}
            checklist={checklist}
            engagement={engagement}
            runbook={runbook}
            onChosen={checked.reload}
          />
        )
      }
      bar={
        <PermissionsBar
          rows={runbook.rows.length}
          checklist={checklist}
          isBusy={isBusy}
          print={print}
          isSignedOut={signedOut}
          onAgain={checked.reload}
          onSignIn={signIn}
          onNext={onNext}
        />
      }
    >
      <PermissionsProblem problem={problem} printing={print.problem} isSignedOut={signedOut} />
      <RowsTable lines={shown} selected={line?.row.row} onSelect={setPicked} onShowAll={showAll} />
    </Page>
  );
}
