import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Step } from '../../engine/step.ts';
import { holdsRole, ownGrants } from '../genesys-cloud/own-grants.ts';
import { PROPAGATION_SECONDS } from '../genesys-cloud/propagation.ts';
import { roleNameOf } from '../genesys-cloud/wishes.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/** Waits until the self-grant shows. */
export function waitStep(context: IntegrationContext): Step {
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
      return typeof roleId === 'string' && holdsRole(await ownGrants(context, read, known, signal), roleId);
    },
  };
}
