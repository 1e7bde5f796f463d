import { checkTenantValues } from '../../../../shared/runbooks/nexus-tenant/check-values.ts';
import { tenantRunbookParameters } from '../../../../shared/runbooks/nexus-tenant/parameters.ts';
import { tenantGwsText as text } from '../../../../shared/text/tenant-gws.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { listContactCenters } from '../../../systems/gws/calls/contact-centers.ts';
import type { ContactCenter } from '../../../systems/gws/schemas.ts';
import { warnOfValues } from '../../warn-of-values.ts';
import type { TenantContext } from '../context.ts';
import { tenantTitle } from '../title.ts';
import { chooseCenter } from './choose.ts';

const STEP = 'ten-ccid';

/**
 * Which contact center the run is about (S003:80-104): every later step goes by it. What is only unusual about the
 * values is said here, before anything else.
 */
export function contactCenterStep(context: TenantContext): Step {
  return {
    ...tenantTitle(STEP),
    after: [],
    async observe(read, known, signal) {
      const recorded = known.record(STEP)?.out.ccid;
      // An undo goes by what was done: the list may have lost it since.
      if (context.purpose === 'undo' && typeof recorded === 'string') {
        context.foundCcid(recorded);
        return { is: 'present', out: { ccid: recorded } };
      }
      if (context.purpose === 'run') {
        warnOfValues(STEP, tenantRunbookParameters, checkTenantValues, known);
        await warnOfDefaultAccount(context, known);
      }
      const all = await listed(context, read, signal);
      const center = chooseCenter(all, { ccid: known.value('ccid'), ccDomain: known.value('ccDomain') });
      context.foundCcid(center.id);
      return { is: 'present', out: { ccid: center.id, ccDomains: [...center.domains] } };
    },
    plan: () => [],
    async verify(read, _known, signal) {
      const ccid = context.ccid();
      if (ccid === undefined) return { checks: [] };
      const isListed = (await listed(context, read, signal)).some(({ id }) => id === ccid);
      const base = { step: STEP, what: text.center.listed(ccid), proof: text.center.byList };
      return {
        checks: [isListed ? { ...base, result: 'ok' } : { ...base, result: 'not-ok', reason: text.center.notListed }],
      };
    },
  };
}

async function listed({ places }: TenantContext, read: Reader, signal: AbortSignal): Promise<readonly ContactCenter[]> {
  return read.read(listContactCenters(places.auth), signal);
}

/** The account that every installation begins with should not be in use any more. */
async function warnOfDefaultAccount(context: TenantContext, known: Knowledge): Promise<void> {
  if (!(await context.isDefaultOps())) return;
  known.warn(STEP, {
    code: 'default-ops-account',
    field: 'gwsAdminPass',
    message: text.defaultOps,
    fix: text.defaultOpsFix,
  });
}
