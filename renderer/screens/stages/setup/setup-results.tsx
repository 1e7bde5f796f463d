import type { Check } from '../../../../shared/results/check.ts';
import { setupScreenText as text } from '../../../../shared/text/auvious-setup-screen.ts';
import type { Tone } from '../../../components/Badge.tsx';
import { keyed } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { worstOf } from '../snippet/worst-of.ts';
import { StateBadge } from '../validation/state-badge.tsx';
import styles from './setup.module.css';

type Shown = Pick<Check, 'what' | 'result' | 'proof'> & { readonly reason?: string | undefined };

const TONE: Readonly<Record<Check['result'], Tone>> = { ok: 'good', 'not-ok': 'bad', unchecked: 'caution' };

/** Everything that was tried, with its proof, and why something could not be. */
export function SetupResults({ checks }: { readonly checks: readonly Shown[] }) {
  const worst = worstOf(checks.map(({ result }) => result));
  return (
    <div className={styles.results}>
      <Notice tone={TONE[worst]} title={text.summary[worst]} />
      <ul className={styles.list} aria-label={text.results}>
        {keyed(checks, ({ what }) => what).map(({ key, item: { what, result, reason, proof } }) => (
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
    </div>
  );
}
