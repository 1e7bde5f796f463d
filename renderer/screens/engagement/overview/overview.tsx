import { useState } from 'react';
import type { EngagementView, RunbookView, RunSummary } from '../../../../shared/ipc/views.ts';
import { engagementText } from '../../../../shared/text/engagement-screen.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { go } from '../../../stores/navigation.ts';
import { purposeStore } from '../../../stores/purpose.ts';
import { openStage, railRunbook } from '../next-stage.ts';
import { Facts } from './facts.tsx';
import { JournalDialog } from './journal-dialog.tsx';
import { Runbooks } from './runbooks.tsx';
import { Runs } from './runs.tsx';
import { Secrets } from './secrets.tsx';

interface OverviewProps {
  readonly view: EngagementView;
  readonly runbooks: readonly RunbookView[];
  readonly problems: readonly ShownProblem[];
}

/** Everything known about one engagement, and what can be done next. */
export function Overview({ view, runbooks, problems }: OverviewProps) {
  const [journal, setJournal] = useState<RunSummary | undefined>(undefined);
  const current = railRunbook(view, undefined);
  const next = current === undefined ? undefined : openStage(current);
  const { lead } = engagementText;
  return (
    <Page
      title={view.customer}
      lead={view.practice ? lead.practice : lead.real}
      bar={
        <ActionBar
          status={
            current === undefined
              ? engagementText.startOne
              : next === undefined
                ? engagementText.allDone
                : engagementText.nextStep(next.title)
          }
        >
          {current !== undefined && next !== undefined && view.reachable && (
            <Button
              variant="primary"
              onPress={() => {
                // An undo that was looked at before is not what is gone on with.
                purposeStore.getState().set(view.running ?? 'run');
                go({ at: 'engagement', engagement: view.id, runbook: current.id, stage: next.id });
              }}
            >
              {current.started ? engagementText.next(next.title) : engagementText.start(current.title)}
            </Button>
          )}
        </ActionBar>
      }
    >
      {problems.map((problem) => (
        <ProblemNote key={`${problem.code} ${problem.message}`} problem={problem} isNew={false} />
      ))}
      <Runbooks view={view} runbooks={runbooks} />
      <Runs runs={view.runs} running={view.running} onJournal={setJournal} />
      <Facts facts={view.facts} />
      <Secrets secrets={view.secrets} />
      {journal !== undefined && (
        <JournalDialog engagement={view.id} run={journal} onClose={() => setJournal(undefined)} />
      )}
    </Page>
  );
}
