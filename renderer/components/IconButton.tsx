import { Button as AriaButton, type PressEvent } from 'react-aria-components/Button';
import { cx } from '../theme/cx.ts';
import styles from './Button.module.css';
import { Icon, type IconSource } from './Icon.tsx';
import { Tooltip } from './Tooltip.tsx';

export interface IconButtonProps {
  /** The name: said by screen readers, shown as a tooltip. */
  readonly label: string;
  readonly icon: IconSource;
  readonly onPress: (event: PressEvent) => void;
  readonly isDisabled?: boolean | undefined;
  readonly shortcut?: string | undefined;
}

/** A button with a sign only; its name appears on hover and focus. */
export function IconButton({ label, icon, onPress, isDisabled = false, shortcut }: IconButtonProps) {
  return (
    <Tooltip text={shortcut === undefined ? label : `${label} (${shortcut})`}>
      <AriaButton
        className={cx(styles.button, styles.quiet, styles.icon)}
        aria-label={label}
        isDisabled={isDisabled}
        onPress={onPress}
      >
        <Icon of={icon} />
      </AriaButton>
    </Tooltip>
  );
}
