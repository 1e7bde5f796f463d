import type { JsonObject } from '../../../shared/json.ts';
import { callbackParameters } from '../../../shared/runbooks/auvious-facades/parameters-callback.ts';
import { roomParameters } from '../../../shared/runbooks/auvious-facades/parameters-room.ts';
import { routingParameters } from '../../../shared/runbooks/auvious-facades/parameters-routing.ts';

/** Who names one of these speaks of a customer. */
const CUSTOMER = ['callbackUserName', 'callbackNumbers', 'customerId', 'interactionId'];
/** Of a code that went to the former customer. */
const CODE = ['customerPhone', 'otpVerificationId', 'otpCode'];

const REQUEST = [...callbackParameters, ...routingParameters, ...roomParameters].map(({ name }) => name);

/**
 * What does not count of an earlier request when the operator names the customer of another: nobody's time, data or phone
 * goes to somebody else unseen, and an empty text could not take them back.
 */
export function forgottenFor(given: JsonObject): readonly string[] {
  const isGiven = (name: string) => ![undefined, null, ''].includes(given[name] as never);
  return CUSTOMER.some(isGiven) ? [...REQUEST, ...CODE] : [];
}
