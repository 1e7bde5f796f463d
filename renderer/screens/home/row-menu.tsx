import type { EngagementCard } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { Menu } from '../../components/Menu.tsx';
import type { HomeQuestion } from './home-question.ts';

interface RowMenuProps {
  readonly card: EngagementCard;
  readonly anchor: Element;
  readonly onClose: () => void;
  readonly onOpen: (card: EngagementCard) => void;
  readonly onQuestion: (question: HomeQuestion) => void;
}

const QUESTIONS = ['rename', 'duplicate', 'export', 'delete'] as const;

/** What can be done with an engagement besides opening it. */
export function RowMenu({ card, anchor, onClose, onOpen, onQuestion }: RowMenuProps) {
  return (
    <Menu
      label={homeText.menu(card.customer)}
      anchor={anchor}
      items={[
        { id: 'open', label: homeText.openIt },
        ...QUESTIONS.map((id) => ({ id, label: homeText.actions[id], isDanger: id === 'delete' })),
      ]}
      onAction={(id) => (id === 'open' ? onOpen(card) : onQuestion({ is: id, card }))}
      onClose={onClose}
    />
  );
}
