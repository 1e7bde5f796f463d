import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components/SearchField';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Field.module.css';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import own from './SearchField.module.css';

export interface SearchFieldProps {
  /** Shown as the placeholder; it is the name, too. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The key that brings the focus here from anywhere outside of a field, for example `/`. */
  readonly shortcut?: string | undefined;
  readonly autoFocus?: boolean | undefined;
}

/** A filter. Escape empties it. */
export function SearchField({ label, value, onChange, shortcut, autoFocus = false }: SearchFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (shortcut === undefined) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== shortcut || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [shortcut]);
  return (
    <AriaSearchField
      className={cx(own.field)}
      aria-label={label}
      value={value}
      onChange={onChange}
      autoFocus={autoFocus}
    >
      <div className={cx(styles.box, own.box)}>
        <Input
          ref={input}
          className={cx(styles.input)}
          placeholder={label}
          {...(shortcut === undefined ? {} : { 'aria-keyshortcuts': shortcut })}
        />
        {value === '' ? (
          shortcut !== undefined && (
            <span className={own.hint} aria-hidden="true">
              <Kbd>{shortcut}</Kbd>
            </span>
          )
        ) : (
          <Button className={cx(styles.opener)} aria-label={kitText.clear}>
            <Icon of={X} size={14} />
          </Button>
        )}
      </div>
    </AriaSearchField>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}
