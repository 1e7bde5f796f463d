// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by scroll position, which the layout of a real table does not allow
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by row, cells never take it
import { memo } from 'react';
import type { EngagementCard } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Badge } from '../../components/Badge.tsx';
import { cx } from '../../theme/cx.ts';
import { AgoTime } from './ago-time.tsx';
import styles from './engagement-grid.module.css';
import { Progress } from './progress.tsx';

interface EngagementRowProps {
  readonly card: EngagementCard;
  readonly index: number;
  readonly top: number;
  readonly isActive: boolean;
  readonly onOpen: (card: EngagementCard) => void;
  readonly onMenu: (card: EngagementCard, anchor: Element) => void;
}

/** One engagement of the list. */
export const EngagementRow = memo(function EngagementRow(props: EngagementRowProps) {
  const { card, index, top, isActive, onOpen, onMenu } = props;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it handles the keys of all rows
    <div
      className={cx(styles.line, styles.row)}
      role="row"
      aria-rowindex={index + 2}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onOpen(card)}
      onContextMenu={(event) => {
        event.preventDefault();
        onMenu(card, event.currentTarget.querySelector('button') ?? event.currentTarget);
      }}
    >
      <span className={cx(styles.cell, styles.customer)} role="gridcell">
        <strong className={styles.name} title={card.customer}>
          {card.customer}
        </strong>
        {card.practice && <Badge tone="accent">{homeText.practice}</Badge>}
      </span>
      <span className={cx(styles.cell, styles.organization)} role="gridcell" title={card.organization}>
        {card.organization ?? homeText.unknown}
      </span>
      <span className={cx(styles.cell, styles.region)} role="gridcell" title={card.region}>
        {card.region ?? homeText.unknown}
      </span>
      <span className={cx(styles.cell, styles.runbook)} role="gridcell" title={card.runbook}>
        {card.runbook ?? homeText.unknown}
      </span>
      <span className={cx(styles.cell, styles.progress)} role="gridcell">
        <Progress of={card.progress} />
      </span>
      <span className={cx(styles.cell, styles.touched)} role="gridcell">
        <AgoTime at={card.touchedAt} />
      </span>
      <span className={cx(styles.cell, styles.actions)} role="gridcell">
        <button
          type="button"
          className={styles.more}
          aria-label={homeText.menu(card.customer)}
          aria-haspopup="menu"
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => {
            event.stopPropagation();
            onMenu(card, event.currentTarget);
          }}
        >
          <span className={styles.dots} />
        </button>
      </span>
    </div>
  );
});
