import { useMemo } from 'react';
import { parametersFromViews } from '../../../../shared/ipc/parameters.ts';
import { snippetScreenText as text } from '../../../../shared/text/altocloud-snippet-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { SnippetPage } from './snippet-page.tsx';

/** The tracking snippet, and whether a page carries it. */
export function SnippetStage(props: StageProps) {
  const { engagement, runbook } = props;
  const values = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const table = useMemo(() => parametersFromViews(runbook.parameters), [runbook.parameters]);
  if (values.is === 'ready') return <SnippetPage {...props} table={table} saved={values.reply.values} />;
  return (
    <Page title={text.title} lead={text.lead} body="panel">
      {values.is === 'loading' ? (
        <LoadingState label={text.loading} />
      ) : (
        <ProblemNote problem={values.problem} action={<Button onPress={values.reload}>{text.again}</Button>} />
      )}
    </Page>
  );
}
