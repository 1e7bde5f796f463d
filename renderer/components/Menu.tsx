import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import { Button } from 'react-aria-components/Button';
import { Menu as AriaMenu, Keyboard, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import { cx } from '../theme/cx.ts';
import buttons from './Button.module.css';
import { Icon, type IconSource } from './Icon.tsx';
import styles from './Menu.module.css';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly icon?: IconSource | undefined;
  readonly isDanger?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly shortcut?: string | undefined;
}

export interface MenuProps {
  /** Name of the button; shown when `isLabelled`, else only said. */
  readonly label: string;
  readonly items: readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly isLabelled?: boolean | undefined;
  readonly icon?: IconSource | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A button with further actions behind it. */
export function Menu({
  label,
  items,
  onAction,
  isLabelled = false,
  icon = EllipsisVertical,
  isDisabled = false,
}: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        className={cx(buttons.button, isLabelled ? buttons.plain : cx(buttons.quiet, buttons.icon))}
        isDisabled={isDisabled}
        {...(isLabelled ? {} : { 'aria-label': label })}
      >
        <Icon of={icon} />
        {isLabelled && label}
      </Button>
      <Popover className={cx(styles.popover)} offset={4}>
        <AriaMenu className={cx(styles.menu)} aria-label={label} onAction={(id) => onAction(String(id))}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              textValue={item.label}
              className={cx(styles.item, item.isDanger === true && styles.danger)}
              isDisabled={item.isDisabled ?? false}
            >
              {item.icon !== undefined && <Icon of={item.icon} size={15} />}
              <Text slot="label" className={cx(styles.label)}>
                {item.label}
              </Text>
              {item.shortcut !== undefined && <Keyboard className={cx(styles.keys)}>{item.shortcut}</Keyboard>}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
