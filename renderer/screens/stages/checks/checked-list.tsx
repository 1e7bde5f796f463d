import type { Tone } from '../../../components/Badge.tsx';
import { keyed } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { StateBadge } from '../validation/state-badge.tsx';
import styles from './checked-list.module.css';
import { type CheckResult, worstOf } from './worst-of.ts';

interface CheckedListProps {
  readonly checks: readonly {
    readonly what: string;
    readonly result: CheckResult;
    readonly reason?: string | undefined;
    /** How it was found out, where that is shown. */
    readonly proof?: string | undefined;
  }[];
  /** What all of it comes to, by the worst result. */
  readonly summary: Readonly<Record<CheckResult, string>>;
  readonly label: string;
}

const TONE: Readonly<Record<CheckResult, Tone>> = { ok: 'good', 'not-ok': 'bad', unchecked: 'caution' };

/** Everything that was looked at, each with its result and its reason. */
export function CheckedList({ checks, summary, label }: CheckedListProps) {
  const worst = worstOf(checks.map(({ result }) => result));
  return (
    <>
      <Notice tone={TONE[worst]} title={summary[worst]} />
      <ul className={styles.list} aria-label={label}>
        {keyed(checks, ({ what }) => what).map(({ key, item: { what, result, reason, proof = '' } }) => (
          <li key={key} className={styles.result}>
            <span className={styles.words}>
              <span className={styles.what}>{what}</span>
              {reason !== undefined && <span className={styles.reason}>{reason}</span>}
              {proof !== '' && <span className={styles.proof}>{proof}</span>}
            </span>
            <StateBadge state={result} />
          </li>
        ))}
      </ul>
    </>
  );
}
