import type { ReactNode } from 'react';
import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Button.module.css';
import { Icon, type IconSource } from './Icon.tsx';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps {
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger' | undefined;
  readonly icon?: IconSource | undefined;
  /** Shows a spinner in the icon's place and refuses presses; the words and the width stay. */
  readonly isBusy?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onPress?: ((event: PressEvent) => void) | undefined;
  readonly type?: 'button' | 'submit' | undefined;
  readonly autoFocus?: boolean | undefined;
  /** Id of the text that says why, or what follows. */
  readonly describedBy?: string | undefined;
  readonly children: ReactNode;
}

/** A button with words. One `primary` a page, at the right end of the action bar. */
export function Button({
  variant = 'plain',
  icon,
  isBusy = false,
  isDisabled = false,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <AriaButton
      className={cx(styles.button, styles[variant])}
      // Not react-aria's isPending: it leaves an announcement that names this button for seconds after it is gone.
      type={isBusy ? 'button' : type}
      isDisabled={isDisabled}
      {...(isBusy ? { 'aria-disabled': true } : {})}
      autoFocus={rest.autoFocus ?? false}
      {...(rest.onPress === undefined || isBusy ? {} : { onPress: rest.onPress })}
      {...(rest.describedBy === undefined ? {} : { 'aria-describedby': rest.describedBy })}
    >
      {isBusy ? <Spinner label={kitText.working} size={14} /> : icon !== undefined && <Icon of={icon} size={15} />}
      {rest.children}
    </AriaButton>
  );
}
