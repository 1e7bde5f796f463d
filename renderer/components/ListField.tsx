import { kitText } from '../../shared/text/kit.ts';
import { TextField } from './TextField.tsx';

export interface ListFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly mono?: boolean | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** Several values, one a line. Empty lines stay while typing; leave them out when the list is used. */
export function ListField({ value, onChange, description, ...rest }: ListFieldProps) {
  return (
    <TextField
      {...rest}
      multiline
      description={description === undefined ? kitText.onePerLine : `${kitText.onePerLine} ${description}`}
      value={value.join('\n')}
      onChange={(text) => onChange(text === '' ? [] : text.split('\n'))}
    />
  );
}
