import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';
import styles from './Card.module.css';

/** A framed group. `flush` leaves the padding to the content (lists with lines between rows). */
export function Card({
  children,
  isFlush = false,
}: {
  readonly children: ReactNode;
  readonly isFlush?: boolean | undefined;
}) {
  return <div className={cx(styles.card, isFlush && styles.flush)}>{children}</div>;
}
