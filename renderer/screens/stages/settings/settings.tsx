import { useMemo } from 'react';
import { parametersFromViews } from '../../../../shared/ipc/parameters.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { headOf } from './head.ts';
import { SettingsForm } from './settings-form.tsx';

/** The runbook's parameter table as a form. */
export function SettingsStage(props: StageProps) {
  const { engagement, runbook } = props;
  const asked = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  const table = useMemo(() => parametersFromViews(runbook.parameters), [runbook.parameters]);
  if (asked.is === 'ready') return <SettingsForm {...props} table={table} saved={asked.reply.values} />;
  return (
    <Page {...headOf(runbook)} body="panel">
      {asked.is === 'loading' ? (
        <LoadingState label={settingsStageText.loading} />
      ) : (
        <ProblemNote
          problem={asked.problem}
          action={<Button onPress={asked.reload}>{settingsStageText.again}</Button>}
        />
      )}
    </Page>
  );
}
