import ExternalLink from 'lucide-react/icons/external-link';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import { cx } from '../theme/cx.ts';
import { Icon } from './Icon.tsx';
import styles from './LinkButton.module.css';

export interface LinkButtonProps {
  readonly url: string;
  /** Main opens it, if it is on the list; the window itself never navigates. */
  readonly onOpen: (url: string) => void;
  readonly children: ReactNode;
}

/** A link to an address outside of the window. */
export function LinkButton({ url, onOpen, children }: LinkButtonProps) {
  return (
    <Link className={cx(styles.link)} onPress={() => onOpen(url)}>
      {children}
      <Icon of={ExternalLink} size={13} />
    </Link>
  );
}
