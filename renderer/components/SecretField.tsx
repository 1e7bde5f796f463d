import { type RefObject, useId, useImperativeHandle, useRef, useState } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { announce } from '../stores/live.ts';
import { cx } from '../theme/cx.ts';
import { Button } from './Button.tsx';
import styles from './Field.module.css';
import own from './SecretField.module.css';

export interface SecretFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  /** Where main keeps it; `none` when there is none yet. The value itself never comes back. */
  readonly kept: 'none' | 'memory' | 'keychain' | 'practice';
  /** Hand it to main at once. A promise keeps the button busy until it settles. */
  readonly onSubmit: (text: string) => unknown;
  readonly onForget?: (() => unknown) | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Becomes a function that hands over what is typed, for a page whose own button does it on the way. */
  readonly handOver?: RefObject<(() => Promise<void>) | null> | undefined;
}

/** A secret goes in here and is not seen again. It is never React state: the input is read once and emptied. */
export function SecretField(props: SecretFieldProps) {
  const { label, description, error, kept, onSubmit, onForget, isDisabled = false } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [isEmpty, setEmpty] = useState(true);

  const submit = async (keepsFocus: boolean): Promise<void> => {
    const box = input.current;
    const text = box?.value ?? '';
    if (box === null || text === '' || isBusy) return;
    box.value = '';
    setEmpty(true);
    setBusy(true);
    try {
      await onSubmit(text);
    } finally {
      setBusy(false);
      if (keepsFocus) box.focus();
    }
  };

  useImperativeHandle(props.handOver, () => () => submit(false));

  const notes = [`${id}-kept`, description !== undefined && `${id}-text`, error !== undefined && `${id}-error`];
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(true);
      }}
    >
      <label className={styles.label} htmlFor={id}>
        {label}
        {props.isRequired === true && <span className={styles.required}>{kitText.required}</span>}
      </label>
      <div className={own.line}>
        <div className={cx(styles.box, own.box)} data-invalid={error !== undefined || undefined}>
          <input
            ref={input}
            id={id}
            className={cx(styles.input, styles.mono)}
            type="password"
            autoComplete="off"
            spellCheck={false}
            disabled={isDisabled}
            placeholder={kept === 'none' ? '' : kitText.secret.mask}
            aria-invalid={error !== undefined || undefined}
            aria-describedby={notes.filter((note) => note !== false).join(' ')}
            onInput={(event) => setEmpty(event.currentTarget.value === '')}
          />
        </div>
        <Button type="submit" isBusy={isBusy} isDisabled={isDisabled || (isEmpty && !isBusy)}>
          {kept === 'none' ? kitText.secret.set : kitText.secret.replace}
        </Button>
        {kept !== 'none' && onForget !== undefined && (
          <Button
            variant="quiet"
            isDisabled={isDisabled || isBusy}
            onPress={() => {
              void Promise.resolve(onForget()).then(() => announce(kitText.secret.forgotten));
              input.current?.focus();
            }}
          >
            {kitText.secret.forget}
          </Button>
        )}
      </div>
      <span id={`${id}-kept`} className={styles.description}>
        {kitText.secret[kept]}
      </span>
      {description !== undefined && (
        <span id={`${id}-text`} className={styles.description}>
          {description}
        </span>
      )}
      {error !== undefined && (
        <span id={`${id}-error`} className={styles.error}>
          {error}
        </span>
      )}
    </form>
  );
}
