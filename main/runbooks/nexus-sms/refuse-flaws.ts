import type { JsonObject } from '../../../shared/json.ts';
import { checkSmsValues } from '../../../shared/runbooks/nexus-sms/check-values.ts';
import type { SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { ValuesInvalid } from '../../runs/faults.ts';

/**
 * Ends a run whose values contradict one another, before anything is opened.
 * @throws ValuesInvalid with every problem
 */
export function refuseFlaws(variant: SmsVariantId, values: JsonObject): void {
  const [first, ...others] = checkSmsValues(variant, values).problems;
  if (first !== undefined) throw new ValuesInvalid([first, ...others]);
}
