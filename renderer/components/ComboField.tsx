import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button, ComboBox, Input, Popover } from 'react-aria-components/ComboBox';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import { Icon } from './Icon.tsx';
import { type Option, Options } from './Options.tsx';

export interface ComboFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  /** Id of the chosen option, or the text itself with `allowsOther`; empty for none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Text that is no option is a value too. */
  readonly allowsOther?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly mono?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One choice of many, found by typing. */
export function ComboField(props: ComboFieldProps) {
  const { label, description, error, options, value, onChange, allowsOther = false } = props;
  const isOption = options.some((option) => option.id === value);
  return (
    <ComboBox
      className={cx(styles.field)}
      defaultItems={options}
      {...(isOption || !allowsOther
        ? { value: value === '' ? null : value }
        : { value: null, defaultInputValue: value })}
      onChange={(id) => {
        if (id !== null) onChange(String(id));
        else if (!allowsOther) onChange('');
      }}
      {...(allowsOther ? { onInputChange: (text: string) => onChange(idOf(options, text) ?? text) } : {})}
      allowsCustomValue={allowsOther}
      allowsEmptyCollection
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      menuTrigger="input"
    >
      <FieldLabel text={label} isRequired={props.isRequired} />
      <div
        className={styles.box}
        data-invalid={error !== undefined || undefined}
        data-disabled={props.isDisabled || undefined}
      >
        <Input
          className={cx(styles.input, props.mono === true && styles.mono)}
          {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
        />
        <Button className={cx(styles.opener)} aria-label={kitText.showOptions}>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className={cx(styles.popover)} offset={4}>
        <Options />
      </Popover>
    </ComboBox>
  );
}

const idOf = (options: readonly Option[], label: string): string | undefined =>
  options.find((option) => option.label === label)?.id;
