import type { Call } from '../../engine/call.ts';

/** Genesys Cloud as the integration's own client sees it. The operator's sign-in has another id. */
export const SMS_AGGREGATION = 'sms-aggregation';

/** Who asks: the client, or the operator (`genesys-cloud`). The paths are the same. */
export type Asked = typeof SMS_AGGREGATION | 'genesys-cloud';

/** Where the numbers are (reference, section 11). The guide's slash at the end is left out (S002:414). */
export const NUMBERS = '/api/v2/messaging/sms/provisioning/tollfreenumbers';
export const ORDERS = '/api/v2/messaging/sms/provisioning/orders';

/** The same call, sent as somebody else. */
export function askedBy<C extends Call<'read', unknown>>(who: Asked, call: C): C {
  return { ...call, system: who };
}
