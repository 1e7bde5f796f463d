import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';
import type { Tone } from './Badge.tsx';
import { Icon } from './Icon.tsx';
import styles from './Notice.module.css';

export interface NoticeProps {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** `alert` is said at once; only for what has just gone wrong. */
  readonly role?: 'alert' | 'status' | 'note' | undefined;
}

const SIGN = { good: CircleCheck, caution: TriangleAlert, bad: CircleAlert, neutral: Info, accent: Info };

/** Something to know, in its place on the page. It stays until its cause is gone. */
export function Notice({ tone, title, children, action, role = 'note' }: NoticeProps) {
  return (
    <div className={cx(styles.notice, styles[tone])} role={role}>
      <span className={styles.sign}>
        <Icon of={SIGN[tone]} />
      </span>
      <div className={styles.words}>
        {title !== undefined && <p className={styles.title}>{title}</p>}
        {children !== undefined && <div className={styles.text}>{children}</div>}
      </div>
      {action !== undefined && <div className={styles.action}>{action}</div>}
    </div>
  );
}
