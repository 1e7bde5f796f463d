import { type ReactNode, useState } from 'react';
import { planScreenText } from '../../../../shared/text/plan-screen.ts';
import { Button } from '../../../components/Button.tsx';
import { GridTable } from '../../../components/GridTable.tsx';
import styles from './plan.module.css';
import type { PlacedAction } from './plan-lines.ts';

const { many: text, cost, undo } = planScreenText;

interface ActionGroupProps {
  /** Of the step. */
  readonly title: string;
  readonly placed: readonly PlacedAction[];
  /** Shown as cards while the others are not. */
  readonly first: readonly PlacedAction[];
  readonly card: (placed: PlacedAction) => ReactNode;
  readonly selected: string | undefined;
  readonly onSelect: (id: string) => void;
}

const COLUMNS = [
  { id: 'number', title: text.columns.number, width: 40, align: 'end' },
  { id: 'what', title: text.columns.what, width: 'minmax(180px, 1.7fr)' },
  { id: 'request', title: text.columns.request, width: 'minmax(120px, 1fr)', mono: true, hideBelow: 560 },
] as const;

/** Many actions of one step: how many, what holds for all of them, the first few, and all of them on request. */
export function ActionGroup({ title, placed, first, card, selected, onSelect }: ActionGroupProps) {
  const [isOpen, setOpen] = useState(false);
  const costs = [...new Set(placed.flatMap(({ action }) => (action.cost === undefined ? [] : [action.cost])))];
  const isReversible = placed.every(({ action }) => action.reversible);
  const isChange = placed.every(({ action }) => action.kind === 'http' || action.kind === 'sql');
  return (
    <section className={styles.group} aria-label={text.title(title, placed.length)}>
      <div className={styles.groupHead}>
        <h2 className={styles.strong}>{text.title(title, placed.length)}</h2>
        {costs.map((each) => (
          <span key={each} className={styles.caution}>
            {cost[each]}
          </span>
        ))}
        {isChange && isReversible && <span className={styles.undo}>{undo.yes}</span>}
      </div>
      {isOpen ? (
        <div className={styles.groupTable}>
          <GridTable
            label={text.table(title)}
            columns={COLUMNS}
            rows={placed}
            rowKey={({ action }) => action.id}
            renderCell={cell}
            selected={selected ?? null}
            onSelect={onSelect}
            textOf={({ action }) => action.summary}
          />
        </div>
      ) : (
        <div className={styles.groupCards}>
          {first.map((each) => (
            <div key={each.action.id}>{card(each)}</div>
          ))}
        </div>
      )}
      <div>
        <Button onPress={() => setOpen((now) => !now)}>
          {isOpen ? text.fewer(first.length) : text.all(placed.length)}
        </Button>
      </div>
    </section>
  );
}

function cell({ action, number }: PlacedAction, column: string): ReactNode {
  if (column === 'number') return number;
  if (column === 'what') return action.summary;
  return action.method === undefined ? '' : `${action.method} ${action.url ?? ''}`;
}
