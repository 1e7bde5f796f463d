import type { ReactNode } from 'react';
import { runScreenText as text } from '../../../../shared/text/run-screen.ts';
import styles from './run.module.css';
import { SentCard } from './sent-card.tsx';

interface RunColumnsProps {
  readonly engagement: string;
  readonly tail?: string | undefined;
  readonly children: ReactNode;
}

/** The run at the left, what it sends at the right. */
export function RunColumns({ engagement, tail, children }: RunColumnsProps) {
  return (
    <div className={styles.columns}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.column} aria-label={text.steps} tabIndex={0}>
        {children}
      </section>
      <SentCard engagement={engagement} tail={tail} />
    </div>
  );
}
