import { Switch as AriaSwitch } from 'react-aria-components/Switch';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';

export interface SwitchProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

/** On or off, in force at once. */
export function Switch({ label, description, value, onChange, isDisabled = false }: SwitchProps) {
  return (
    <AriaSwitch className={cx(styles.choice)} isSelected={value} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.track}>
        <span className={styles.thumb} />
      </span>
      <span className={styles.words}>
        <span>{label}</span>
        {description !== undefined && <span className={styles.description}>{description}</span>}
      </span>
    </AriaSwitch>
  );
}
