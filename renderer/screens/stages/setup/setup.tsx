import { useState } from 'react';
import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { setupScreenText as text } from '../../../../shared/text/auvious-setup-screen.ts';
import { call } from '../../../bridge.ts';
import { ActionBar } from '../../../components/ActionBar.tsx';
import { Button } from '../../../components/Button.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { Page } from '../../../components/Page.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { announce } from '../../../stores/live.ts';
import { CheckedList } from '../checks/checked-list.tsx';
import { worstOf } from '../checks/worst-of.ts';
import { pageTitle, problemPage } from '../plan/problem-page.ts';
import { toStage } from '../run/to-stage.ts';
import type { StageProps } from '../stage-props.ts';
import styles from './setup.module.css';

/** Whether the set-up works, tried with nothing but sign-ins and reads. */
export function SetupStage({ engagement, runbook, onNext, onReload }: StageProps) {
  const place = { engagement: engagement.id, runbook: runbook.id };
  const [checked, setChecked] = useState<ReplyOf<'auvious.setUp'> | undefined>(undefined);
  const [problem, setProblem] = useState<ShownProblem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const check = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    const answer = await call('auvious.setUp', place);
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    const { checks } = answer.reply;
    setChecked(answer.reply);
    onReload();
    announce(text.said(checks.filter(({ result }) => result === 'ok').length, checks.length));
  };
  const page = problem === undefined ? undefined : problemPage(problem, runbook);
  const results = checked?.checks.map(({ result }) => result) ?? [];
  const status = isBusy ? text.status.busy : results.length === 0 ? text.status.none : text.status[worstOf(results)];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      body="panel"
      actions={
        <Button isBusy={isBusy} onPress={() => void check()}>
          {checked === undefined ? text.check : text.again}
        </Button>
      }
      bar={
        <ActionBar status={<span role="status">{status}</span>}>
          <Button variant="primary" onPress={onNext}>
            {text.continue}
          </Button>
        </ActionBar>
      }
    >
      {problem !== undefined && (
        <ProblemNote
          problem={problem}
          {...(page === undefined
            ? {}
            : {
                action: <Button onPress={() => toStage(place, page)}>{text.toPage(pageTitle(runbook, page))}</Button>,
              })}
        />
      )}
      {checked === undefined && problem === undefined && (
        <EmptyState title={text.none.title}>{text.none.text}</EmptyState>
      )}
      {checked !== undefined && (
        <div className={styles.results}>
          <CheckedList checks={checked.checks} summary={text.summary} label={text.results} />
        </div>
      )}
    </Page>
  );
}
