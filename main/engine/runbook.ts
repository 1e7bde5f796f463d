import type { Problem } from '../../shared/results/problem.ts';
import type { Knowledge, Step } from './step.ts';

/** One execution's steps, in order, bound to a target. Built by `main/runbooks/*` for given values. */
export interface Runbook {
  /** The id it runs under: the runbook's, or the profile's for the integration runbook. */
  readonly id: string;
  readonly title: string;
  /** Whom it changes, for people, for example `Harbour Bank (harbourbank) in EU (Ireland)`. Part of the digest. */
  readonly target: string;
  readonly steps: readonly Step[];
  /** After a run that did not end `done`: what it leaves behind that the operator must know. */
  readonly leftovers?: (known: Knowledge) => readonly Problem[];
}
