import type { Step } from '../../../engine/step.ts';
import type { SmsContext } from '../context.ts';
import { listStep } from './list.ts';
import { orderStep } from './order.ts';
import { searchStep } from './search.ts';
import { tokenStep } from './token.ts';

/** Genesys Cloud's part about numbers: token, own numbers, free numbers, order. All of it as the integration's client. */
export function numberSteps(context: SmsContext): readonly Step[] {
  return [tokenStep(context), listStep(context), searchStep(context), orderStep(context)];
}
