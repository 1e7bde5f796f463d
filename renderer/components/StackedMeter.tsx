import { cx } from '../theme/cx.ts';
import type { Tone } from './Badge.tsx';
import styles from './Meter.module.css';

export interface MeterPart {
  readonly id: string;
  /** Said, with the count: `32 granted`. */
  readonly label: string;
  readonly value: number;
  readonly tone: Tone;
}

export interface StackedMeterProps {
  readonly parts: readonly MeterPart[];
  readonly label?: string | undefined;
  /** Rows in all, when the parts do not add up to it. */
  readonly max?: number | undefined;
}

/** How a whole divides into states. Put the same words next to it: colour alone says nothing. */
export function StackedMeter({ parts, label, max }: StackedMeterProps) {
  const whole = Math.max(
    max ?? 0,
    parts.reduce((sum, part) => sum + part.value, 0),
    1,
  );
  const words = parts.map((part) => `${part.value} ${part.label}`).join(', ');
  return (
    <div
      className={cx(styles.track, styles.stacked)}
      role="img"
      aria-label={label === undefined ? words : `${label}: ${words}`}
    >
      {parts.map((part) => (
        <div
          key={part.id}
          className={cx(styles.part, styles[part.tone])}
          style={{ width: `${(part.value / whole) * 100}%` }}
        />
      ))}
    </div>
  );
}
