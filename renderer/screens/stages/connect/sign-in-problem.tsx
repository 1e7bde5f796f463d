import { useEffect, useRef } from 'react';
import type { RunbookView } from '../../../../shared/ipc/views.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { connectText } from '../../../../shared/text/connect-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { ProblemNote } from '../../../components/ProblemNote.tsx';
import { go } from '../../../stores/navigation.ts';
import styles from './connect.module.css';

interface SignInProblemProps {
  readonly problem: Problem;
  readonly engagement: string;
  readonly runbook: Pick<RunbookView, 'id' | 'stages'>;
}

/** One answer stands for two causes here: it is said, and the region is one press away. */
const SAME_ANSWER = 'credentials-or-region-refused';
const ABOUT_REGION: readonly string[] = [SAME_ANSWER, 'token-refused', 'nothing-to-connect'];

/** Why nobody is signed in. */
export function SignInProblem({ problem, engagement, runbook }: SignInProblemProps) {
  const note = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new problem is brought into sight, below a form longer than the window
  useEffect(() => {
    // It returns a promise in newer browsers, which would be taken for the effect's end.
    note.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const leadsToRegion = ABOUT_REGION.includes(problem.code) && runbook.stages.some(({ id }) => id === 'region');
  const look = (
    <Button onPress={() => go({ at: 'engagement', engagement, runbook: runbook.id, stage: 'region' })}>
      {connectText.refused.lookAtRegion}
    </Button>
  );
  return (
    <div ref={note} className={styles.problem}>
      <ProblemNote problem={problem} {...(leadsToRegion ? { action: look } : {})} />
      {problem.code === SAME_ANSWER && <p className={styles.hint}>{connectText.refused.sameAnswer}</p>}
    </div>
  );
}
