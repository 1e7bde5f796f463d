import type { RunbookView } from '../../../../shared/ipc/views.ts';
import { agentsScreenText as text } from '../../../../shared/text/altocloud-agents-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import { pageTitle, problemPage } from '../plan/problem-page.ts';
import { type Place, toStage } from '../run/to-stage.ts';
import styles from './agents.module.css';
import type { ListId } from './chosen-ids.ts';
import { isAbout } from './is-about.ts';

interface AgentsProblemsProps {
  readonly place: Place;
  readonly runbook: RunbookView;
  readonly list: ListId;
  readonly found: readonly ShownProblem[];
}

/** What keeps the shown list from being read or saved, and the page that mends it. */
export function AgentsProblems({ place, runbook, list, found }: AgentsProblemsProps) {
  const here = found.filter((problem) => isAbout(problem, list));
  if (here.length === 0) return null;
  return (
    <div className={styles.problems}>
      {here.map((problem) => {
        const page = problemPage(problem, runbook);
        return (
          <ProblemNote
            key={`${problem.code} ${problem.message}`}
            problem={problem}
            {...(page === undefined || page === 'agents'
              ? {}
              : {
                  action: <Button onPress={() => toStage(place, page)}>{text.goTo(pageTitle(runbook, page))}</Button>,
                })}
          />
        );
      })}
    </div>
  );
}
