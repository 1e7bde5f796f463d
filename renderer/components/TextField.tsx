import type { ClipboardEvent, ReactNode } from 'react';
import { TextField as AriaTextField, Input, TextArea } from 'react-aria-components/TextField';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** What is wrong with the value and what to write instead. */
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: (() => void) | undefined;
  readonly mono?: boolean | undefined;
  readonly type?: 'text' | 'email' | 'url' | 'tel' | 'number' | undefined;
  readonly placeholder?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly multiline?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Gets pasted text first; `true` means it took it (several values), so nothing is inserted. */
  readonly onPasteText?: ((text: string) => boolean) | undefined;
  readonly suffix?: ReactNode;
}

/** A field for text. Numbers too: `type="number"` only asks for digits, it never rounds or scrolls the value. */
export function TextField(props: TextFieldProps) {
  const { label, description, error, value, onChange, type = 'text', suffix, multiline = false } = props;
  const inputProps = {
    className: cx(styles.input, props.mono === true && styles.mono, multiline && styles.area),
    spellCheck: props.mono === true ? false : undefined,
    onPaste: (event: ClipboardEvent) => {
      if (props.onPasteText?.(event.clipboardData.getData('text')) === true) event.preventDefault();
    },
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
  };
  return (
    <AriaTextField
      className={cx(styles.field)}
      value={value}
      onChange={onChange}
      type={type === 'number' ? 'text' : type}
      {...(type === 'number' ? { inputMode: 'numeric' as const } : {})}
      isInvalid={error !== undefined}
      isRequired={props.isRequired ?? false}
      isReadOnly={props.isReadOnly ?? false}
      isDisabled={props.isDisabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
      autoFocus={props.autoFocus ?? false}
      {...(props.onBlur === undefined ? {} : { onBlur: props.onBlur })}
    >
      <FieldLabel text={label} isRequired={props.isRequired} />
      <div
        className={styles.box}
        data-invalid={error !== undefined || undefined}
        data-readonly={props.isReadOnly || undefined}
        data-disabled={props.isDisabled || undefined}
      >
        {multiline ? <TextArea {...inputProps} rows={4} /> : <Input {...inputProps} />}
        {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
