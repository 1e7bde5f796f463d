import type { Step } from '../../engine/step.ts';
import { byHandSteps } from './by-hand/steps.ts';
import type { SmsContext } from './context.ts';
import { inOrder } from './in-order.ts';
import { inputsStep } from './inputs/step.ts';
import { SERVICES } from './services/all.ts';
import { smsServiceStep } from './services/step.ts';

/** Option 1: messages go through Kaleyra (S002 from line 68). */
export function kaleyraSteps(context: SmsContext): readonly Step[] {
  const { number, designer, sender, test } = byHandSteps(context);
  const services = SERVICES.kaleyra.map((definition) => smsServiceStep(context, definition));
  return inOrder(context.variant, [inputsStep(context), ...services, number, designer, sender, test]);
}
