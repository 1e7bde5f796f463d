import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { EngagementView, RunbookView } from '../../../shared/ipc/views.ts';
import { LoadingState } from '../../components/LoadingState.tsx';
import type { ShownProblem } from '../../components/ProblemNote.tsx';
import { Frame } from '../../frame/Frame.tsx';
import { go, navigation } from '../../stores/navigation.ts';
import { purposeStore } from '../../stores/purpose.ts';
import styles from './engagement.module.css';
import { EngagementNotices } from './engagement-notices.tsx';
import { EngagementRail } from './engagement-rail.tsx';
import { nextStage, railRunbook } from './next-stage.ts';
import { StagePage } from './stage-page.tsx';
import { UnknownPage } from './unknown-page.tsx';
import { useDrawerKey } from './use-drawer-key.ts';

const Overview = lazy(async () => {
  const { Overview } = await import('./overview/overview.tsx');
  return { default: Overview };
});
const ExchangesDrawer = lazy(async () => {
  const { ExchangesDrawer } = await import('../drawer/exchanges.tsx');
  return { default: ExchangesDrawer };
});

interface EngagementWindowProps {
  readonly view: EngagementView;
  readonly runbooks: readonly RunbookView[];
  readonly runbookProblems: readonly ShownProblem[];
  readonly runbook: string | undefined;
  readonly stage: string | undefined;
  readonly onReload: () => void;
}

/** Rail, page and drawer of an engagement that is at hand. */
export function EngagementWindow(props: EngagementWindowProps) {
  const { view, runbooks, runbook, stage, onReload } = props;
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const [wasDrawerOpened, setDrawerOpened] = useState(false);
  const openDrawer = (): void => {
    setDrawerOpened(true);
    setDrawerOpen(true);
  };
  useDrawerKey(!isDrawerOpen, openDrawer);
  // An undo that was looked at here must not be what the next engagement plans.
  useEffect(() => () => purposeStore.getState().set('run'), []);

  const shown = runbook === undefined ? undefined : runbooks.find(({ id }) => id === runbook);
  const onNext = (): void => {
    if (shown === undefined || stage === undefined) return;
    // A page that was still saving when the operator left it must not take them away from where they went.
    const { route } = navigation.getState();
    if (route.at !== 'engagement' || route.engagement !== view.id || route.stage !== stage) return;
    const next = nextStage(shown, view, stage);
    go({ at: 'engagement', engagement: view.id, ...(next === undefined ? {} : { runbook: shown.id, stage: next }) });
  };
  const page = (): ReactNode => {
    if (runbook === undefined || stage === undefined) {
      return <Overview view={view} runbooks={runbooks} problems={props.runbookProblems} />;
    }
    if (shown === undefined) return <UnknownPage />;
    return <StagePage stage={stage} engagement={view} runbook={shown} onNext={onNext} onReload={onReload} />;
  };
  return (
    <Frame
      rail={
        <EngagementRail
          view={view}
          runbook={railRunbook(view, runbook)}
          stage={stage}
          onExchanges={() => (isDrawerOpen ? setDrawerOpen(false) : openDrawer())}
        />
      }
      drawer={
        wasDrawerOpened && (
          <Suspense fallback={null}>
            <ExchangesDrawer engagement={view.id} isOpen={isDrawerOpen} onClose={() => setDrawerOpen(false)} />
          </Suspense>
        )
      }
    >
      <div className={styles.content}>
        <EngagementNotices view={view} />
        <div className={styles.page}>
          <Suspense key={`${runbook} ${stage}`} fallback={<LoadingState />}>
            {page()}
          </Suspense>
        </div>
      </div>
    </Frame>
  );
}
