import ChevronRight from 'lucide-react/icons/chevron-right';
import type { ReactNode } from 'react';
import { Disclosure as AriaDisclosure, Button, DisclosurePanel, Heading } from 'react-aria-components/Disclosure';
import { cx } from '../theme/cx.ts';
import styles from './Disclosure.module.css';
import { Icon } from './Icon.tsx';

export interface DisclosureProps {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly isInitiallyOpen?: boolean | undefined;
  readonly level?: 2 | 3 | 4 | undefined;
  readonly children: ReactNode;
}

/** A part that is shown on request. */
export function Disclosure({ title, aside, isInitiallyOpen = false, level = 3, children }: DisclosureProps) {
  return (
    <AriaDisclosure className={cx(styles.disclosure)} defaultExpanded={isInitiallyOpen}>
      <div className={styles.head}>
        <Heading level={level} className={cx(styles.heading)}>
          <Button slot="trigger" className={cx(styles.trigger)}>
            <Icon of={ChevronRight} size={14} />
            {title}
          </Button>
        </Heading>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <DisclosurePanel className={cx(styles.panel)}>{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
