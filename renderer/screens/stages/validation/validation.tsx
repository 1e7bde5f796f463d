import type { ReactNode } from 'react';
import type { RunState } from '../../../../shared/ipc/views.ts';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import { validationText as text } from '../../../../shared/text/validation-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { nextOf } from '../run/next-of.ts';
import { toPlan, toStage } from '../run/to-stage.ts';
import { undoneRun } from '../run/undone-run.ts';
import { useRunOf } from '../run/use-run-of.ts';
import type { StageProps } from '../stage-props.ts';
import { ProofPage } from './proof-page.tsx';
import { useVerify } from './use-verify.ts';
import styles from './validation.module.css';

const PURPOSES = ['run', 'verify', 'rotate'] as const;

/** Proves what a run made: when it is made, and again at any time later. */
export function ValidationStage(props: StageProps) {
  const { engagement, runbook } = props;
  const place = { engagement: engagement.id, runbook: runbook.id };
  const run = useRunOf(engagement, runbook, PURPOSES, hasProof);
  const { isBusy, problem, verify, stop } = useVerify(place);
  const isUndone = undoneRun(engagement.runs, runbook.id) !== undefined;
  const state = run.is === 'ready' ? run.state : undefined;
  const isLive = state !== undefined && state.state !== 'ended';
  const hasRows = runbook.rows.length > 0;
  const lead = hasRows ? text.lead : text.leadWithoutRows;

  if (run.is === 'loading' || run.is === 'problem') {
    return (
      <Page title={text.title} lead={lead}>
        {run.is === 'loading' ? (
          <LoadingState label={text.loading} />
        ) : (
          <ProblemNote problem={run.problem} action={<Button onPress={run.reload}>{text.again}</Button>} />
        )}
      </Page>
    );
  }
  if (state === undefined || (isUndone && !isLive)) {
    const { none } = text;
    return (
      <Page
        title={text.title}
        lead={lead}
        bar={
          <ActionBar>
            <Button variant="primary" onPress={() => toPlan(place, 'run')}>
              {text.toPlan}
            </Button>
          </ActionBar>
        }
      >
        <EmptyState title={isUndone ? none.undone : none.title}>
          {isUndone ? none.undoneText : hasRows ? none.text : none.textWithoutRows}
        </EmptyState>
      </Page>
    );
  }
  const isOurs = isLive && state.purpose === 'verify';
  return (
    <ProofPage
      {...props}
      state={state}
      past={run.is === 'ready' ? run.past : undefined}
      actions={
        isOurs ? (
          <Button isDisabled={state.state === 'stopping'} onPress={() => void stop()}>
            {state.state === 'stopping' ? runScreenText.stoppingShort : text.stop}
          </Button>
        ) : (
          <Button
            isBusy={isBusy}
            isDisabled={engagement.running !== undefined || isLive || !engagement.reachable}
            onPress={() => void verify()}
          >
            {text.verify}
          </Button>
        )
      }
      notices={
        <Notices>
          {problem !== undefined && <ProblemNote problem={problem} />}
          <OutcomeNote state={state} action={<NextAction {...props} state={state} />} />
        </Notices>
      }
    />
  );
}

/** A run that did not get to its proof says nothing here; a verification does, even when it was refused. */
function hasProof({ purpose, state, findings, checks }: RunState): boolean {
  return purpose === 'verify' || state !== 'ended' || findings.length + checks.length > 0;
}

function Notices({ children }: { readonly children: ReactNode }) {
  return <div className={styles.notices}>{children}</div>;
}

function OutcomeNote({ state: { outcome }, action }: { readonly state: RunState; readonly action: ReactNode }) {
  if (outcome?.problem === undefined) return null;
  const { problem, result } = outcome;
  if (result === 'failed') return <ProblemNote problem={problem} action={action} isNew={false} />;
  return (
    <Notice tone={result === 'stopped' ? 'neutral' : 'caution'} title={problem.message} action={action}>
      {problem.fix}
    </Notice>
  );
}

/** What mends the problem of a run or verification; to verify again is a button of the page. */
function NextAction({ state, engagement, runbook }: StageProps & { readonly state: RunState }) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const words = runScreenText.next;
  switch (nextOf(state, engagement.runs)) {
    case 'reset':
      return <Button onPress={() => toPlan(place, 'rotate')}>{words.reset}</Button>;
    case 'sign-in':
      return <Button onPress={() => toStage(place, 'connect')}>{words.signIn}</Button>;
    default:
      return state.purpose === 'verify' ? null : (
        <Button onPress={() => toPlan(place, state.purpose)}>{words.resume}</Button>
      );
  }
}
