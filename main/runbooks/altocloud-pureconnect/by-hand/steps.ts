import type { Step } from '../../../engine/step.ts';
import type { AltocloudContext } from '../context.ts';
import { testStep, viewStep } from './agents.ts';
import { deployStep } from './deploy.ts';
import { licenceLoadStep } from './licence-load.ts';
import { browserAppStep, integrationStep, orgReadyStep } from './organization.ts';
import { widgetStep, widgetVersionStep } from './widget.ts';

/** What a person does in consoles and on the web site. */
export function handSteps(context: AltocloudContext): readonly Step[] {
  const { target } = context;
  return [
    orgReadyStep(target),
    licenceLoadStep(context),
    integrationStep(target),
    browserAppStep(target),
    widgetStep(),
    widgetVersionStep(),
    deployStep(context),
    viewStep(),
    testStep(),
  ];
}
