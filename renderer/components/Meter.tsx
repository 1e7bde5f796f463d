import { Meter as AriaMeter, Label } from 'react-aria-components/Meter';
import { cx } from '../theme/cx.ts';
import type { Tone } from './Badge.tsx';
import styles from './Meter.module.css';

export interface MeterProps {
  readonly label: string;
  readonly value: number;
  readonly max: number;
  readonly tone?: Tone | undefined;
  /** Words for the value, for example `23 of 31`. */
  readonly valueText?: string | undefined;
  /** `false` hides label and value on screen; they are still said. */
  readonly isLabelled?: boolean | undefined;
}

/** How far something is. */
export function Meter({ label, value, max, tone = 'accent', valueText, isLabelled = true }: MeterProps) {
  const words = valueText ?? `${value} / ${max}`;
  return (
    <AriaMeter
      className={cx(styles.meter)}
      value={value}
      maxValue={Math.max(max, 1)}
      valueLabel={words}
      {...(isLabelled ? {} : { 'aria-label': label })}
    >
      {({ percentage }) => (
        <>
          <div className={styles.track}>
            <div className={cx(styles.fill, styles[tone])} style={{ width: `${percentage}%` }} />
          </div>
          {isLabelled && (
            <div className={styles.words}>
              <Label>{label}</Label>
              <span>{words}</span>
            </div>
          )}
        </>
      )}
    </AriaMeter>
  );
}
