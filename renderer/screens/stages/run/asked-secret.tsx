import { type RefObject, useId } from 'react';
import { runScreenText } from '../../../../shared/text/run-screen.ts';
import field from '../../../components/Field.module.css';
import { cx } from '../../../theme/cx.ts';

interface AskedSecretProps {
  readonly label: string;
  readonly box: RefObject<HTMLInputElement | null>;
  readonly error: string | undefined;
}

/** What a step asks the operator for, for example a code that somebody reads out. In sight, because it is typed by ear. */
export function AskedSecret({ label, box, error }: AskedSecretProps) {
  const id = useId();
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      <div className={field.box} data-invalid={error !== undefined || undefined}>
        <input
          ref={box}
          id={id}
          className={cx(field.input, field.mono)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={`${id}-text${error === undefined ? '' : ` ${id}-error`}`}
        />
      </div>
      <span id={`${id}-text`} className={field.description}>
        {runScreenText.asked.codeWhere}
      </span>
      {error !== undefined && (
        <span id={`${id}-error`} className={field.error} role="alert">
          {error}
        </span>
      )}
    </div>
  );
}
