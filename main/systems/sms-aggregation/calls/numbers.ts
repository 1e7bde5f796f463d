import type { Call } from '../../../engine/call.ts';
import { readCall } from '../../genesys-cloud/call.ts';
import { type Asked, askedBy, NUMBERS, ORDERS, SMS_AGGREGATION } from '../call.ts';
import { availableNumbers, type Order, type OwnNumber, order, ownNumbers } from '../schemas.ts';

const needs = { all: ['messagingProvisioning:phoneNumber:view'] };

/** The organization's own numbers. */
export function listOwnNumbers(who: Asked = SMS_AGGREGATION): Call<'read', readonly OwnNumber[]> {
  return askedBy(who, readCall({ name: 'sms.numbers', method: 'GET', path: NUMBERS, needs, schema: ownNumbers }));
}

/** What to look for among the free numbers. `vanity`: digits, or letters as on a telephone's keys. */
export interface NumberSearch {
  readonly vanity?: string | undefined;
  readonly numberOfResults?: number | undefined;
}

/** A few numbers that could be ordered now. */
export function listAvailableNumbers(
  { vanity, numberOfResults }: NumberSearch = {},
  who: Asked = SMS_AGGREGATION,
): Call<'read', readonly string[]> {
  const query = {
    ...(numberOfResults === undefined ? {} : { numberOfResults }),
    ...(vanity === undefined || vanity === '' ? {} : { vanity }),
  };
  const path = `${NUMBERS}/available`;
  return askedBy(who, readCall({ name: 'sms.available', method: 'GET', path, query, needs, schema: availableNumbers }));
}

export function getOrder(orderId: string): Call<'read', Order> {
  const path = `${ORDERS}/${encodeURIComponent(orderId)}`;
  return askedBy(SMS_AGGREGATION, readCall({ name: 'sms.order', method: 'GET', path, needs, schema: order }));
}
