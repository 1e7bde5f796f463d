import type { ReactNode } from 'react';
import type { ActionView } from '../../../../shared/ipc/views.ts';
import { planScreenText as text } from '../../../../shared/text/plan-screen.ts';
import { WithBreaks } from '../../../components/WithBreaks.tsx';
import styles from './plan.module.css';

interface ActionCardProps {
  readonly action: ActionView;
  readonly number: number;
  readonly isSelected: boolean;
  readonly isTabStop: boolean;
  readonly onSelect: () => void;
}

/** One action as a line of a letter: what, with which request, needing which right, undone how, at what price. */
export function ActionCard({ action, number, isSelected, isTabStop, onSelect }: ActionCardProps) {
  const { summary, kind, needs, reversible, cost, escalation, yields, makes = [] } = action;
  const isChange = kind === 'http' || kind === 'sql';
  return (
    <button
      type="button"
      data-action
      className={styles.action}
      aria-current={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onSelect}
      onFocus={onSelect}
    >
      <span className={styles.number}>{number}</span>
      <span className={styles.what}>
        <span className={styles.summary}>{summary}</span>
        <span className={styles.request}>{requestOf(action)}</span>
        {escalation !== undefined && <span className={styles.caution}>{escalation}</span>}
        {cost !== undefined && <span className={styles.caution}>{text.cost[cost]}</span>}
        {makes.map(({ name, keptIn }) => (
          <span key={name} className={styles.caution}>
            {text.madeLine(keptIn)}
          </span>
        ))}
        {[...Map.groupBy(yields, ({ keptIn }) => keptIn)].map(([place, secrets]) => (
          <span key={place} className={styles.caution}>
            {text.secretLine(place, secrets.length)}
          </span>
        ))}
      </span>
      <span className={styles.side}>
        {needs.map((need) => (
          <span key={need} className={styles.need}>
            <WithBreaks text={need} />
          </span>
        ))}
        {isChange && <span className={styles.undo}>{reversible ? text.undo.yes : text.undo.no}</span>}
      </span>
    </button>
  );
}

function requestOf({ kind, method, url, atMostSeconds, statements = [] }: ActionView): ReactNode {
  switch (kind) {
    case 'http':
      return (
        <>
          <span className={styles.method}>{method}</span> <WithBreaks text={url ?? ''} />
        </>
      );
    case 'sql':
      return (
        <>
          <span className={styles.method}>{text.kind.sql}</span> {statements[0]?.text}
          {statements.length > 1 && ` ${text.moreStatements(statements.length - 1)}`}
        </>
      );
    case 'wait':
      return (
        <>
          <span className={styles.method}>{text.kind.wait}</span>
          {atMostSeconds !== undefined && ` ${text.atMost(atMostSeconds)}`}
        </>
      );
    case 'manual':
      return <span className={styles.method}>{text.kind.manual}</span>;
  }
}
