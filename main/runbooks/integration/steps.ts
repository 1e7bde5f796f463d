import type { Runbook } from '../../engine/runbook.ts';
import { oauthStep } from '../genesys-cloud/oauth.ts';
import { roleStep } from '../genesys-cloud/role.ts';
import { rotateStep } from '../genesys-cloud/rotate.ts';
import type { IntegrationContext } from './context.ts';
import { formStep } from './form.ts';
import { organizationStep } from './organization.ts';
import { regionStep } from './region.ts';
import { rightsStep } from './rights.ts';
import { selfGrantStep } from './self-grant.ts';
import { sendStep } from './send.ts';
import { signInStep } from './sign-in.ts';
import { stillHeld, ungrantStep } from './ungrant.ts';
import { validateStep } from './validate.ts';
import { waitStep } from './wait.ts';

type Bound = Pick<Runbook, 'id' | 'title' | 'target'>;

/** The generic runbook "API integration", bound to a profile and a target. */
export function integrationRunbook(bound: Bound, context: IntegrationContext): Runbook {
  const steps = [
    regionStep(context),
    signInStep(),
    organizationStep(context),
    rightsStep(context),
    roleStep(context),
    selfGrantStep(context),
    waitStep(context),
    oauthStep(context),
    validateStep(context),
    ungrantStep(context),
    formStep(context),
    sendStep(context),
  ];
  return { ...bound, steps, leftovers: stillHeld };
}

/** Resetting the client's secret, with a fresh hand-over unless the run it belongs to goes on anyway. */
export function rotationRunbook(bound: Bound, context: IntegrationContext, handOver: boolean): Runbook {
  const steps = [
    regionStep(context),
    signInStep(),
    organizationStep(context),
    rotateStep(context),
    ...(handOver ? [validateStep(context), formStep(context), sendStep(context)] : []),
  ];
  // What builds on the client's creation builds on the reset here: without it nothing is validated or handed over.
  const bySecret = steps.map((step) => ({ ...step, after: step.after.map((id) => (id === 'oauth' ? 'rotate' : id)) }));
  return { ...bound, id: `${bound.id}/rotate`, steps: bySecret };
}
