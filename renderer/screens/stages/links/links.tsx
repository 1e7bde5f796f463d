import { linksScreenText as text } from '../../../../shared/text/auvious-links-screen.ts';
import { useCall } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { LoadingState } from '../../../components/LoadingState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { toStage } from '../run/to-stage.ts';
import type { StageProps } from '../stage-props.ts';
import styles from './links.module.css';
import { RequestCard } from './request-card.tsx';

/** What the engagement made in Auvious, with the links of each. */
export function LinksStage({ engagement, runbook, onNext }: StageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const asked = useCall('auvious.links', place);
  if (asked.is !== 'ready') {
    return (
      <Page title={text.title} lead={text.lead}>
        {asked.is === 'loading' ? (
          <LoadingState label={text.loading} />
        ) : (
          <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{text.again}</Button>} />
        )}
      </Page>
    );
  }
  const { requests } = asked.reply;
  const request = runbook.stages.find(({ id }) => id === 'request');
  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button isBusy={asked.isReloading} onPress={asked.reload}>
          {text.again}
        </Button>
      }
      bar={
        <ActionBar status={<span role="status">{statusOf(requests)}</span>}>
          <Button variant="primary" onPress={onNext}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {requests.length === 0 ? (
        <EmptyState
          title={text.empty.title}
          action={
            request !== undefined && (
              <Button onPress={() => toStage(place, request.id)}>{text.empty.action(request.title)}</Button>
            )
          }
        >
          {text.empty.text}
        </EmptyState>
      ) : (
        <ul className={styles.requests} aria-label={text.requests}>
          {requests.map((each) => (
            <li key={`${each.operation} ${each.key}`}>
              <RequestCard place={place} request={each} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}

function statusOf(requests: readonly { readonly state: string; readonly handedOver?: unknown }[]): string {
  if (requests.length === 0) return text.status.none;
  const open = requests.filter(({ state, handedOver }) => state === 'made' && handedOver === undefined).length;
  const some = text.status.some(requests.length);
  return open === 0 ? some : `${some} ${text.status.open(open)}`;
}
