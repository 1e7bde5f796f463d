import { kitText } from '../../shared/text/kit.ts';
import styles from './Countdown.module.css';

export interface CountdownProps {
  readonly secondsLeft: number;
  readonly atMost: number;
  /** What is waited for. */
  readonly label: string;
}

const ROUND = 2 * Math.PI * 7;

/** A wait with its end in sight. Not said every second: `role=timer` is read on request only. */
export function Countdown({ secondsLeft, atMost, label }: CountdownProps) {
  const left = Math.max(0, Math.ceil(secondsLeft));
  const share = atMost > 0 ? Math.min(1, left / atMost) : 0;
  return (
    <div className={styles.countdown} role="timer" aria-label={label}>
      <svg className={styles.dial} width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
        <circle className={styles.rim} cx="9" cy="9" r="7" />
        <circle
          className={styles.rest}
          cx="9"
          cy="9"
          r="7"
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 9 9)"
        />
      </svg>
      <span className={styles.label}>{label}</span>
      <span className={styles.time}>{left === 0 ? kitText.countdown.over : kitText.countdown.left(clock(left))}</span>
      <span className={styles.most}>{kitText.countdown.atMost(clock(atMost))}</span>
    </div>
  );
}

const clock = (seconds: number): string => kitText.minutes(Math.floor(seconds / 60), Math.round(seconds % 60));
