import type { Step } from '../../../engine/step.ts';
import { oauthStep } from '../../genesys-cloud/oauth.ts';
import { rotateStep } from '../../genesys-cloud/rotate.ts';
import { assignStep } from './assign.ts';
import type { OpenGenesys } from './open.ts';
import { organizationStep } from './organization.ts';
import { roleStep } from './role.ts';
import { signInStep } from './sign-in.ts';

type Bound = Pick<OpenGenesys, 'context' | 'urls'>;

/** Organization, sign-in, role, grant and OAuth client, in the guide's order (S002:256-305). */
export function genesysSteps({ context, urls }: Bound): readonly Step[] {
  return [organizationStep(urls), signInStep(context), roleStep(context), assignStep(context), oauthStep(context)];
}

/** Sign-in and reset of the client's secret. What hands the new secret over comes after `rotate`. */
export function rotationSteps({ context }: Bound): readonly Step[] {
  return [{ ...signInStep(context), after: [] }, rotateStep(context)];
}
