import { useRef } from 'react';
import { Menu as AriaMenu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { flushSync } from 'react-dom';
import { cx } from '../theme/cx.ts';
import styles from './Menu.module.css';

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly isDanger?: boolean | undefined;
}

export interface MenuProps<Id extends string> {
  readonly label: string;
  readonly items: readonly MenuEntry<Id>[];
  /** What it is placed at: the button or row that asked for it. */
  readonly anchor: Element;
  readonly onAction: (id: Id) => void;
  readonly onClose: () => void;
}

/** Further actions, shown as long as it is in the document. One menu serves all rows of a list. */
export function Menu<Id extends string>({ label, items, anchor, onAction, onClose }: MenuProps<Id>) {
  const place = useRef(anchor);
  place.current = anchor;
  return (
    <Popover
      className={cx(styles.popover)}
      aria-label={label}
      triggerRef={place}
      isOpen
      offset={4}
      placement="bottom end"
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <AriaMenu
        className={cx(styles.menu)}
        aria-label={label}
        autoFocus="first"
        onAction={(key) => {
          const item = items.find(({ id }) => id === key);
          // A dialog that follows gives the focus back to what has it now: that must outlive the menu.
          flushSync(onClose);
          if (anchor instanceof HTMLElement) anchor.focus();
          if (item !== undefined) onAction(item.id);
        }}
      >
        {items.map(({ id, label: words, isDanger = false }) => (
          <MenuItem key={id} id={id} className={cx(styles.item, isDanger && styles.danger)}>
            {words}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  );
}
