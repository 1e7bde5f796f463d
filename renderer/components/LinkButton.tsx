import ExternalLink from 'lucide-react/icons/external-link';
import type { ReactNode } from 'react';
import { Link } from 'react-aria-components/Link';
import type { Problem } from '../../shared/results/problem.ts';
import { call } from '../bridge.ts';
import { cx } from '../theme/cx.ts';
import { Icon } from './Icon.tsx';
import styles from './LinkButton.module.css';

export interface LinkButtonProps {
  readonly url: string;
  /** Why it was not opened; undefined when it was. */
  readonly onProblem: (problem: Problem | undefined) => void;
  readonly children: ReactNode;
}

/** A link to an address outside of the window. Main opens it, if it is on its list; the window itself never navigates. */
export function LinkButton({ url, onProblem, children }: LinkButtonProps) {
  const open = async (): Promise<void> => {
    const answer = await call('links.open', { url });
    onProblem(answer.ok ? undefined : answer.problem);
  };
  return (
    <Link className={cx(styles.link)} onPress={() => void open()}>
      {children}
      <Icon of={ExternalLink} size={13} />
    </Link>
  );
}
