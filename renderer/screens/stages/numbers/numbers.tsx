import { numbersScreenText as text } from '../../../../shared/text/numbers-screen.ts';
import { useCall } from '../../../bridge.ts';
import { Button } from '../../../components/Button.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import type { StageProps } from '../stage-props.ts';
import { NumbersPage } from './numbers-page.tsx';

/** Numbers of SMS Aggregation: own ones, free ones, and the one to be ordered. */
export function NumbersStage(props: StageProps) {
  const { engagement, runbook } = props;
  const values = useCall('values.read', { engagement: engagement.id, runbook: runbook.id });
  if (values.is === 'ready') return <NumbersPage {...props} saved={values.reply.values} />;
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
