// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by row; the heading never takes it
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { EngagementCard } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { gridWindow, rowsPerStep } from '../../components/grid-window.ts';
import { useScroll } from '../../components/use-scroll.ts';
import { cx } from '../../theme/cx.ts';
import styles from './engagement-grid.module.css';
import { EngagementRow } from './engagement-row.tsx';
import type { HomeQuestion } from './home-question.ts';
import { rowForKey } from './row-for-key.ts';

interface EngagementGridProps {
  readonly cards: readonly EngagementCard[];
  readonly onOpen: (card: EngagementCard) => void;
  readonly onMenu: (card: EngagementCard, anchor: Element) => void;
  readonly onQuestion: (question: HomeQuestion) => void;
}

const ROW = 36;
const stepAt = (height: number): number => ROW * rowsPerStep(ROW, height - ROW);
const COLUMNS = ['customer', 'organization', 'region', 'runbook', 'progress', 'touched', 'actions'] as const;

/** The engagements as rows: a press or Enter opens one, arrows move, F2 renames, Delete deletes. */
export function EngagementGrid({ cards, onOpen, onMenu, onQuestion }: EngagementGridProps) {
  const box = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [at, setAt] = useState<string | null>(null);
  const scroll = useScroll(box, stepAt);
  const active = Math.max(
    0,
    cards.findIndex(({ id }) => id === at),
  );
  const seen = gridWindow(cards.length, ROW, scroll.top, scroll.height - ROW);
  const drawn = Array.from({ length: seen.count }, (_, index) => seen.first + index);
  // The focused row stays in the document while it is scrolled away; else the focus would be lost.
  if (!drawn.includes(active)) drawn.push(active);

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    box.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus({ preventScroll: true });
  });

  // One for all renderings: only rows that change are drawn again.
  const openMenu = useCallback(
    (card: EngagementCard, anchor: Element): void => {
      setAt(card.id);
      onMenu(card, anchor);
    },
    [onMenu],
  );

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const card = cards[active];
    const target = event.target instanceof HTMLElement ? event.target : null;
    const isRow = target?.role === 'row';
    if (card === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor(scroll.height / ROW) - 2);
    const next = rowForKey(event.key, active, cards.length, page);
    if (next !== undefined) {
      wantsFocus.current = true;
      setAt(cards[next]?.id ?? null);
      reveal(box.current, next);
    } else if (isRow && event.key === 'Enter') onOpen(card);
    else if (isRow && event.key === 'F2') onQuestion({ is: 'rename', card });
    else if (isRow && event.key === 'Delete') onQuestion({ is: 'delete', card });
    else if (isRow && event.key === 'ArrowRight') target?.querySelector('button')?.focus();
    else if (!isRow && event.key === 'ArrowLeft') {
      target?.closest<HTMLElement>('[role="row"]')?.focus();
    } else return;
    event.preventDefault();
  };

  return (
    <div
      ref={box}
      className={styles.grid}
      role="grid"
      aria-label={homeText.list}
      aria-rowcount={cards.length + 1}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      <div className={cx(styles.line, styles.head)} role="row" aria-rowindex={1}>
        {COLUMNS.map((column) => (
          <span key={column} className={cx(styles.cell, styles[column])} role="columnheader">
            {column === 'actions' ? (
              <span className="visually-hidden">{homeText.columns.actions}</span>
            ) : (
              homeText.columns[column]
            )}
          </span>
        ))}
      </div>
      <div className={styles.rows} role="rowgroup" style={{ height: cards.length * ROW }}>
        {drawn.map((index) => {
          const card = cards[index];
          return card === undefined ? null : (
            <EngagementRow
              key={card.id}
              card={card}
              index={index}
              top={index * ROW}
              isActive={index === active}
              onOpen={onOpen}
              onMenu={openMenu}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Scrolls as little as it takes to see a row whole, below the sticky heading. */
function reveal(box: HTMLElement | null, index: number): void {
  if (box === null) return;
  const top = index * ROW;
  if (top < box.scrollTop) box.scrollTop = top;
  else if (top + 2 * ROW > box.scrollTop + box.clientHeight) box.scrollTop = top + 2 * ROW - box.clientHeight;
}
