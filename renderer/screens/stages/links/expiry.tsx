import { secondsLeft } from '../../../../shared/auvious/requests.ts';
import { linksScreenText } from '../../../../shared/text/auvious-links-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { useNow } from '../run/use-now.ts';
import styles from './links.module.css';
import { timeLeft } from './time-left.ts';

interface ExpiryProps {
  readonly expiresAt: string;
  /** IANA name of the operator's zone. */
  readonly zone: string;
}

/** When links end, and how long that is from now. Not said every second: `role=timer` is read on request only. */
export function Expiry({ expiresAt, zone }: ExpiryProps) {
  const now = useNow();
  return (
    <>
      {inZone(expiresAt, zone).text}
      <span className={styles.left} role="timer" aria-label={linksScreenText.left.label}>
        {timeLeft(secondsLeft({ expiresAt }, now))}
      </span>
    </>
  );
}
