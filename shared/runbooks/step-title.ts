import type { Actor } from '../results/status.ts';

/** A step as lists and rails show it. `id` is stable: accept, confirm and resume use it. */
export interface StepTitle {
  readonly id: string;
  readonly title: string;
  readonly actor: Actor;
}
