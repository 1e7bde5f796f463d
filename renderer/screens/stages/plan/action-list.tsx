import { type KeyboardEvent, useRef } from 'react';
import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { ActionCard } from './action-card.tsx';
import styles from './plan.module.css';

interface ActionListProps {
  readonly actions: readonly ActionView[];
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(last, at + 1),
  ArrowUp: (at) => Math.max(0, at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** The actions in order. One tab stop; arrows, Home and End move, and the inspector follows. */
export function ActionList({ actions, selected, onSelect }: ActionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const at = Math.max(
    0,
    actions.findIndex(({ id }) => id === selected),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = STEPS[event.key]?.(at, actions.length - 1);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    list.current?.querySelectorAll('button')[to]?.focus();
  };
  return (
    <ol ref={list} className={styles.actions} aria-label={text.actions} onKeyDown={onKeyDown}>
      {actions.map((action, index) => (
        <li key={action.id}>
          <ActionCard
            action={action}
            number={index + 1}
            isSelected={index === at}
            onSelect={() => onSelect(action.id)}
          />
        </li>
      ))}
    </ol>
  );
}
