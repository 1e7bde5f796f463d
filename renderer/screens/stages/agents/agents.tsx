import { useMemo } from 'react';
import { parametersFromViews } from '../../../../shared/ipc/parameters.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { AgentsPage } from './agents-page.tsx';

/** Agents, workgroups and synced users: who takes part. */
export function AgentsStage(props: StageProps) {
  const { engagement, runbook } = props;
  const values = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const table = useMemo(() => parametersFromViews(runbook.parameters), [runbook.parameters]);
  if (values.is === 'ready') return <AgentsPage {...props} table={table} saved={values.reply.values} />;
  return (
    <Page title={text.title} lead={text.lead}>
      {values.is === 'loading' ? (
        <LoadingState label={text.loading} />
      ) : (
        <ProblemNote problem={values.problem} action={<Button onPress={values.reload}>{text.again}</Button>} />
      )}
    </Page>
  );
}
