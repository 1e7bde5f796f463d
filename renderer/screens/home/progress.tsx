import type { EngagementCard, Standing } from '../../../shared/ipc/views.ts';
import { homeText } from '../../../shared/text/home-screen.ts';
import { cx } from '../../theme/cx.ts';
import styles from './engagement-grid.module.css';

const TONE: Readonly<Record<Standing, string>> = {
  new: 'neutral',
  running: 'accent',
  done: 'good',
  attention: 'caution',
  failed: 'bad',
  stopped: 'neutral',
};

/** How far the latest runbook is: the words say it, the bar repeats them. */
export function Progress({ of }: { readonly of: EngagementCard['progress'] }) {
  const { done, total, standing } = of;
  const share = total > 0 ? Math.min(1, done / total) : 0;
  const words = homeText.standing[standing];
  return (
    <>
      <span className={styles.track} aria-hidden="true">
        <span className={cx(styles.fill, styles[TONE[standing]])} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={styles.words}>
        {standing === 'new' || standing === 'done' ? words : `${homeText.progress(done, total)} · ${words}`}
      </span>
    </>
  );
}
