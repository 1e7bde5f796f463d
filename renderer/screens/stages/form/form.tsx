import { useRef, useState } from 'react';
import type { FormView } from '../../../../shared/ipc/views.ts';
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
  const [subject, setSubject] = useState<string | undefined>(undefined);
  const about = subject === undefined ? {} : { subject };
  const request = { engagement: engagement.id, runbook: runbook.id, ...about };
  const asked = useCall('form.preview', request, [engagement.touchedAt, state?.state, state?.asked?.step]);
  const words = runbook.vendor === undefined ? { title: recordTitle(runbook), lead: text.record.lead } : text;
  // Until the form about something else is there: what was chosen beside it stays, and so does the focus.
  const last = useRef<FormView | undefined>(undefined);
  if (asked.is === 'ready') last.current = asked.reply;
  const form = asked.is === 'problem' ? undefined : last.current;
  if (form !== undefined) {
    return <FormPage {...props} form={form} state={state} subject={subject} onSubject={setSubject} />;
  }
  return (
    <Page title={words.title} lead={words.lead}>
      {asked.is === 'problem' ? (
        <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{text.again}</Button>} />
      ) : (
        <LoadingState label={text.loading} />
      )}
    </Page>
  );
}
