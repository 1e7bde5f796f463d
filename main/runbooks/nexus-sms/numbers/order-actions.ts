import type { HttpAction } from '../../../../shared/plan/action.ts';
import { numbersText as text } from '../../../../shared/text/numbers.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { orderNumber, releaseNumber } from '../../../systems/sms-aggregation/writes/numbers.ts';
import { httpAction } from '../../genesys-cloud/http-action.ts';
import { PROPAGATION_SECONDS } from '../../genesys-cloud/propagation.ts';
import { againOf } from './faults.ts';
import { orderAction } from './order-record.ts';

const STEP = 'gca-order';

/** Orders one number. What was typed to order it once more, or unseen, also accepts the cost. */
export function orderNumberAction(number: string, known: Knowledge): HttpAction {
  const accepted = known.accepted(STEP);
  const typed = accepted === againOf(number) || accepted === `${number} anyway` ? accepted : number;
  const order = { tollfreeNumber: number, ...given(known, 'comment'), ...given(known, 'emailAddress') };
  return httpAction(orderNumber(order), {
    id: orderAction(number),
    step: STEP,
    summary: text.order(number),
    reversible: true,
    cost: 'money',
    typed,
    notYetForSeconds: PROPAGATION_SECONDS,
  });
}

/** Gives numbers back. They are typed, all of them at once where there are several. */
export function releaseActions(numbers: readonly string[]): readonly HttpAction[] {
  const typed = numbers.join(' ');
  return numbers.map((number) =>
    httpAction(releaseNumber(number), {
      id: `${STEP}/release-${number}`,
      step: STEP,
      summary: text.release(number),
      reversible: false,
      escalation: text.releaseWarning,
      typed,
    }),
  );
}

function given(known: Knowledge, name: 'comment' | 'emailAddress'): { readonly [field: string]: string } {
  const value = known.value(name);
  return typeof value === 'string' && value.trim() !== '' ? { [name]: value.trim() } : {};
}
