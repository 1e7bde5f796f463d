import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';
import styles from './Badge.module.css';

export type Tone = 'good' | 'caution' | 'bad' | 'neutral' | 'accent';

/** A word about a state. The colour repeats what the word says. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return <span className={cx(styles.badge, styles[tone])}>{children}</span>;
}
