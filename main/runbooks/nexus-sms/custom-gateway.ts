import type { Step } from '../../engine/step.ts';
import { byHandSteps } from './by-hand/steps.ts';
import type { SmsContext } from './context.ts';
import { inOrder } from './in-order.ts';
import { inputsStep } from './inputs/step.ts';
import { SERVICES } from './services/all.ts';
import { smsServiceStep } from './services/step.ts';
import { webhookStep } from './webhook/step.ts';

/** Option 2: messages go through a gateway of the customer's own (S002 from line 140). */
export function customGatewaySteps(context: SmsContext): readonly Step[] {
  const { number, headers, designer, sender, test } = byHandSteps(context);
  const services = SERVICES['custom-gateway'].map((definition) => smsServiceStep(context, definition));
  const byHand = [number, headers, designer, sender, test];
  return inOrder(context.variant, [inputsStep(context), ...services, webhookStep(context), ...byHand]);
}
