import type { PlanView, RunbookView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { keyedTexts } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { BlockedNote } from './blocked-note.tsx';
import styles from './plan.module.css';
import { type HelpfulPage, pageTitle, problemPage } from './problem-page.ts';

interface PlanNotesProps {
  readonly plan: PlanView;
  readonly runbook: RunbookView;
  /** The plan that was looked at was not today's any more, so this one is new. */
  readonly isNew: boolean;
  readonly onAccept: (step: string, name: string) => void;
  readonly onReset: () => void;
  readonly onPage: (page: HelpfulPage) => void;
}

/** What somebody should know before the actions, and what stands in the way. */
export function PlanNotes({ plan, runbook, isNew, onAccept, onReset, onPage }: PlanNotesProps) {
  return (
    <>
      {isNew && (
        <Notice tone="caution" title={text.stale.title} role="alert">
          {text.stale.text}
        </Notice>
      )}
      {plan.blocked.map((blocked) => (
        <BlockedNote
          key={`${blocked.step} ${blocked.problem.code} ${blocked.problem.message}`}
          blocked={blocked}
          page={problemPage(blocked.problem, runbook)}
          runbook={runbook}
          isOpenDecision={plan.ready}
          onReset={onReset}
          onAccept={(name) => onAccept(blocked.step, name)}
          onPage={onPage}
        />
      ))}
      {plan.resumes !== undefined && (
        <Notice tone="accent" title={text.resumes.title}>
          {text.resumes.text}
        </Notice>
      )}
      {plan.warnings.map((warning) => {
        const page = problemPage(warning, runbook);
        return (
          <Notice
            key={`${warning.code} ${warning.message}`}
            tone="caution"
            title={warning.message}
            {...(page === undefined
              ? {}
              : { action: <Button onPress={() => onPage(page)}>{text.goTo(pageTitle(runbook, page))}</Button> })}
          >
            {warning.fix}
          </Notice>
        );
      })}
      {plan.cannotUndo.length > 0 && (
        <Notice tone="caution" title={text.stays}>
          <ul className={styles.stays}>
            {keyedTexts(plan.cannotUndo).map(({ key, item }) => (
              <li key={key}>{item}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
