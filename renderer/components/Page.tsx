import { type ReactNode, useEffect, useRef } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Page.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

export interface PageProps {
  readonly title: string;
  /** One sentence: what this page does and does not do. */
  readonly lead?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** A line of filters between header and body. */
  readonly toolbar?: ReactNode;
  /** `table`: the body is one GridTable, to the edges. `panel`: white behind the text, as forms have it. */
  readonly body?: 'ground' | 'panel' | 'table' | undefined;
  /** About the selected thing; a column at the right, below the body in a narrow window. */
  readonly inspector?: ReactNode;
  readonly inspectorLabel?: string | undefined;
  /** An ActionBar. */
  readonly bar?: ReactNode;
  readonly children: ReactNode;
}

/** One task: title, what it does, the work, what is selected, what comes next. */
export function Page(props: PageProps) {
  const { title, lead, actions, toolbar, body = 'ground', inspector, bar, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useKeptFocus(heading);
  useEffect(() => {
    document.title = `${title} · ${kitText.appName}`;
    // The control that led here may be gone; a keyboard user then starts at the title, not nowhere.
    if (document.activeElement === null || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, [title]);
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 ref={heading} className={styles.title} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </header>
      {toolbar !== undefined && <div className={styles.toolbar}>{toolbar}</div>}
      <div className={cx(styles.middle, inspector !== undefined && styles.split)}>
        <div className={cx(styles.body, styles[body])}>{children}</div>
        {inspector !== undefined && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
          <section className={styles.inspector} aria-label={props.inspectorLabel ?? kitText.details} tabIndex={0}>
            {inspector}
          </section>
        )}
      </div>
      {bar}
    </div>
  );
}
