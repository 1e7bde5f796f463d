import type { Check } from '../../../../shared/results/check.ts';
import type { Fault } from '../../../../shared/results/fault.ts';
import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Step } from '../../../engine/step.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import { AuthClientRefused, TenantUserRefused } from '../../../systems/faults/gws.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';

const text = tenantGwsText.signsIn;
const STEP = 'ten-token';

/**
 * Signs the tenant's user in (S003:207-229; the guide calls the token an API key). A session: the token is held in memory
 * for the request that provisions the tenant, and ended with the run.
 */
export function tenantUserStep(context: TenantContext): Step {
  const { sessions } = context;
  /** A tenant whose key is at hand is provisioned already. */
  const isNeeded = async () => context.purpose === 'run' && !(await context.secretAtHand('nexusApiKey'));
  return {
    ...tenantTitle(STEP),
    after: ['ten-ccid', 'ten-secret', 'ten-verify'],
    async observe(_read, known) {
      if (!(await isNeeded())) return { is: 'present', out: {} };
      if (!(await context.secretAtHand('tenantUserPassword'))) {
        return { is: 'unknown', why: reasonOf(new SecretNotGiven('tenantUserPassword')) };
      }
      // A client that has yet to be made signs nobody in; one that is there tells before anything is written.
      const hasClient = known.outNow('ten-client', 'clientId') !== undefined && !known.planned('ten-client');
      if (hasClient) await sessions.userToken();
      return hasClient ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan: () => [],
    async verify(_read, known, signal) {
      if (known.outNow('ten-client', 'clientId') === undefined) return { checks: [] };
      const base = { step: STEP, what: text.user, proof: text.byUserToken };
      const missing = await missingSecret(context);
      if (missing !== undefined) return { checks: [{ ...base, result: 'unchecked', reason: missing }] };
      const needed = await isNeeded();
      const check = await sessions.tryUser(signal).then(
        (): Check => ({ ...base, result: 'ok' }),
        (error: unknown): Check => {
          if (needed || !isRefusal(error)) throw error;
          return { ...base, result: 'not-ok', reason: error.message };
        },
      );
      return { checks: [check] };
    },
  };
}

async function missingSecret({ secretAtHand }: TenantContext): Promise<string | undefined> {
  if (!(await secretAtHand('clientSecret'))) return text.noSecret;
  return (await secretAtHand('tenantUserPassword')) ? undefined : text.noPassword;
}

function isRefusal(error: unknown): error is Fault {
  return error instanceof TenantUserRefused || error instanceof AuthClientRefused;
}
