import type { WebhookChecked } from '../../../../shared/ipc/views.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { CUSTOM_GATEWAY_STEPS } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import { webhookText as text } from '../../../../shared/text/webhook.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { sampleCall } from '../../../systems/gateway/system.ts';
import type { SmsContext } from '../context.ts';

const STEP = 'cus-webhook';

/**
 * Sends the gateway a signed sample and judges its answer. It is part of proving, in a run and afterwards: planning
 * sends nothing, and a sample may be sent as often as anybody likes.
 */
export function webhookStep({ clock }: Pick<SmsContext, 'clock'>): Step {
  return {
    id: STEP,
    title: CUSTOM_GATEWAY_STEPS.find(({ id }) => id === STEP)?.title ?? STEP,
    actor: 'local',
    after: ['cus-inputs'],
    async observe(_read, known) {
      if (isOff(known))
        known.warn(STEP, {
          code: 'webhook-check-off',
          field: 'webhookCheck',
          message: text.skipped,
          fix: text.skippedFix,
        });
      return { is: 'present', out: {} };
    },
    plan: () => [],
    async verify(read, known, signal) {
      if (isOff(known)) return { checks: [] };
      const url = String(known.value('asyncWebhookURL'));
      const call = sampleCall(url, String(known.value('asyncPhoneNumber')), clock.now());
      try {
        return { checks: [checkOf(await read.read(call, signal))] };
      } catch (error) {
        if (!(error instanceof Fault) || error.family === 'stopped') throw error;
        const reason = `${error.message} ${error.fix}`;
        return { checks: [{ step: STEP, what: text.what, result: 'unchecked', proof: text.noProof, reason }] };
      }
    },
  };
}

function isOff(known: Knowledge): boolean {
  return known.value('webhookCheck') === false;
}

/** The verdict as a check; the signature is in its proof, so that the other side can compare it later. */
function checkOf({ result, signature, status, reason }: WebhookChecked): Check {
  const proof = text.proof(signature, status);
  return { step: STEP, what: text.what, result, proof, ...(reason === undefined ? {} : { reason }) };
}
