import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import type { Option } from './Options.tsx';

export interface RadioFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  /** Id of the chosen option; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One choice of two to five, all of them in sight. */
export function RadioField(props: RadioFieldProps) {
  const { label, description, error, options, value, onChange } = props;
  return (
    <RadioGroup
      className={cx(styles.field)}
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
    >
      <FieldLabel text={label} isRequired={props.isRequired} />
      <FieldNotes description={description} error={error} />
      <div className={styles.choices}>
        {options.map((option) => (
          <Radio key={option.id} className={cx(styles.choice)} value={option.id}>
            <span className={cx(styles.mark, styles.round)} />
            <span className={styles.words}>
              <span>{option.label}</span>
              {option.description !== undefined && <span className={styles.description}>{option.description}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
