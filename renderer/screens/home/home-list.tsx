import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import type { EngagementCard } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EngagementGrid } from './engagement-grid.tsx';
import styles from './home.module.css';
import type { HomeQuestion } from './home-question.ts';
import { countOf, findable, matching, type Which } from './matching.ts';

// Filters are needed once there are many engagements, the menu once somebody opens it.
const HomeToolbar = lazy(async () => {
  const { HomeToolbar } = await import('./home-toolbar.tsx');
  return { default: HomeToolbar };
});
const RowMenu = lazy(async () => {
  const { RowMenu } = await import('./row-menu.tsx');
  return { default: RowMenu };
});

/** From this many on a list is searched rather than read. */
const FEW = 8;

interface HomeListProps {
  readonly cards: readonly EngagementCard[];
  readonly onOpen: (card: EngagementCard) => void;
  readonly onQuestion: (question: HomeQuestion) => void;
}

/** The engagements, with search and filters when there are many. */
export function HomeList({ cards, onOpen, onQuestion }: HomeListProps) {
  const [search, setSearch] = useState('');
  const [which, setWhich] = useState<Which>('all');
  const [menu, setMenu] = useState<{ readonly card: EngagementCard; readonly anchor: Element } | null>(null);
  const all = useMemo(() => findable(cards), [cards]);
  const shown = useMemo(() => matching(all, search, which), [all, search, which]);
  const counts = useMemo(() => countOf(cards), [cards]);
  const openMenu = useCallback((card: EngagementCard, anchor: Element) => setMenu({ card, anchor }), []);
  const showAll = (): void => {
    setSearch('');
    setWhich('all');
  };
  return (
    <div className={styles.list}>
      {(cards.length > FEW || search !== '' || which !== 'all') && (
        <div className={styles.toolbar}>
          <Suspense fallback={null}>
            <HomeToolbar search={search} onSearch={setSearch} which={which} onWhich={setWhich} counts={counts} />
          </Suspense>
        </div>
      )}
      {shown.length === 0 ? (
        <EmptyState title={homeText.noMatch} action={<Button onPress={showAll}>{homeText.showAll}</Button>} />
      ) : (
        <EngagementGrid cards={shown} onOpen={onOpen} onMenu={openMenu} onQuestion={onQuestion} />
      )}
      <p className={styles.status}>
        <span role="status">{homeText.count(shown.length, cards.length)}</span>
        <span>{homeText.keys}</span>
      </p>
      {menu !== null && (
        <Suspense fallback={null}>
          <RowMenu {...menu} onClose={() => setMenu(null)} onOpen={onOpen} onQuestion={onQuestion} />
        </Suspense>
      )}
    </div>
  );
}
