import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { EngagementCard } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import styles from '../../components/Menu.module.css';
import { cx } from '../../theme/cx.ts';
import type { HomeQuestion } from './home-question.ts';

interface RowMenuProps {
  readonly card: EngagementCard;
  readonly anchor: Element;
  readonly onClose: () => void;
  readonly onOpen: (card: EngagementCard) => void;
  readonly onQuestion: (question: HomeQuestion) => void;
}

const QUESTIONS = ['rename', 'duplicate', 'export', 'delete'] as const;

/** What can be done with an engagement besides opening it. One menu for all rows, placed at the row it is about. */
export function RowMenu({ card, anchor, onClose, onOpen, onQuestion }: RowMenuProps) {
  const place = useRef(anchor);
  place.current = anchor;
  const act = (id: string): void => {
    onClose();
    const question = QUESTIONS.find((known) => known === id);
    if (question === undefined) onOpen(card);
    else onQuestion({ is: question, card });
  };
  return (
    <Popover
      className={cx(styles.popover)}
      aria-label={homeText.menu(card.customer)}
      triggerRef={place}
      isOpen
      offset={4}
      placement="bottom end"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Menu
        className={cx(styles.menu)}
        aria-label={homeText.menu(card.customer)}
        autoFocus="first"
        onAction={(id) => act(String(id))}
      >
        <MenuItem id="open" className={cx(styles.item)}>
          {homeText.openIt}
        </MenuItem>
        {QUESTIONS.map((id) => (
          <MenuItem key={id} id={id} className={cx(styles.item, id === 'delete' && styles.danger)}>
            {homeText.actions[id]}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}
