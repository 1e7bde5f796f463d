import type { Handlers } from '../../shared/ipc/contract.ts';
import { fold } from '../engagements/fold.ts';
import { listedRequests } from '../runbooks/auvious-facades/listing.ts';
import { preflightOf } from '../runs/preflight.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';
import { rememberSetUp } from './set-up-memory.ts';
import { typedIsSaved } from './values-turns.ts';

/** Whether callbacks and rooms can be created, and those that were. Nothing is created here. */
export function requestHandlers(desk: DeskContext): Pick<Handlers, 'auvious.setUp' | 'auvious.links'> {
  const { app } = desk;
  return {
    /** @throws RunbookHasNoPreflight, RehearsalOver, and what `prepare` throws */
    async 'auvious.setUp'({ engagement, runbook }) {
      await typedIsSaved(desk, engagement);
      const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify' });
      try {
        const checks = await preflightOf(job, new AbortController().signal);
        rememberSetUp(desk, { engagement, runbook }, checks);
        desk.tell('engagement-changed', { engagement });
        return { checks: [...checks] };
      } finally {
        await job.close();
      }
    },
    async 'auvious.links'({ engagement }) {
      const history = fold(await app.store.journals(engagement));
      return { requests: listedRequests(history), now: new Date(app.clock.now()).toISOString() };
    },
  };
}
