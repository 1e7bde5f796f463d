import { useState } from 'react';
import type { WebhookChecked } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { webhookScreenText as text } from '../../../../shared/text/webhook-screen.ts';
import { call } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Notice } from '../../../components/Notice.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import { problemPage } from '../plan/problem-page.ts';
import { toStage } from '../run/to-stage.ts';
import type { StageProps } from '../stage-props.ts';
import { CheckedSample } from './checked-sample.tsx';
import { Compare } from './compare.tsx';
import { NextSample } from './next-sample.tsx';

interface WebhookPageProps extends StageProps {
  readonly url: string;
  readonly number: string;
  readonly kept: keyof typeof text.goes.keptIn;
  /** The run leaves the check out. */
  readonly isOff: boolean;
  /** The latest check in this window. */
  readonly latest: WebhookChecked | undefined;
}

/** What would be sent; and once it was, the verdict with everything that the other side needs to compare. */
export function WebhookPage({ engagement, runbook, url, number, kept, isOff, latest, onNext }: WebhookPageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const [checked, setChecked] = useState(latest);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const page = problem === undefined ? undefined : problemPage(problem, runbook);
  const details = runbook.stages.find(({ id }) => id === page);
  // What was found out about another address says nothing about this one.
  const shown = checked?.url === url ? checked : undefined;

  const send = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('webhook.check', place);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    setChecked(answer.reply);
    announce(text.said(text.verdict[answer.reply.result]));
  };

  return (
    <Page
      title={text.title}
      lead={text.lead}
      actions={
        <Button isBusy={isBusy} isDisabled={kept === 'none'} onPress={() => void send()}>
          {text.goes.send}
        </Button>
      }
      inspectorLabel={text.compare.label}
      inspector={<Compare checked={shown} />}
      bar={
        <ActionBar status={<span role="status">{isBusy ? text.goes.sending : statusOf(shown, kept)}</span>}>
          <Button variant="primary" onPress={onNext}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {isOff && <Notice tone="neutral">{text.goes.off}</Notice>}
      {problem !== undefined && (
        <ProblemNote
          problem={problem}
          {...(details === undefined || page === undefined
            ? {}
            : {
                action: <Button onPress={() => toStage(place, page)}>{text.nothing.action(details.title)}</Button>,
              })}
        />
      )}
      {shown !== undefined && <CheckedSample checked={shown} />}
      <NextSample url={url} number={number} kept={kept} wasSent={shown !== undefined} />
    </Page>
  );
}

function statusOf(checked: WebhookChecked | undefined, kept: WebhookPageProps['kept']): string {
  if (checked !== undefined) return text.verdict[checked.result];
  return kept === 'none' ? text.status.keyMissing : text.status.none;
}
