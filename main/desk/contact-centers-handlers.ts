import type { Handlers } from '../../shared/ipc/contract.ts';
import { contactCenterLookUp, readContactCenters } from '../runbooks/nexus-tenant/contact-center/look-up.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';

/** The contact centers of a deployment, for the page that chooses one. Nothing is changed here. */
export function contactCentersHandlers(desk: DeskContext): Pick<Handlers, 'contactCenters.read'> {
  return {
    async 'contactCenters.read'({ engagement, runbook }) {
      const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify', partOf: contactCenterLookUp });
      try {
        return { contactCenters: [...(await readContactCenters(job))] };
      } finally {
        await job.close();
      }
    },
  };
}
