import { memo, useEffect, useRef } from 'react';
import type { Exchange } from '../../../shared/ipc/views.ts';
import { cx } from '../../theme/cx.ts';
import { ExchangeDetails } from './exchange-details.tsx';
import styles from './exchanges.module.css';
import { answerOf, clockTime, kindOf, shortPath } from './readable.ts';

interface ExchangeRowProps {
  readonly exchange: Exchange;
  readonly isOpen: boolean;
  readonly isTabStop: boolean;
  readonly onToggle: (id: number) => void;
  readonly onFocus: (id: number) => void;
}

/** One request and its answer in a line; pressed, in full below it. */
export const ExchangeRow = memo(function ExchangeRow(props: ExchangeRowProps) {
  const { exchange, isOpen, isTabStop, onToggle, onFocus } = props;
  const { id, at, method, url, what, effect, fault } = exchange;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isOpen) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    <li ref={item} className={styles.item}>
      <button
        type="button"
        data-row
        className={cx(styles.row, isOpen && styles.open)}
        aria-expanded={isOpen}
        tabIndex={isTabStop ? 0 : -1}
        onClick={() => onToggle(id)}
        onFocus={() => onFocus(id)}
      >
        <span className={styles.time}>{clockTime(at)}</span>
        <span className={cx(styles.method, effect === 'write' && styles.write)}>{method}</span>
        <span className={styles.path} title={what ?? url}>
          {what ?? shortPath(url)}
        </span>
        <span className={cx(styles.status, styles[kindOf(exchange)])} title={fault}>
          {answerOf(exchange)}
        </span>
      </button>
      {isOpen && <ExchangeDetails exchange={exchange} />}
    </li>
  );
});
