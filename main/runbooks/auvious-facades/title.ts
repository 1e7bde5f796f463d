import type { Actor } from '../../../shared/results/status.ts';
import { AUVIOUS_STEPS, type AuviousStepId } from '../../../shared/runbooks/auvious-facades/steps.ts';

/** Id, title and actor of a step, as the runbook's table has them. */
export function auviousTitle(id: AuviousStepId): {
  readonly id: AuviousStepId;
  readonly title: string;
  readonly actor: Actor;
} {
  const found = AUVIOUS_STEPS.find((step) => step.id === id);
  if (found === undefined) throw new Error(`There is no step ${id}.`);
  return found;
}
