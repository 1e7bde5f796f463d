import { lazy, Suspense, useEffect, useState } from 'react';
import type { EngagementCard } from '../../../shared/ipc/views.ts';
import type { Problem } from '../../../shared/results/problem.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { useCall, useEvent } from '../../bridge.ts';
import { Button } from '../../components/Button.tsx';
import { LoadingState } from '../../components/LoadingState.tsx';
import { Page } from '../../components/Page.tsx';
import { ProblemNote } from '../../components/ProblemNote.tsx';
import { dropped, useDropped } from '../../stores/dropped.ts';
import { go } from '../../stores/navigation.ts';
import { EmptyHome } from './empty-home.tsx';
import styles from './home.module.css';
import { HomeActions } from './home-actions.tsx';
import { HomeList } from './home-list.tsx';
import { HomeNotices } from './home-notices.tsx';
import type { HomeQuestion } from './home-question.ts';
import { HomeTop } from './home-top.tsx';
import { Troubles } from './troubles.tsx';

// Dialogs are not in the first chunk.
const HomeDialogs = lazy(async () => {
  const { HomeDialogs } = await import('./dialogs/home-dialogs.tsx');
  return { default: HomeDialogs };
});

const open = (card: EngagementCard): void => go({ at: 'engagement', engagement: card.id });

/** The first screen: every engagement, and how to begin one. */
export function Home() {
  const asked = useCall('engagements.list', {});
  const [pressed, setPressed] = useState<Problem | null>(null);
  const { problem: unopened } = useDropped();
  const problem = pressed ?? unopened ?? null;
  const [question, setQuestion] = useState<HomeQuestion | null>(null);
  useEvent('engagement-changed', asked.reload);
  // Said once: who leaves has read it.
  useEffect(() => () => dropped.setState({ problem: undefined }), []);

  const setProblem = (found: Problem | null): void => {
    dropped.setState({ problem: undefined });
    setPressed(found);
  };
  const close = (): void => {
    setQuestion(null);
    asked.reload();
  };
  const cards = asked.is === 'ready' ? asked.reply.engagements : [];
  const troubles = asked.is === 'ready' ? asked.reply.troubles : [];
  const isEmpty = asked.is === 'ready' && cards.length === 0;
  const actions = { onProblem: setProblem, onCreate: () => setQuestion({ is: 'create' }) };
  return (
    <div className={styles.home}>
      <HomeTop />
      <main className={styles.main}>
        <Page
          title={homeText.title}
          lead={homeText.lead}
          actions={isEmpty ? undefined : <HomeActions {...actions} />}
          body={isEmpty || cards.length === 0 ? 'ground' : 'table'}
        >
          {problem !== null && (
            <div className={styles.problem}>
              <ProblemNote problem={problem} />
            </div>
          )}
          {asked.is === 'loading' && <LoadingState label={homeText.loading} />}
          {asked.is === 'problem' && (
            <ProblemNote problem={asked.problem} action={<Button onPress={asked.reload}>{homeText.again}</Button>} />
          )}
          {troubles.length > 0 && <Troubles troubles={troubles} />}
          {isEmpty && <EmptyHome {...actions} />}
          {cards.length > 0 && <HomeList cards={cards} onOpen={open} onQuestion={setQuestion} />}
        </Page>
      </main>
      <HomeNotices />
      {question !== null && (
        <Suspense fallback={null}>
          <HomeDialogs question={question} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
