import { type ReactNode, useContext } from 'react';
import type { Problem } from '../../shared/results/problem.ts';
import { kitText } from '../../shared/text/kit.ts';
import { Button } from './Button.tsx';
import { FieldNames } from './field-names.ts';
import styles from './Notice.module.css';
import { Notice } from './Notice.tsx';

/** A problem, also one of a view: there an absent `field` may be said outright. */
export type ShownProblem = Omit<Problem, 'field'> & { readonly field?: string | undefined };

export interface ProblemNoteProps {
  readonly problem: ShownProblem;
  /** A button that does what the problem's `fix` says. */
  readonly action?: ReactNode;
  /** Shows the raw reply. */
  readonly onDetails?: (() => void) | undefined;
  /** `false` for one that was there before the page opened: it is then not said as an alert. */
  readonly isNew?: boolean | undefined;
}

/** Nothing could be reached: what is still possible is said, too. */
const OFFLINE: readonly string[] = ['name-not-resolved', 'connection-refused'];

/** Names of requests' parts, not of fields on screen. */
const NO_FIELD: readonly string[] = ['engagement', 'runbook', 'run', 'file', 'method', 'purpose', 'digest', 'url'];

/** What went wrong, about which field, and what to do now. */
export function ProblemNote({ problem, action, onDetails, isNew = true }: ProblemNoteProps) {
  const names = useContext(FieldNames);
  const buttons = (
    <>
      {action}
      {onDetails !== undefined && (
        <Button variant="quiet" onPress={onDetails}>
          {kitText.details}
        </Button>
      )}
    </>
  );
  return (
    <Notice
      tone="bad"
      title={problem.message}
      role={isNew ? 'alert' : 'note'}
      {...(action === undefined && onDetails === undefined ? {} : { action: buttons })}
    >
      {problem.fix}
      {OFFLINE.includes(problem.code) && <p>{kitText.offline}</p>}
      {problem.field !== undefined && !NO_FIELD.includes(problem.field) && (
        <p className={styles.where}>{kitText.field(names.get(problem.field) ?? problem.field)}</p>
      )}
    </Notice>
  );
}
