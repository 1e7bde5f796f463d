import type { Step } from '../../engine/step.ts';
import { readPrincipal } from '../genesys-cloud/principal.ts';
import { stepTitle } from './titles.ts';

/** Signs the operator in and learns who that is. */
export function signInStep(): Step {
  return {
    ...stepTitle('signin'),
    after: ['region'],
    async observe(read, _known, signal) {
      return { is: 'present', out: await readPrincipal(read, signal) };
    },
    plan: () => [],
  };
}
