import type { Check } from '../../../../shared/results/check.ts';
import { numbersText as text } from '../../../../shared/text/numbers.ts';
import type { Step } from '../../../engine/step.ts';
import { smsTitle } from '../by-hand/hand-ids.ts';
import type { SmsContext } from '../context.ts';
import { signInAsClient } from './client.ts';

/** Signs in as the integration's client (S002:388-406). A session: nothing is written, and the token is kept nowhere. */
export function tokenStep(context: SmsContext): Step {
  return {
    ...smsTitle(context.variant, 'gca-token'),
    after: ['gca-oauth'],
    async observe(read, known, signal) {
      const state = await signInAsClient(context, read, known, signal);
      return state === 'in' ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan: () => [],
    async verify(read, known, signal) {
      const base = { step: 'gca-token', what: text.checks.signsIn, proof: 'POST /oauth/token, GET /api/v2/tokens/me' };
      const state = await signInAsClient(context, read, known, signal);
      const checks: { readonly [state in typeof state]: Check } = {
        in: { ...base, result: 'ok' },
        none: { ...base, result: 'unchecked', reason: text.checks.noClient },
        refused: { ...base, result: 'not-ok', reason: text.checks.refused },
      };
      return { checks: [checks[state]] };
    },
  };
}
