import type { Step } from '../../engine/step.ts';
import { apiKeyStep } from './api-key/step.ts';
import { byHandSteps } from './by-hand/steps.ts';
import type { SmsContext } from './context.ts';
import type { OpenGenesys } from './genesys/open.ts';
import { genesysSteps, rotationSteps } from './genesys/steps.ts';
import { inOrder } from './in-order.ts';
import { inputsStep } from './inputs/step.ts';
import { numberSteps } from './numbers/steps.ts';
import { SERVICES } from './services/all.ts';
import { purecloudIdp } from './services/genesys-cloud.ts';
import { smsServiceStep } from './services/step.ts';

/** Option 3: messages go through an organization of Genesys Cloud (S002 from line 233). */
export function gcAggregationSteps(context: SmsContext, genesys: OpenGenesys): readonly Step[] {
  const { designer, sender, test } = byHandSteps(context);
  const services = SERVICES['gc-aggregation'].map((definition) => smsServiceStep(context, definition));
  return inOrder(context.variant, [
    inputsStep(context),
    ...genesysSteps(genesys),
    apiKeyStep(context),
    ...services,
    ...numberSteps(context),
    designer,
    sender,
    test,
  ]);
}

/** Resetting the client's secret: Digital Channels signs in with it, so its service is told the new one at once. */
export function resetSteps(context: SmsContext, genesys: OpenGenesys): readonly Step[] {
  return [...rotationSteps(genesys), { ...smsServiceStep(context, purecloudIdp), after: ['rotate'] }];
}
