import { TENANT_STEPS } from '../../../shared/runbooks/nexus-tenant/steps.ts';
import type { Step } from '../../engine/step.ts';
import { designerEnvStep } from './by-hand/designer-env.ts';
import { restartStep } from './by-hand/restart.ts';
import { secretStep } from './client/secret.ts';
import { clientStep } from './client/step.ts';
import { verifyClientStep } from './client/verify.ts';
import { contactCenterStep } from './contact-center/step.ts';
import type { TenantContext } from './context.ts';
import { gapisStep } from './gapis/step.ts';
import { platformUcsStep, type UcsWish } from './platform-ucs.ts';
import { settingStep } from './setting/step.ts';
import { type TenantParts, tenantStep } from './tenant/step.ts';
import { tenantUserStep } from './tenant-user/step.ts';

/** The steps of the runbook in the order of its table. One that is not there is a programming fault. */
export function tenantSteps(context: TenantContext, parts: TenantParts, ucs: UcsWish): readonly Step[] {
  const steps = [
    contactCenterStep(context),
    secretStep(context),
    clientStep(context),
    verifyClientStep(context),
    gapisStep(context),
    restartStep(context),
    settingStep(context),
    tenantUserStep(context),
    tenantStep(context, parts),
    platformUcsStep(context, ucs),
    designerEnvStep(context),
  ];
  return TENANT_STEPS.map(({ id }) => {
    const step = steps.find((each) => each.id === id);
    if (step === undefined) throw new Error(`Step ${id} is not there.`);
    return step;
  });
}
