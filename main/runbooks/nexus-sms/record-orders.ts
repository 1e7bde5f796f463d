import type { Json } from '../../../shared/json.ts';

/** Orders as a step recorded them, order id by number. */
export function ordersOf(value: Json | undefined): ReadonlyMap<string, string> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value).flatMap(([number, id]) => (typeof id === 'string' ? [[number, id]] : [])));
}
