import type { Step } from '../../../engine/step.ts';
import type { AltocloudContext } from '../context.ts';
import { licencesStep } from './licences/step.ts';
import { parametersStep } from './parameters/step.ts';
import { sessionStep } from './session/step.ts';
import { usersStep } from './users/step.ts';
import { versionStep } from './version/step.ts';
import { workgroupsStep } from './workgroups/step.ts';

/** The steps that are about the CIC server. Without a CIC user, people do and confirm what a session would do. */
export function cicSteps(context: AltocloudContext): readonly Step[] {
  return [versionStep, sessionStep, licencesStep, usersStep, workgroupsStep, parametersStep].map((make) =>
    make(context),
  );
}
