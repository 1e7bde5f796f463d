import { webhookScreenText as text } from '../../../../shared/text/webhook-screen.ts';
import { useCall } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toStage } from '../run/to-stage.ts';
import type { StageProps } from '../stage-props.ts';
import { WebhookPage } from './webhook-page.tsx';

/** Tries the gateway of the saved details. */
export function WebhookStage(props: StageProps) {
  const { engagement, runbook, onNext } = props;
  const place = { engagement: engagement.id, runbook: runbook.id };
  const values = useCall('values.read', place);
  const latest = useCall('webhook.latest', place);
  const secrets = useCall('secrets.states', place);
  const asked = [values, latest, secrets];
  const trouble = asked.find((each) => each.is === 'problem');

  if (values.is !== 'ready' || latest.is !== 'ready' || secrets.is !== 'ready') {
    return (
      <Page title={text.title} lead={text.lead}>
        {trouble?.is === 'problem' ? (
          <ProblemNote
            problem={trouble.problem}
            action={<Button onPress={() => asked.forEach(({ reload }) => void reload())}>{text.again}</Button>}
          />
        ) : (
          <LoadingState label={text.loading} />
        )}
      </Page>
    );
  }
  const { asyncWebhookURL: url, asyncPhoneNumber: number, webhookCheck } = values.reply.values;
  const kept = secrets.reply.secrets.find(({ name }) => name === 'asyncWebhookSignatureKey')?.kept ?? 'none';
  if (typeof url !== 'string' || typeof number !== 'string') {
    const details = runbook.stages.find(({ id }) => id === 'settings');
    return (
      <Page
        title={text.title}
        lead={text.lead}
        bar={
          <ActionBar status={text.status.none}>
            <Button onPress={onNext}>{text.continue}</Button>
            {details !== undefined && (
              <Button variant="primary" onPress={() => toStage(place, 'settings')}>
                {text.nothing.action(details.title)}
              </Button>
            )}
          </ActionBar>
        }
      >
        <EmptyState title={text.nothing.title}>{text.nothing.text}</EmptyState>
      </Page>
    );
  }
  return (
    <WebhookPage
      {...props}
      url={url}
      number={number}
      kept={kept}
      isOff={webhookCheck === false}
      latest={latest.reply.checked}
    />
  );
}
