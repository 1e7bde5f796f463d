import { ALTOCLOUD_STEPS } from '../../../shared/runbooks/altocloud-pureconnect/steps.ts';
import type { Step } from '../../engine/step.ts';
import { handSteps } from './by-hand/steps.ts';
import { cicSteps } from './cic/steps.ts';
import type { AltocloudContext } from './context.ts';
import { genesysSteps } from './genesys/steps.ts';
import { snippetStep } from './snippet/step.ts';

/** The steps of the runbook in the order of its table. One that is not there is a programming fault. */
export function altocloudSteps(context: AltocloudContext): readonly Step[] {
  const steps = [...cicSteps(context), ...genesysSteps(context), ...handSteps(context), snippetStep(context)];
  return ALTOCLOUD_STEPS.map(({ id }) => {
    const step = steps.find((each) => each.id === id);
    if (step === undefined) throw new Error(`Step ${id} is not there.`);
    return step;
  });
}
