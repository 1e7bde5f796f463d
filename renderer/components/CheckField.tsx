import Check from 'lucide-react/icons/check';
import { useId } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';

export interface CheckFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Yes or no, taken over with the rest of the form. What applies at once is a Switch. */
export function CheckField({ label, description, value, onChange, error, isDisabled = false }: CheckFieldProps) {
  const id = useId();
  const notes = [description !== undefined && `${id}-text`, error !== undefined && `${id}-error`];
  const describedBy = notes.filter((note) => note !== false).join(' ');
  return (
    <div className={styles.field}>
      <Checkbox
        className={cx(styles.choice)}
        isSelected={value}
        onChange={onChange}
        isInvalid={error !== undefined}
        isDisabled={isDisabled}
        {...(describedBy === '' ? {} : { 'aria-describedby': describedBy })}
      >
        <span className={styles.mark}>{value && <Icon of={Check} size={12} />}</span>
        <span>{label}</span>
      </Checkbox>
      {description !== undefined && (
        <span id={`${id}-text`} className={cx(styles.description, styles.indented)}>
          {description}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className={cx(styles.error, styles.indented)}>
          {error}
        </span>
      )}
    </div>
  );
}
