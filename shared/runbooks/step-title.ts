import type { Actor } from '../results/status.ts';

/** A step as lists and rails show it. `id` is stable: accept, confirm and resume use it. */
export interface StepTitle {
  readonly id: string;
  readonly title: string;
  readonly actor: Actor;
  /** Documents that the source points to for this step. */
  readonly links?: readonly StepLink[];
  /** What the vendor has retired since the source was written, and what to do instead. */
  readonly retired?: { readonly what: string; readonly instead: string };
}

/** A page of the vendor's documentation. */
export interface StepLink {
  readonly title: string;
  /** https. */
  readonly url: string;
}
