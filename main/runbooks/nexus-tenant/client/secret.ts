import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { findClient } from '../../../systems/gws/calls/clients.ts';
import { NEXUS_CLIENT } from '../../../systems/gws/paths.ts';
import { NoPlaceForSecret } from '../../genesys-cloud/faults.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';

const STEP = 'ten-secret';
/** Output that says that no secret has to be made. */
const AT_HAND = 'clientSecretAtHand';

/** Whether the secret of nexus_client was at hand when the plan was made. */
export function hasClientSecret(known: Pick<Knowledge, 'outNow'>): boolean {
  return known.outNow(STEP, AT_HAND) === true;
}

/**
 * The secret of nexus_client (S003:128). One that is at hand stays the secret; else it is made just before the request
 * that creates the client, and kept before anything is sent.
 */
export function secretStep(context: TenantContext): Step {
  return {
    ...tenantTitle(STEP),
    after: [],
    async observe(read, _known, signal) {
      if (await context.secretAtHand('clientSecret')) return { is: 'present', out: { [AT_HAND]: true } };
      if (context.purpose !== 'run' || context.secretKeptIn !== undefined) return { is: 'absent' };
      // A client that is there needs the secret it has, not a place for another one: its own step says so.
      const client = await findClient(read, context.places.auth, NEXUS_CLIENT, signal);
      return client === undefined ? { is: 'unknown', why: reasonOf(new NoPlaceForSecret()) } : { is: 'absent' };
    },
    plan: () => [],
  };
}
