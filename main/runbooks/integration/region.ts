import type { Step } from '../../engine/step.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/** The target was recognised from the operator's address before the run was opened; this step records it as facts. */
export function regionStep({ target }: IntegrationContext): Step {
  return {
    ...stepTitle('region'),
    after: [],
    async observe() {
      const region = target.region?.name ?? new URL(target.apiOrigin).host;
      return { is: 'present', out: { region, loginURL: target.loginOrigin, apiURL: target.apiOrigin } };
    },
    plan: () => [],
  };
}
