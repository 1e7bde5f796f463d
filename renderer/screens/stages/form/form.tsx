import { formScreenText as text } from '../../../../shared/text/form-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { useRun } from '../../../stores/run.ts';
import type { StageProps } from '../stage-props.ts';
import { FormPage } from './form-page.tsx';
import { recordTitle } from './record-title.ts';

/** Shows the details form, saves it to files, and confirms that it was handed over. */
export function FormStage(props: StageProps) {
  const { engagement, runbook } = props;
  const run = useRun(engagement.id);
  const state = run.is === 'ready' ? run.state : undefined;
  const request = { engagement: engagement.id, runbook: runbook.id };
  const asked = useCall('form.preview', request, [engagement.touchedAt, state?.state, state?.asked?.step]);
  const words = runbook.vendor === undefined ? { title: recordTitle(runbook), lead: text.record.lead } : text;
  if (asked.is === 'ready') return <FormPage {...props} form={asked.reply} state={state} />;
  return (
    <Page title={words.title} lead={words.lead}>
      {asked.is === 'loading' ? (
        <LoadingState label={text.loading} />
      ) : (
        <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{text.again}</Button>} />
      )}
    </Page>
  );
}
