import type { RunState, RunSummary } from '../../../../shared/ipc/views.ts';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Page } from '../../../components/Page.tsx';
import { go } from '../../../stores/navigation.ts';
import type { StageProps } from '../stage-props.ts';
import { duration } from './duration.ts';
import { NextButtons } from './next-buttons.tsx';
import { nextOf } from './next-of.ts';
import { Outcome } from './outcome.tsx';
import { RunColumns } from './run-columns.tsx';
import { Steps } from './steps.tsx';

interface EndedRunProps extends StageProps {
  readonly state: RunState;
  readonly past: RunSummary | undefined;
}

/** A run that came to its end: the outcome, and the next action. */
export function EndedRun({ state, past, engagement, runbook, onNext }: EndedRunProps) {
  const { purpose, outcome, steps } = state;
  const runs = engagement.runs.filter((run) => run.runbook === runbook.id);
  const next = nextOf(state, runs);
  const took = steps.reduce((sum, { actor, durationMs = 0 }) => (actor === 'manual' ? sum : sum + durationMs), 0);
  return (
    <Page
      title={text.title[purpose]}
      lead={text.lead[purpose]}
      bar={
        <ActionBar status={outcome === undefined ? undefined : statusOf(outcome.result, took)}>
          <NextButtons
            next={next}
            purpose={purpose}
            canResume={outcome?.result === 'attention' && purpose !== 'rotate'}
            place={{ engagement: engagement.id, runbook: runbook.id }}
            onNext={onNext}
            onOverview={() => go({ at: 'engagement', engagement: engagement.id })}
          />
        </ActionBar>
      }
    >
      <RunColumns engagement={engagement.id}>
        <Outcome state={state} past={past} next={next} />
        <Steps state={state} />
      </RunColumns>
    </Page>
  );
}

function statusOf(result: RunSummary['result'], took: number): string {
  const words = text.outcome.title[result];
  return duration(took) === '' ? words : `${words} · ${text.took(duration(took))}`;
}
