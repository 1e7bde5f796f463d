import type { WriteCall } from '../../genesys-cloud/write-call.ts';
import { NUMBERS, SMS_AGGREGATION } from '../call.ts';

/** One number to order. `comment` and `emailAddress` tell the vendor whom to ask about it (S002:432). */
export interface NumberOrder {
  readonly tollfreeNumber: string;
  readonly comment?: string;
  readonly emailAddress?: string;
}

/** Orders a number; it costs. The one place that wraps orders: as a list, the way their only description shows them. */
export function orderNumber(order: NumberOrder): WriteCall {
  const needs = ['messagingProvisioning:phoneNumber:add'];
  return { system: SMS_AGGREGATION, method: 'POST', path: [NUMBERS], body: [{ ...order }], needs };
}

/** Gives a number back. */
export function releaseNumber(number: string): WriteCall {
  const needs = ['messagingProvisioning:phoneNumber:delete'];
  const path = [`${NUMBERS}/${encodeURIComponent(number)}`];
  return { system: SMS_AGGREGATION, method: 'DELETE', path, body: null, needs };
}
