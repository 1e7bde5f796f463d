import type { WebhookChecked } from '../../shared/ipc/views.ts';
import { sampleCall } from '../systems/gateway/system.ts';
import { RunbookHasNoWebhook } from './faults.ts';
import type { Job } from './job.ts';

/**
 * Sends one signed sample to the gateway of a job's values, as the webhook step does.
 * @throws RunbookHasNoWebhook, SignatureKeyNotAtHand, RequestStopped, the faults of what cannot be sent
 */
export async function checkWebhook(
  { runnable, opened, values }: Pick<Job, 'runnable' | 'opened' | 'values'>,
  now: number,
  signal?: AbortSignal,
): Promise<WebhookChecked> {
  const { asyncWebhookURL, asyncPhoneNumber } = values;
  if (typeof asyncWebhookURL !== 'string') throw new RunbookHasNoWebhook(runnable.title);
  return opened.read.read(sampleCall(asyncWebhookURL, String(asyncPhoneNumber ?? ''), now), signal);
}
