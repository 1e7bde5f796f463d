import type { Json, JsonObject } from '../json.ts';

/**
 * Every number of a run's values, once each, in order: the company's sender id of a gateway, the numbers of `tfn`, and a
 * number to be ordered. Numbers that only `senders` names are not among them.
 */
export function smsNumbers(values: JsonObject): readonly string[] {
  const { asyncPhoneNumber, tfn, orderNumber } = values;
  return [...new Set([...texts(asyncPhoneNumber), ...texts(tfn), ...texts(orderNumber)])];
}

function texts(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value.trim()];
  return Array.isArray(value) ? value.flatMap((item: Json) => texts(item)) : [];
}
