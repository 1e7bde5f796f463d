import { validateValues } from '../../../../shared/parameters/validate.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { checkSmsValues } from '../../../../shared/runbooks/nexus-sms/check-values.ts';
import { smsParameters } from '../../../../shared/runbooks/nexus-sms/parameters.ts';
import { nexusText as text } from '../../../../shared/text/nexus-services.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Step } from '../../../engine/step.ts';
import { SecretNotGiven } from '../../../runs/faults.ts';
import { canRead, nexusPlace } from '../../nexus/services/look.ts';
import type { SmsContext } from '../context.ts';

/**
 * The values were checked before anything was opened; what is only unusual about them is said here, and the key is
 * there. It is tried by a look, where this server can be looked at.
 */
export function inputsStep(context: SmsContext): Step {
  const [first] = context.variant.steps;
  const { id, title } = first ?? { id: 'inputs', title: 'inputs' };
  // Genesys Cloud aggregation has a step of its own for the key.
  const needsKey = context.variant.id !== 'gc-aggregation';
  return {
    id,
    title,
    actor: 'local',
    after: [],
    async observe(_read, known) {
      // Whether secrets are given is no matter of their values: the steps that need them ask.
      const table = smsParameters(context.variant.id).filter(({ type }) => type !== 'secret');
      const given = table.flatMap(({ name }) => {
        const value = known.value(name);
        return value === undefined ? [] : [[name, value] as const];
      });
      const values = Object.fromEntries(given);
      const checked = validateValues(table, values);
      const single = checked.is === 'ok' ? checked.warnings : [];
      for (const warning of [...single, ...checkSmsValues(context.variant.id, values).warnings])
        known.warn(id, warning);
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
