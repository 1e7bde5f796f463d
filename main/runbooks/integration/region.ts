import type { Step } from '../../engine/step.ts';
import { regionFacts } from '../genesys-cloud/region.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/** Records the target as facts. */
export function regionStep({ target }: IntegrationContext): Step {
  return {
    ...stepTitle('region'),
    after: [],
    observe: async () => ({ is: 'present', out: regionFacts(target) }),
    plan: () => [],
  };
}
