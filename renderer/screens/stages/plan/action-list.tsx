import { type KeyboardEvent, useMemo, useRef } from 'react';
import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { ActionCard } from './action-card.tsx';
import { ActionGroup } from './action-group.tsx';
import styles from './plan.module.css';
import { type PlacedAction, planLines } from './plan-lines.ts';

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

/** Cards of a group that are shown from the start. */
const FIRST = 3;

/**
 * The actions in order. One tab stop; arrows, Home and End move, and the inspector follows. Many alike of one step stand
 * together: the first of them as cards, all of them in a table on request.
 */
export function ActionList({ actions, selected, onSelect }: ActionListProps) {
  const list = useRef<HTMLOListElement>(null);
  const lines = useMemo(() => planLines(actions), [actions]);
  const cards = lines.flatMap((line) => (line.is === 'action' ? [line.placed] : line.placed.slice(0, FIRST)));
  // What is selected in the table of a group is on no card.
  const stop = cards.find(({ action }) => action.id === selected) ?? cards[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-action]') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const to = at < 0 ? undefined : STEPS[event.key]?.(at, buttons.length - 1);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  const card = ({ action, number }: PlacedAction) => (
    <ActionCard
      action={action}
      number={number}
      isSelected={action.id === selected}
      isTabStop={action.id === stop?.action.id}
      onSelect={() => onSelect(action.id)}
    />
  );
  return (
    <ol ref={list} className={styles.actions} aria-label={text.actions} onKeyDown={onKeyDown}>
      {lines.map((line) =>
        line.is === 'action' ? (
          <li key={line.placed.action.id}>{card(line.placed)}</li>
        ) : (
          <li key={`${line.step} ${line.placed[0]?.number}`}>
            <ActionGroup
              title={line.title}
              placed={line.placed}
              first={line.placed.slice(0, FIRST)}
              card={card}
              selected={selected}
              onSelect={onSelect}
            />
          </li>
        ),
      )}
    </ol>
  );
}
