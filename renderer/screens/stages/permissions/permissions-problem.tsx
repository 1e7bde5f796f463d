import { permissionsText as text } from '../../../../shared/text/permissions-screen.ts';
import { Notice } from '../../../components/Notice.tsx';
import { ProblemNote, type ShownProblem } from '../../../components/ProblemNote.tsx';
import styles from './permissions.module.css';

interface PermissionsProblemProps {
  /** Why every row is unchecked. */
  readonly problem: ShownProblem | undefined;
  /** Why nothing was printed. */
  readonly printing: ShownProblem | undefined;
  readonly isSignedOut: boolean;
}

/** What keeps rows from being looked at. The list stays: its clicks and its print need nobody signed in. */
export function PermissionsProblem({ problem, printing, isSignedOut }: PermissionsProblemProps) {
  if (problem === undefined && printing === undefined) return null;
  return (
    <div className={styles.problems}>
      {problem !== undefined &&
        (isSignedOut ? (
          <Notice tone="caution" title={problem.message} role="status">
            {problem.fix} {text.signedOut}
          </Notice>
        ) : (
          <ProblemNote problem={problem} />
        ))}
      {printing !== undefined && <ProblemNote problem={printing} />}
    </div>
  );
}
