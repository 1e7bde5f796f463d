import type { Checklist, RowProof, SignedIn } from '../../shared/ipc/views.ts';
import type { Finding } from '../../shared/results/finding.ts';
import type { Problem } from '../../shared/results/problem.ts';
import type { Given } from '../engine/knowledge.ts';

/** Whose grants are compared with the rows. */
export interface RowsWish {
  readonly of: Checklist['of'];
  readonly given: Given;
  /** Who is signed in. */
  readonly principal: SignedIn['as'];
  /** What the latest run found out about the client. */
  readonly recorded: readonly Finding[];
  readonly signal: AbortSignal;
}

/** The rows, answered. */
export interface RowsChecked {
  readonly subject: string;
  readonly catalogue: Checklist['catalogue'];
  readonly findings: readonly Finding[];
  readonly proofs: readonly RowProof[];
  /** Why everything is unchecked, when it is. */
  readonly problem: Problem | undefined;
}
