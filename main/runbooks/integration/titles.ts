import { INTEGRATION_STEPS, type IntegrationStepId } from '../../../shared/runbooks/integration/steps.ts';
import type { StepTitle } from '../../../shared/runbooks/step-title.ts';

/** Id, title and actor of a step, from the runbook's one table. */
export function stepTitle(id: IntegrationStepId): StepTitle {
  const found = INTEGRATION_STEPS.find((step) => step.id === id);
  if (found === undefined) throw new Error(`Step ${id} is not in the table.`);
  return found;
}
