import type { Json } from '../../../shared/json.ts';

/** Whether two ids are the same: a UUID may be written in capitals. */
export function sameId(one: Json | undefined, other: Json | undefined): boolean {
  return typeof one === 'string' && typeof other === 'string' && one.toLowerCase() === other.toLowerCase();
}
