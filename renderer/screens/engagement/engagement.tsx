import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { Frame } from '../../frame/Frame.tsx';
import { Rail } from '../../frame/Rail.tsx';
import { go } from '../../stores/navigation.ts';
import { EngagementWindow } from './engagement-window.tsx';

export interface EngagementScreenProps {
  readonly engagement: string;
  readonly runbook?: string | undefined;
  readonly stage?: string | undefined;
}

/** One engagement: its rail, and the page of it that the route names. */
export function EngagementScreen({ engagement, runbook, stage }: EngagementScreenProps) {
  const opened = useCall('engagements.open', { engagement });
  const known = useCall('runbooks.list', {});
  useEvent('engagement-changed', (changed) => {
    if (changed.engagement === engagement) opened.reload();
  });

  if (opened.is === 'ready' && known.is === 'ready') {
    return (
      <EngagementWindow
        view={opened.reply}
        runbooks={known.reply.runbooks}
        runbookProblems={known.reply.problems}
        runbook={runbook}
        stage={stage}
        onReload={opened.reload}
      />
    );
  }
  const problem = opened.is === 'problem' ? opened.problem : known.is === 'problem' ? known.problem : undefined;
  const home = (): void => go({ at: 'home' });
  return (
    <Frame rail={<Rail onHome={home} onSettings={() => go({ at: 'settings' })} />}>
      {problem === undefined ? (
        <LoadingState label={engagementText.loading} />
      ) : (
        <Page
          title={engagementText.problemTitle}
          lead={engagementText.problemLead}
          actions={<Button onPress={home}>{engagementText.home}</Button>}
        >
          <ProblemNote
            problem={problem}
            action={
              <Button
                onPress={() => {
                  opened.reload();
                  known.reload();
                }}
              >
                {engagementText.again}
              </Button>
            }
          />
        </Page>
      )}
    </Frame>
  );
}
