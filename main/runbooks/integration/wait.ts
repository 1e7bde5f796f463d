import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Step } from '../../engine/step.ts';
import { holdsRole, ownGrants } from './own-grants.ts';
import { roleNameOf } from './role-name.ts';
import { stepTitle } from './titles.ts';

/** Vendor help: authorization changes can take up to 5 minutes (reference, section 0 item 6). */
const PROPAGATION_SECONDS = 300;

/** Waits until the self-grant shows. */
export function waitStep(): Step {
  return {
    ...stepTitle('wait'),
    after: ['selfgrant'],
    async observe(_read, known) {
      return known.planned('selfgrant') ? { is: 'absent' } : { is: 'present', out: {} };
    },
    plan(seen, known) {
      if (seen.is === 'present') return [];
      const until = text.waitForGrant(roleNameOf(known));
      return [
        {
          id: 'wait/1',
          step: 'wait',
          kind: 'wait',
          summary: text.waitSummary,
          reversible: false,
          until,
          atMostSeconds: PROPAGATION_SECONDS,
        },
      ];
    },
    async reached(read, known, signal) {
      const roleId = known.outNow('role', 'roleId');
      return typeof roleId === 'string' && holdsRole(await ownGrants(read, known, signal), roleId);
    },
  };
}
