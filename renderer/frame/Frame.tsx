import { type ReactNode, useRef } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Frame.module.css';

export interface FrameProps {
  /** A Rail. */
  readonly rail: ReactNode;
  /** A Drawer, below or beside the page. */
  readonly drawer?: ReactNode;
  readonly drawerSide?: 'bottom' | 'right' | undefined;
  /** A Page. */
  readonly children: ReactNode;
}

/** The window: rail, page, drawer. In a narrow window the rail is a strip on top. */
export function Frame({ rail, drawer, drawerSide = 'bottom', children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <div className={styles.frame}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {kitText.skipToContent}
      </button>
      {rail}
      <div className={cx(styles.stage, drawerSide === 'right' && styles.beside)}>
        <main ref={main} id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
        {drawer}
      </div>
    </div>
  );
}
