import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import { settingsStageText } from '../../../../shared/text/settings-stage-screen.ts';
import { inZone } from '../../../../shared/time/in-zone.ts';
import { Button } from '../../../components/Button.tsx';
import styles from './request.module.css';
import type { Meant } from './schedule.ts';

const { schedule: text } = requestScreenText;

interface TimeNoteProps {
  /** What was typed comes to; undefined when it is a moment, or nothing was typed. */
  readonly meant: Meant | undefined;
  /** In which it was typed. */
  readonly zone: string;
  readonly error: string | undefined;
  readonly offer: string | undefined;
  /** A saved text that is no moment. */
  readonly written: string | undefined;
  readonly onUse: (utc: string) => void;
}

/** What is to be said of a time: that it is none, that it is left out or comes twice, and which moments may be meant. */
export function TimeNote({ meant, zone, error, offer, written, onUse }: TimeNoteProps) {
  return (
    <div className={styles.timeNote} role="status">
      {written !== undefined && <p>{text.typed(written)}</p>}
      {error !== undefined && <p className={styles.error}>{error}</p>}
      {offer !== undefined && <Button onPress={() => onUse(offer)}>{settingsStageText.use(offer)}</Button>}
      {meant?.is === 'open' && <p>{text.incomplete}</p>}
      {meant?.is === 'none' && <p className={styles.error}>{text.impossible}</p>}
      {meant?.is === 'gap' && (
        <>
          <p className={styles.error}>{text.gap(zone)}</p>
          <Button onPress={() => onUse(meant.next)}>{text.gapUse(clock(meant.next, zone))}</Button>
        </>
      )}
      {meant?.is === 'two' && (
        <>
          <p className={styles.error}>{text.overlap(zone)}</p>
          <div className={styles.picks}>
            <Button onPress={() => onUse(meant.earlier)}>{text.earlier(offset(meant.earlier, zone))}</Button>
            <Button onPress={() => onUse(meant.later)}>{text.later(offset(meant.later, zone))}</Button>
          </div>
        </>
      )}
    </div>
  );
}

const offset = (utc: string, zone: string): string => `UTC${inZone(utc, zone).offset}`;

function clock(utc: string, zone: string): string {
  const { date, time } = inZone(utc, zone);
  return `${date} ${time}`;
}
