import { useEffect, useRef } from 'react';
import type { RunState } from '../../../../shared/ipc/views.ts';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import type { StageProps } from '../stage-props.ts';
import { EndedRun } from './ended-run.tsx';
import { LiveRun } from './live-run.tsx';
import { toPlan } from './to-stage.ts';
import { useRunOf } from './use-run-of.ts';

const PURPOSES = ['run', 'undo', 'rotate'] as const;

/** The run while it goes on, and how it ended; without one the way to the plan. */
export function RunStage(props: StageProps) {
  const { engagement, runbook } = props;
  const run = useRunOf(engagement, runbook, PURPOSES);
  useSaid(run.is === 'ready' && run.past === undefined ? run.state : undefined);
  switch (run.is) {
    case 'loading':
      return (
        <Page title={text.title.run} lead={text.leadIdle}>
          <LoadingState label={text.loading} />
        </Page>
      );
    case 'problem':
      return (
        <Page title={text.title.run} lead={text.leadIdle}>
          <ProblemNote problem={run.problem} action={<Button onPress={run.reload}>{text.again}</Button>} />
        </Page>
      );
    case 'none':
      return (
        <Page
          title={text.title.run}
          lead={text.leadIdle}
          bar={
            <ActionBar status={text.none.waitingBar}>
              <Button
                variant="primary"
                onPress={() => toPlan({ engagement: engagement.id, runbook: runbook.id }, 'run')}
              >
                {text.none.plan}
              </Button>
            </ActionBar>
          }
        >
          <EmptyState title={text.none.title}>{text.none.text}</EmptyState>
        </Page>
      );
    case 'ready':
      return run.state.state === 'ended' ? (
        <EndedRun {...props} state={run.state} past={run.past} />
      ) : (
        <LiveRun {...props} state={run.state} />
      );
  }
}

/** Screen readers hear when the run waits for the operator, and when it ended; not what was so before the page opened. */
function useSaid(state: RunState | undefined): void {
  const words = wordsOf(state);
  const before = useRef(words);
  useEffect(() => {
    if (words !== undefined && words !== before.current) announce(words);
    before.current = words;
  }, [words]);
}

function wordsOf(state: RunState | undefined): string | undefined {
  if (state?.outcome !== undefined) return text.outcome.said(text.outcome.title[state.outcome.result]);
  if (state?.reveal !== undefined) return text.reveal.said;
  if (state?.asked !== undefined) return text.asked.said(state.asked.summary);
  return state?.state === 'stopping' ? text.stopping : undefined;
}
