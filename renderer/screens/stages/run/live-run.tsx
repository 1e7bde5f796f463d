import { useId, useState } from 'react';
import type { RunState } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import { call } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { Card } from '../../../components/Card.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { Section } from '../../../components/Section.tsx';
import type { StageProps } from '../stage-props.ts';
import { AskedCard, noteOf } from './asked-card.tsx';
import { isHandOver } from './hand-over.ts';
import { NowCard } from './now-card.tsx';
import { RunColumns } from './run-columns.tsx';
import { SecretActions } from './secret-actions.tsx';
import { Steps } from './steps.tsx';
import { toStage } from './to-stage.ts';
import { useAnswer } from './use-answer.ts';

interface LiveRunProps extends StageProps {
  readonly state: RunState;
}

/** A run that goes on: what it does now, what it asks, and the way to stop it. */
export function LiveRun({ state, engagement, runbook }: LiveRunProps) {
  const { purpose, asked, reveal, notYet } = state;
  const place = { engagement: engagement.id, runbook: runbook.id };
  const id = useId();
  const answer = useAnswer(engagement.id);
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [seen, setSeen] = useState<string | undefined>(undefined);
  const isStopping = state.state === 'stopping';
  const stop = async (): Promise<void> => {
    const answered = await call('run.stop', { engagement: engagement.id });
    setProblem(answered.ok ? undefined : answered.problem);
  };
  const later = asked !== undefined && (
    <Button isDisabled={answer.isBusy} onPress={() => void answer.answer(asked.step, undefined, asked.id)}>
      {text.asked.later}
    </Button>
  );
  const confirm = (variant: 'plain' | 'primary') =>
    asked !== undefined && (
      <Button
        variant={variant}
        isBusy={answer.isBusy}
        onPress={() => void answer.answer(asked.step, noteOf(answer), asked.id)}
      >
        {text.asked.confirm}
      </Button>
    );
  const handsOver = isHandOver(asked, runbook);
  const buttons = () => {
    if (reveal !== undefined) {
      return (
        <Button
          variant="primary"
          isBusy={answer.isBusy}
          isDisabled={seen !== reveal.step}
          onPress={() => void answer.answer(reveal.step, text.reveal.noted)}
        >
          {text.reveal.noted}
        </Button>
      );
    }
    if (handsOver) {
      return (
        <Button variant="primary" onPress={() => toStage(place, 'form')}>
          {text.toForm}
        </Button>
      );
    }
    if (asked !== undefined) {
      return (
        <>
          {later}
          {confirm('primary')}
        </>
      );
    }
    return (
      <Button variant="primary" isDisabled>
        {text.continue}
      </Button>
    );
  };
  return (
    <Page
      title={text.title[purpose]}
      lead={text.lead[purpose]}
      actions={
        <Button isDisabled={isStopping} describedBy={id} onPress={() => void stop()}>
          {isStopping ? text.stoppingShort : text.stop}
        </Button>
      }
      bar={
        <ActionBar status={<span id={id}>{isStopping ? text.stopping : text.stopKeeps}</span>}>{buttons()}</ActionBar>
      }
    >
      <RunColumns engagement={engagement.id} tail={notYet === undefined ? undefined : text.notYet(notYet.what)}>
        {problem !== undefined && <ProblemNote problem={problem} />}
        {reveal !== undefined && (
          <Card>
            <Section title={text.reveal.title}>
              <p>{text.reveal.text}</p>
              <SecretActions place={place} name={reveal.name} onSeen={() => setSeen(reveal.step)} />
              {seen !== reveal.step && <p>{text.reveal.first}</p>}
              {answer.problem !== undefined && <ProblemNote problem={answer.problem} />}
            </Section>
          </Card>
        )}
        {asked !== undefined && (
          <AskedCard
            key={asked.id}
            place={place}
            asked={asked}
            about={runbook.steps.find(({ id: step }) => step === asked.step)}
            answer={answer}
            hint={handsOver ? text.asked.formFirst : text.asked.laterMeans}
            actions={
              handsOver ? (
                <>
                  {confirm('plain')}
                  {later}
                </>
              ) : undefined
            }
          />
        )}
        <NowCard state={state} />
        <Steps state={state} />
      </RunColumns>
    </Page>
  );
}
