import { useState } from 'react';
import type { EngagementView } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { engagementText } from '../../../shared/text/engagement-screen.ts';
import { Button } from '../../components/Button.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { startPractice } from '../home/start-practice.ts';
import styles from './engagement.module.css';

/** What concerns every page of the engagement: a rehearsal that is over, a damaged file, somebody else at work. */
export function EngagementNotices({ view }: { readonly view: EngagementView }) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const isOver = view.practice && !view.reachable;
  const restart = async (): Promise<void> => {
    setBusy(true);
    setProblem(await startPractice());
    setBusy(false);
  };
  if (!isOver && view.notices.length === 0) return null;
  return (
    <div className={styles.notices}>
      {isOver && (
        <Notice
          tone="caution"
          title={engagementText.rehearsalOver.title}
          action={
            <Button isBusy={isBusy} onPress={() => void restart()}>
              {engagementText.rehearsalOver.action}
            </Button>
          }
        >
          {engagementText.rehearsalOver.text}
        </Notice>
      )}
      {problem !== undefined && <ProblemNote problem={problem} />}
      {view.notices.map((notice) => (
        <ProblemNote key={`${notice.code} ${notice.message}`} problem={notice} isNew={false} />
      ))}
    </div>
  );
}
