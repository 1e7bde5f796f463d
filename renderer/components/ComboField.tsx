import ChevronDown from 'lucide-react/icons/chevron-down';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { TextField as AriaTextField, Input } from 'react-aria-components/TextField';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import own from './ComboField.module.css';
import styles from './Field.module.css';
import { FieldLabel, FieldNotes } from './FieldParts.tsx';
import { Icon } from './Icon.tsx';
import type { Option } from './Options.tsx';

export interface ComboFieldProps {
  readonly label: string;
  readonly description?: string | undefined;
  readonly error?: string | undefined;
  /** What stands in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What fits the text by now; the field does not filter. */
  readonly options: readonly Option[];
  readonly onPick: (option: Option) => void;
  /** Instead of options, while there are none; without it there is no list then. */
  readonly empty: string | undefined;
  /** The list is about to be shown, though nothing was typed. */
  readonly onOpen?: (() => void) | undefined;
  readonly placeholder?: string | undefined;
}

/**
 * A text that may be typed, or chosen from what is found for it. Not react-aria's: while its list is open it hides the
 * rest of the page from screen readers, with everything in it still in the order of Tab.
 */
export function ComboField(props: ComboFieldProps) {
  const { label, description, error, text, options, empty } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const isShown = isOpen && options.length > 0;
  const active = isShown ? options[at] : undefined;
  useEffect(() => {
    if (active !== undefined) document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [active, at, id]);

  const open = (): void => {
    props.onOpen?.();
    setAt(-1);
    setOpen(true);
  };
  const close = (): void => setOpen(false);
  const pick = (option: Option): void => {
    close();
    props.onPick(option);
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      const last = options.length - 1;
      if (!isOpen) open();
      else if (step > 0) setAt(at >= last ? 0 : at + 1);
      else setAt(at <= 0 ? last : at - 1);
    } else if (event.key === 'Enter' && active !== undefined) {
      // Without a choice Enter goes on, as from every field.
      event.preventDefault();
      pick(active);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <AriaTextField
      className={cx(styles.field)}
      value={text}
      onChange={(next) => {
        props.onText(next);
        setAt(-1);
        setOpen(true);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      autoComplete="off"
      onBlur={close}
    >
      <FieldLabel text={label} />
      <div className={own.anchor}>
        <div className={styles.box} data-invalid={error !== undefined || undefined}>
          <Input
            ref={input}
            className={cx(styles.input)}
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={isShown}
            {...(isShown ? { 'aria-controls': `${id}-list` } : {})}
            {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })}
            spellCheck={false}
            onKeyDown={press}
            {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
          />
          <button
            type="button"
            className={styles.opener}
            // By keyboard the arrow opens the list.
            tabIndex={-1}
            aria-label={`${kitText.showList} ${label}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => {
              input.current?.focus();
              if (isOpen) close();
              else open();
            }}
          >
            <Icon of={ChevronDown} size={14} />
          </button>
        </div>
        {isShown && (
          <div id={`${id}-list`} className={own.list} role="listbox" aria-label={label}>
            {options.map((option, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field, which keeps the focus
              <div
                key={option.id}
                id={`${id}-${place}`}
                className={own.option}
                role="option"
                aria-selected={place === at}
                tabIndex={-1}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(option)}
              >
                <span>{option.label}</span>
                {option.description !== undefined && <span className={own.detail}>{option.description}</span>}
              </div>
            ))}
          </div>
        )}
        <div role="status">
          {isOpen && options.length === 0 && empty !== undefined && (
            <div className={cx(own.list, styles.nothing)}>{empty}</div>
          )}
        </div>
      </div>
      <FieldNotes description={description} error={error} />
    </AriaTextField>
  );
}
