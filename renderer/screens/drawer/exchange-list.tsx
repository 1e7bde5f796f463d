import { type KeyboardEvent, type ReactNode, useCallback, useRef, useState } from 'react';
import type { Exchange } from '../../../shared/ipc/views.ts';
import { ExchangeRow } from './exchange-row.tsx';
import styles from './exchanges.module.css';
import { useFollowEnd } from './use-follow-end.ts';

interface ExchangeListProps {
  readonly label: string;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** A last line about what is waited for. */
  readonly tail?: ReactNode;
  /** Shown instead of lines. */
  readonly empty: ReactNode;
}

/** What was sent and answered, newest last and followed while the end is in sight. One tab stop; arrows move. */
export function ExchangeList({ label, exchanges, tail, empty }: ExchangeListProps) {
  const box = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<number | undefined>(undefined);
  const [at, setAt] = useState<number | undefined>(undefined);
  const newest = exchanges.at(-1)?.id;
  useFollowEnd(box, `${newest} ${exchanges.length} ${tail !== undefined}`);
  const stop = exchanges.some(({ id }) => id === at) ? at : newest;
  const toggle = useCallback((id: number) => setOpen((now) => (now === id ? undefined : id)), []);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const rows = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-row]')];
    const from = rows.indexOf(event.target as HTMLButtonElement);
    const to = from < 0 ? undefined : rows[indexForKey(event.key, from, rows.length)];
    if (to === undefined || to === event.target) return;
    event.preventDefault();
    to.focus();
  };

  if (exchanges.length === 0 && tail === undefined) return <div className={styles.empty}>{empty}</div>;
  return (
    <div ref={box} className={styles.box}>
      <ol className={styles.list} aria-label={label} onKeyDown={onKeyDown}>
        {exchanges.map((exchange) => (
          <ExchangeRow
            key={exchange.id}
            exchange={exchange}
            isOpen={exchange.id === open}
            isTabStop={exchange.id === stop}
            onToggle={toggle}
            onFocus={setAt}
          />
        ))}
      </ol>
      {tail !== undefined && <p className={styles.tail}>{tail}</p>}
    </div>
  );
}

function indexForKey(key: string, from: number, count: number): number {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1);
  if (key === 'ArrowUp') return Math.max(from - 1, 0);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : from;
}
