import type { Check } from '../../../../shared/results/check.ts';
import { checkSmsValues } from '../../../../shared/runbooks/nexus-sms/check-values.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Step } from '../../../engine/step.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import { canRead, nexusPlace } from '../../nexus/services/look.ts';
import { warnOfValues } from '../../warn-of-values.ts';
import type { SmsContext } from '../context.ts';

/**
 * The values were checked before anything was opened; what is only unusual about them is said here, and the key is
 * there. It is tried by a look, where this server can be looked at.
 */
export function inputsStep(context: SmsContext): Step {
  const [first] = context.variant.steps;
  const { id, title } = first ?? { id: 'inputs', title: 'inputs' };
  const variant = context.variant.id;
  // Genesys Cloud aggregation has a step of its own for the key.
  const needsKey = variant !== 'gc-aggregation';
  return {
    id,
    title,
    actor: 'local',
    after: [],
    async observe(_read, known) {
      warnOfValues(id, smsParameters(variant), (values) => checkSmsValues(variant, values), known);
      if (needsKey && !(await context.secretAtHand('apiKey'))) {
        return { is: 'unknown', why: reasonOf(new SecretNotGiven('apiKey')) };
      }
      return { is: 'present', out: {} };
    },
    plan: () => [],
    async verify(read, _known, signal) {
      if (!needsKey || !(await canRead(nexusPlace(context), read, signal))) return { checks: [] };
      const check: Check = { step: id, what: text.keyOpens, result: 'ok', proof: text.keyByList };
      return { checks: [check] };
    },
  };
}
