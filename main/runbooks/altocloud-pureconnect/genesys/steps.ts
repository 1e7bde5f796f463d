import type { Step } from '../../../engine/step.ts';
import type { AltocloudContext } from '../context.ts';
import { adminPermsStep } from './admin-perms.ts';
import { agentRolesStep } from './agents/step.ts';
import { journeyStep } from './journey.ts';
import { organizationStep } from './organization.ts';
import { signInStep } from './sign-in.ts';

/** Sign-in, organization, the administrators' role, the agents' roles, and what visitors are offered. */
export function genesysSteps(context: AltocloudContext): readonly Step[] {
  return [
    signInStep(context),
    organizationStep(context),
    adminPermsStep(context),
    agentRolesStep(context),
    journeyStep(context),
  ];
}
