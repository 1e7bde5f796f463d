import type { ReactNode } from 'react';
import { cx } from '../theme/cx.ts';
import { CopyButton } from './CopyButton.tsx';
import styles from './KeyValue.module.css';
import { keyed } from './keyed.ts';

export interface KeyValueRow {
  readonly label: string;
  readonly value: ReactNode;
  readonly mono?: boolean | undefined;
  /** Text for a copy button at the end of the row. */
  readonly copy?: string | undefined;
  /** Copies in main instead, for example a secret. */
  readonly onCopy?: (() => Promise<unknown>) | undefined;
}

/** Facts in two columns. */
export function KeyValue({ rows }: { readonly rows: readonly KeyValueRow[] }) {
  return (
    <dl className={styles.list}>
      {keyed(rows, ({ label }) => label).map(({ key, item: row }) => (
        <div key={key} className={styles.row}>
          <dt className={styles.label}>{row.label}</dt>
          <dd className={cx(styles.value, row.mono === true && styles.mono)}>
            <span className={styles.text}>{row.value}</span>
            {(row.copy !== undefined || row.onCopy !== undefined) && (
              <CopyButton text={row.copy} onCopy={row.onCopy} label={row.label} isIcon />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
