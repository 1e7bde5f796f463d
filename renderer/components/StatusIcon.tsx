import type { ReactNode } from 'react';
import type { StepStatus } from '../../shared/results/status.ts';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './StatusIcon.module.css';

/** `ahead`: not reached yet. `current`: where the operator is. `running`: being done now. */
export type Status = StepStatus | 'ahead' | 'current' | 'running' | 'attention' | 'unknown';

/** Shape and sign differ for each state, so that no two of them differ by colour alone. */
const SIGN: Readonly<Record<Status, { readonly tone: string; readonly isFilled: boolean; readonly sign: ReactNode }>> =
  {
    ahead: { tone: 'faint', isFilled: false, sign: null },
    waiting: { tone: 'faint', isFilled: false, sign: <path d="M8 5v3.2l2 1.3" /> },
    current: { tone: 'accent', isFilled: true, sign: <circle className={styles.dot} cx="8" cy="8" r="2.6" /> },
    running: { tone: 'accent', isFilled: false, sign: <path className={styles.turning} d="M8 4a4 4 0 0 1 4 4" /> },
    done: { tone: 'good', isFilled: true, sign: <path d="m5.2 8.2 2 2 3.7-4" /> },
    present: { tone: 'good', isFilled: false, sign: <path d="m5.2 8.2 2 2 3.7-4" /> },
    skipped: { tone: 'neutral', isFilled: false, sign: <path d="M5.2 8h5.6" /> },
    open: { tone: 'caution', isFilled: false, sign: <path d="M8 4.8v3.9M8 11v.1" /> },
    attention: { tone: 'caution', isFilled: true, sign: <path d="M8 4.6v4M8 11v.1" /> },
    failed: { tone: 'bad', isFilled: true, sign: <path d="m5.7 5.7 4.6 4.6m0-4.6-4.6 4.6" /> },
    stopped: {
      tone: 'neutral',
      isFilled: true,
      sign: <rect className={styles.dot} x="5.6" y="5.6" width="4.8" height="4.8" rx="0.8" />,
    },
    undone: {
      tone: 'neutral',
      isFilled: false,
      sign: <path d="M6.6 4.8 4.7 6.7l1.9 1.9M5 6.7h3.6a2.3 2.3 0 0 1 0 4.6H7" />,
    },
    unknown: {
      tone: 'neutral',
      isFilled: false,
      sign: <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.6-.9 1.2M8 11.4v.1" />,
    },
  };

export interface StatusIconProps {
  readonly status: Status;
  /** Said instead of the state's own word; empty when the word stands next to the icon. */
  readonly label?: string | undefined;
}

/** The state of a step or stage, as a sign with a name. */
export function StatusIcon({ status, label = kitText.status[status] }: StatusIconProps) {
  const { tone, isFilled, sign } = SIGN[status];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the name is a label; without one the word stands next to the icon
    <svg
      className={cx(styles.icon, styles[tone], isFilled ? styles.filled : styles.ring)}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
    >
      <circle className={styles.disc} cx="8" cy="8" r={isFilled ? 8 : 7.4} />
      <g className={styles.sign}>{sign}</g>
    </svg>
  );
}
