import type { ReactNode } from 'react';
import styles from './ActionBar.module.css';

/** The line at the bottom of a page: state at the left, then the actions, the primary one last. */
export function ActionBar({ status, children }: { readonly status?: ReactNode; readonly children?: ReactNode }) {
  return (
    <div className={styles.bar}>
      <div className={styles.status}>{status}</div>
      <div className={styles.actions}>{children}</div>
    </div>
  );
}
