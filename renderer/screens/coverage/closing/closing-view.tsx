import { useState } from 'react';
import { useStore } from 'zustand';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { answersText } from '../../../../shared/text/coverage-answer-screen.ts';
import { coverageText } from '../../../../shared/text/coverage-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { SegmentedFilter } from '../../../components/SegmentedFilter.tsx';
import { go } from '../../../stores/navigation.ts';
import { AnswerPage, type AnswerProps } from '../parts/answer-page.tsx';
import parts from '../parts/parts.module.css';
import { RoleDialog } from '../parts/role-dialog.tsx';
import type { Report } from '../use-report.ts';
import { Closed } from './closed.tsx';
import styles from './closing.module.css';
import { closingBase } from './closing-base.ts';

type Kind = ReplyOf<'coverage.closing'>['is'];

const { closing: text } = answersText;
const KINDS = Object.keys(text.kinds) as readonly Kind[];

/** What would close the gaps: a request, or a block for CX as Code; of a new role or an existing one. */
export function ClosingView({ state, asked }: AnswerProps) {
  return (
    <AnswerPage view="closing" lead={text.lead} state={state} asked={asked}>
      {(report) => <Close report={report} version={state.version} />}
    </AnswerPage>
  );
}

function Close({ report, version }: { readonly report: Report; readonly version: number }) {
  const { role: base } = useStore(closingBase);
  const [kind, setKind] = useState<Kind>('api');
  const [isOpen, setOpen] = useState(false);
  const { counts } = report;
  const hasGap = counts.missing + counts.conditional > 0;
  const request = { is: kind, ...(base === undefined ? {} : { role: base.id }) };
  const asked = useCall('coverage.closing', hasGap ? request : null, [version]);
  const title = coverageText.views.closing;
  if (!hasGap) {
    return (
      <Page title={title} lead={text.lead}>
        <EmptyState
          title={text.none.title}
          action={<Button onPress={() => go({ at: 'coverage', view: 'rows' })}>{answersText.toRows}</Button>}
        >
          <p>{text.none.text}</p>
          {counts.unchecked > 0 && <p>{text.onlyUnchecked}</p>}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      title={title}
      lead={text.lead}
      toolbar={
        <>
          <SegmentedFilter
            label={text.kind}
            options={KINDS.map((id) => ({ id, label: text.kinds[id] }))}
            value={kind}
            onChange={(id) => setKind(KINDS.find((each) => each === id) ?? 'api')}
          />
          <SegmentedFilter
            label={text.base}
            options={[
              { id: 'fresh', label: text.fresh },
              { id: 'existing', label: text.existing },
            ]}
            value={base === undefined ? 'fresh' : 'existing'}
            onChange={(id) => (id === 'fresh' ? closingBase.setState({ role: undefined }) : setOpen(true))}
          />
          {base !== undefined && (
            <span className={styles.base}>
              <bdi>{base.name}</bdi>
              <Button variant="quiet" onPress={() => setOpen(true)}>
                {text.change}
              </Button>
            </span>
          )}
        </>
      }
    >
      {counts.unchecked > 0 && <p className={parts.note}>{text.onlyUnchecked}</p>}
      {asked.is === 'loading' && <LoadingState />}
      {asked.is === 'problem' && <ProblemNote problem={asked.problem} />}
      {asked.is === 'ready' && <Closed closing={asked.reply} />}
      {isOpen && (
        <RoleDialog
          onClose={() => setOpen(false)}
          onChoose={({ id, name }) => {
            setOpen(false);
            closingBase.setState({ role: { id, name } });
          }}
        />
      )}
    </Page>
  );
}
