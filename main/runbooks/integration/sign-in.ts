import type { Step } from '../../engine/step.ts';
import { whoAmI } from '../../systems/genesys-cloud/who-am-i.ts';
import { stepTitle } from './titles.ts';

/** Signs the operator in (a session, not a write) and learns who that is. */
export function signInStep(): Step {
  return {
    ...stepTitle('signin'),
    after: ['region'],
    async observe(read, _known, signal) {
      const { kind, id, name } = await whoAmI(read, signal);
      return { is: 'present', out: { principalId: id, principalType: kind, principalName: name } };
    },
    plan: () => [],
  };
}
