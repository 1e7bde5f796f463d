import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';
import { Icon, type IconSource } from './Icon.tsx';

export interface EmptyStateProps {
  readonly icon?: IconSource | undefined;
  readonly title: string;
  /** What will be here, and how it gets here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Nothing is here yet, and this is how that changes. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      {icon !== undefined && (
        <span className={styles.icon}>
          <Icon of={icon} size={22} />
        </span>
      )}
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
