import { useId } from 'react';
import { requestScreenText } from '../../../../shared/text/auvious-request-screen.ts';
import field from '../../../components/Field.module.css';
import { cx } from '../../../theme/cx.ts';
import styles from './request.module.css';
import type { TypedTime } from './schedule.ts';

const { schedule: text } = requestScreenText;

interface TimeSideProps {
  readonly title: string;
  readonly zone: string;
  readonly value: TypedTime;
  /** The moment in words of this zone; undefined while there is none. */
  readonly words: string | undefined;
  readonly isWrong: boolean;
  readonly onChange: (value: TypedTime) => void;
}

/** Date and time on the clocks of one zone. */
export function TimeSide({ title, zone, value, words, isWrong, onChange }: TimeSideProps) {
  const id = useId();
  return (
    <fieldset className={styles.side}>
      <legend className={styles.sideTitle}>{title}</legend>
      <p className={styles.zone}>{zone}</p>
      <div className={styles.moment}>
        {(['date', 'time'] as const).map((part) => (
          <div key={part} className={field.field}>
            <label className={field.label} htmlFor={`${id}-${part}`}>
              {text[part]}
            </label>
            <div className={field.box} data-invalid={isWrong || undefined}>
              <input
                id={`${id}-${part}`}
                className={cx(field.input, styles.digits)}
                type={part}
                {...(part === 'date' ? { min: '2000-01-01', max: '9998-12-31' } : {})}
                value={value[part]}
                aria-invalid={isWrong || undefined}
                aria-describedby={`${id}-words`}
                onChange={(event) => onChange({ ...value, [part]: event.currentTarget.value })}
              />
            </div>
          </div>
        ))}
      </div>
      {/* Always there, so that nothing moves when a time is complete. */}
      <p id={`${id}-words`} className={styles.words}>
        {words ?? '\u00a0'}
      </p>
    </fieldset>
  );
}
