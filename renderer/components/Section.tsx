import type { ReactNode } from 'react';
import styles from './Section.module.css';

export interface SectionProps {
  readonly title: string;
  readonly aside?: ReactNode;
  /** Heading level; 2 under the page title. */
  readonly level?: 2 | 3 | undefined;
  readonly children: ReactNode;
}

/** A titled part of a page. */
export function Section({ title, aside, level = 2, children }: SectionProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <Heading className={styles.title}>{title}</Heading>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
