import { AUVIOUS_STEPS } from '../../../shared/runbooks/auvious-facades/steps.ts';
import type { Knowledge, Step } from '../../engine/step.ts';
import type { AuviousContext } from './context.ts';
import { otpRequestStep } from './otp/request.ts';
import { otpVerifyStep } from './otp/verify.ts';
import { callbackStep } from './requests/callback.ts';
import { isCallbackDue } from './requests/due.ts';
import { handOverStep } from './requests/hand-over.ts';
import { roomStep } from './requests/room.ts';
import { tokenStep } from './sign-in/step.ts';

/** The steps of the runbook in the order of its table. One that is not there is a programming fault. */
export function auviousSteps(context: AuviousContext): readonly Step[] {
  const isDue = (known: Knowledge) => isCallbackDue(context, known);
  const steps = [
    tokenStep(context),
    otpRequestStep(context, isDue),
    otpVerifyStep(context, isDue),
    callbackStep(context),
    roomStep(context),
    handOverStep(context),
  ];
  return AUVIOUS_STEPS.map(({ id }) => {
    const step = steps.find((each) => each.id === id);
    if (step === undefined) throw new Error(`Step ${id} is not there.`);
    return step;
  });
}
