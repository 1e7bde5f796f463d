import { useMemo } from 'react';
import { parametersFromViews } from '../../../../shared/ipc/parameters.ts';
import { smsVariantOf } from '../../../../shared/runbooks/nexus-sms/variant-of.ts';
import { sendersScreenText as text } from '../../../../shared/text/senders-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { SendersPage } from './senders-page.tsx';

/** The sections that the numbers need, as a table and as what is to be entered by hand. */
export function SendersStage(props: StageProps) {
  const { engagement, runbook } = props;
  const asked = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const table = useMemo(() => parametersFromViews(runbook.parameters), [runbook.parameters]);
  const variant = smsVariantOf(runbook.id);
  if (asked.is === 'ready' && variant !== undefined) {
    return <SendersPage {...props} table={table} saved={asked.reply.values} variant={variant} />;
  }
  return (
    <Page title={text.title} lead={text.lead} body="panel">
      {asked.is === 'problem' ? (
        <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{text.again}</Button>} />
      ) : (
        <LoadingState label={text.loading} />
      )}
    </Page>
  );
}
