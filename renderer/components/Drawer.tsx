import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { kitText } from '../../shared/text/kit.ts';
import { cx } from '../theme/cx.ts';
import styles from './Drawer.module.css';
import { IconButton } from './IconButton.tsx';

export interface DrawerProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Opens it by Ctrl+J or ⌘J; the same keys and Escape close it. */
  readonly onOpen?: (() => void) | undefined;
  readonly side?: 'bottom' | 'right' | undefined;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A second look next to the page (what was sent and answered). Not modal: the page stays in use. Goes into Frame's `drawer`. */
export function Drawer({ title, isOpen, onClose, onOpen, side = 'bottom', aside, children }: DrawerProps) {
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef<Element | null>(null);
  const latest = useRef({ onClose, onOpen });
  latest.current = { onClose, onOpen };

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'j' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      if (isOpen) latest.current.onClose();
      else latest.current.onOpen?.();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isOpen]);

  useEffect(() => {
    if (!isOpen) return;
    cameFrom.current = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      const before = cameFrom.current;
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [isOpen]);

  if (!isOpen) return null;
  return (
    <aside
      ref={panel}
      className={cx(styles.drawer, styles[side])}
      aria-labelledby={id}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        <div className={styles.aside}>{aside}</div>
        <IconButton label={kitText.close} icon={X} onPress={onClose} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={styles.body} tabIndex={0} aria-labelledby={id}>
        {children}
      </section>
    </aside>
  );
}
