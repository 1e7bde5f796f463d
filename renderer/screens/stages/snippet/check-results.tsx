import type { ReplyOf } from '../../../../shared/ipc/contract.ts';
import { snippetScreenText } from '../../../../shared/text/altocloud-snippet-screen.ts';
import type { Tone } from '../../../components/Badge.tsx';
import { keyed } from '../../../components/keyed.ts';
import { Notice } from '../../../components/Notice.tsx';
import { StateBadge } from '../validation/state-badge.tsx';
import styles from './snippet.module.css';
import { type CheckResult, worstOf } from './worst-of.ts';

const { check: text } = snippetScreenText;

const TONE: Readonly<Record<CheckResult, Tone>> = { ok: 'good', 'not-ok': 'bad', unchecked: 'caution' };

/** Everything that was looked at on a page, with reasons; the worst of it first. */
export function CheckResults({ checked: { checks, retired } }: { readonly checked: ReplyOf<'snippet.check'> }) {
  const worst = worstOf(checks.map(({ result }) => result));
  return (
    <>
      <Notice tone={TONE[worst]} title={text.summary[worst]} />
      <ul className={styles.results} aria-label={text.results}>
        {keyed(checks, ({ what }) => what).map(({ key, item: { what, result, reason } }) => (
          <li key={key} className={styles.result}>
            <span className={styles.words}>
              <span className={styles.what}>{what}</span>
              {reason !== undefined && <span className={styles.reason}>{reason}</span>}
            </span>
            <StateBadge state={result} />
          </li>
        ))}
      </ul>
      {retired !== undefined && (
        <Notice tone="neutral" title={retired.what}>
          {retired.instead}
        </Notice>
      )}
    </>
  );
}
