import type { Check } from '../../../../shared/results/check.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import type { Step } from '../../../engine/step.ts';
import type { TenantContext } from '../context.ts';
import type { ClientState } from '../sessions.ts';
import { tenantTitle } from '../title.ts';
import { AuthClientSecretRefused } from './faults.ts';

const text = tenantGwsText.signsIn;
const STEP = 'ten-verify';

/**
 * Signs in as nexus_client and out again (S003:162-177: it is the client that is verified there). A session: nothing is
 * written, and the token is kept nowhere.
 */
export function verifyClientStep(context: TenantContext): Step {
  return {
    ...tenantTitle(STEP),
    after: ['ten-secret', 'ten-client'],
    // Whether it signs in is found out once the client is there; its own step has tried one that was there before.
    observe: async () => ({ is: 'present', out: {} }),
    plan: () => [],
    async verify(_read, known, signal) {
      const isThere = known.outNow('ten-client', 'clientId') !== undefined;
      if (!isThere) return { checks: [] };
      const state = await context.sessions.tryClient(signal);
      // A wrong secret must not get into the database.
      if (state === 'refused' && context.purpose === 'run') throw new AuthClientSecretRefused();
      return { checks: [checkOf(state)] };
    },
  };
}

function checkOf(state: ClientState): Check {
  const base = { step: STEP, what: text.client, proof: text.byToken };
  const checks: { readonly [state in ClientState]: Check } = {
    fits: { ...base, result: 'ok' },
    refused: { ...base, result: 'not-ok', reason: text.refused },
    none: { ...base, result: 'unchecked', reason: text.noSecret },
  };
  return checks[state];
}
