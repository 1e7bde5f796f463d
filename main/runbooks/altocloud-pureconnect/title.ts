import { ALTOCLOUD_STEPS, type AltocloudStepId } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import type { StepTitle } from '../../../shared/runbooks/step-title.ts';

/** A step as the runbook's table has it. */
export function altocloudTitle(id: AltocloudStepId): StepTitle & { readonly id: AltocloudStepId } {
  const found = ALTOCLOUD_STEPS.find((step) => step.id === id);
  if (found === undefined) throw new Error(`There is no step ${id}.`);
  return found;
}
