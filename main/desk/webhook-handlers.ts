import type { Handlers } from '../../shared/ipc/contract.ts';
import { checkWebhook } from '../runs/check-webhook.ts';
import type { DeskContext } from './context.ts';
import { openJob } from './open-job.ts';
import { webhookKey, webhookMemoryOf } from './webhook-memory.ts';

/** The check of a custom gateway's webhook, asked for by a person. */
export function webhookHandlers(desk: DeskContext): Pick<Handlers, 'webhook.check' | 'webhook.latest'> {
  return {
    async 'webhook.check'({ engagement, runbook }) {
      const { job } = await openJob(desk, { engagement, runbook, purpose: 'verify' });
      try {
        const checked = await checkWebhook(job, desk.app.clock.now());
        webhookMemoryOf(desk).set(webhookKey(engagement, runbook), checked);
        desk.tell('engagement-changed', { engagement });
        return checked;
      } finally {
        await job.close();
      }
    },
    async 'webhook.latest'({ engagement, runbook }) {
      const checked = webhookMemoryOf(desk).get(webhookKey(engagement, runbook));
      return checked === undefined ? {} : { checked };
    },
  };
}
