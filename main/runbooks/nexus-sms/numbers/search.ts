import { numbersText as text } from '../../../../shared/text/numbers.ts';
import type { Step } from '../../../engine/step.ts';
import { listAvailableNumbers } from '../../../systems/sms-aggregation/calls/numbers.ts';
import { smsTitle } from '../by-hand/hand-ids.ts';
import type { SmsContext } from '../context.ts';
import { organizationOf, signInAsClient } from './client.ts';
import { SmsAggregationNotEnabled } from './faults.ts';
import { readProduct } from './product.ts';
import { chosenNumbers, wantedNumber } from './wanted.ts';
import { mayPass } from './window.ts';

/** Shows a few free numbers while none is chosen (S002:418-428). */
export function searchStep(context: SmsContext): Step {
  return {
    ...smsTitle(context.variant, 'gca-search'),
    after: ['gca-list'],
    async observe(read, known, signal) {
      const chosen = wantedNumber(known) !== undefined || chosenNumbers(known).length > 0;
      if (chosen || context.purpose !== 'run') return { is: 'present', out: {} };
      if ((await signInAsClient(context, read, known, signal)) !== 'in') return { is: 'absent' };
      try {
        const free = await readProduct(read, listAvailableNumbers(), organizationOf(known), signal);
        const message = text.chooseOne(free);
        known.warn('gca-search', { code: 'no-number-chosen', field: 'tfn', message, fix: text.chooseOneFix });
        return { is: 'present', out: { availableNumbers: [...free] } };
      } catch (error) {
        // Both are said by the list.
        if (error instanceof SmsAggregationNotEnabled || mayPass(error, known, context.clock)) return { is: 'absent' };
        throw error;
      }
    },
    plan: () => [],
  };
}
