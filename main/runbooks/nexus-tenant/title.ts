import type { Actor } from '../../../shared/results/status.ts';
import { TENANT_STEPS, type TenantStepId } from '../../../shared/runbooks/nexus-tenant/steps.ts';

/** Id, title and actor of a step, as the runbook's table has them. */
export function tenantTitle(id: TenantStepId): {
  readonly id: TenantStepId;
  readonly title: string;
  readonly actor: Actor;
} {
  const found = TENANT_STEPS.find((step) => step.id === id);
  if (found === undefined) throw new Error(`There is no step ${id}.`);
  return found;
}
