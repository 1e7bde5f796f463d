import { useMemo } from 'react';
import { parametersFromViews } from '../../../../shared/ipc/parameters.ts';
import { requestScreenText as text } from '../../../../shared/text/auvious-request-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { RequestPage } from './request-page.tsx';

/** A callback or a room, described value by value. */
export function RequestStage(props: StageProps) {
  const { engagement, runbook } = props;
  const asked = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const table = useMemo(() => parametersFromViews(runbook.parameters), [runbook.parameters]);
  if (asked.is === 'ready') return <RequestPage {...props} table={table} saved={asked.reply.values} />;
  return (
    <Page title={text.title} lead={text.lead} body="panel">
      {asked.is === 'loading' ? (
        <LoadingState label={text.loading} />
      ) : (
        <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{text.again}</Button>} />
      )}
    </Page>
  );
}
