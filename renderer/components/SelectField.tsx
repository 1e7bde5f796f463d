import ChevronDown from 'lucide-react/icons/chevron-down';
import { Button, Popover, Select, SelectValue } from 'react-aria-components/Select';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import { Icon } from './Icon.tsx';
import { type Option, Options } from './Options.tsx';

export interface SelectFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly options: readonly Option[];
  /** Id of the chosen option; empty for none. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** One choice of more than a few. */
export function SelectField(props: SelectFieldProps) {
  const { label, description, error, options, value, onChange } = props;
  return (
    <Select
      className={cx(styles.field)}
      value={value === '' ? null : value}
      onChange={(id) => onChange(id === null ? '' : String(id))}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      placeholder={props.placeholder ?? kitText.choose}
    >
      <FieldLabel text={label} isRequired={props.isRequired} />
      <div
        className={styles.box}
        data-invalid={error !== undefined || undefined}
        data-disabled={props.isDisabled || undefined}
      >
        <Button className={cx(styles.trigger)}>
          <SelectValue className={cx(styles.value)}>
            {({ isPlaceholder, selectedText, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}
          </SelectValue>
          <Icon of={ChevronDown} size={14} />
        </Button>
      </div>
      <FieldNotes description={description} error={error} />
      <Popover className={cx(styles.popover)} offset={4}>
        <Options options={options} />
      </Popover>
    </Select>
  );
}
