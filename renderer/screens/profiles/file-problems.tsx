import { keyed } from '../../components/keyed.ts';
import { Notice } from '../../components/Notice.tsx';
import type { ShownProblem } from '../../components/ProblemNote.tsx';
import styles from './profiles.module.css';

/** A file, or several, and why they are not used. */
export interface NotAdded {
  readonly title: string;
  readonly problems: readonly ShownProblem[];
}

/** Every problem of a file with its place, the rule and what to do. */
export function FileProblems({ notAdded, isNew = true }: { readonly notAdded: NotAdded; readonly isNew?: boolean }) {
  const { title, problems } = notAdded;
  return (
    <Notice tone="bad" title={title} role={isNew ? 'alert' : 'note'}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list scrolls, and must do so by keyboard */}
      <ul className={styles.problems} tabIndex={0} aria-label={title}>
        {keyed(problems, ({ message }) => message).map(({ key, item: { message, fix } }) => (
          <li key={key}>
            <span className={styles.strong}>{message}</span> {fix}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
