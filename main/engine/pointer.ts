import type { Json } from '../../shared/json.ts';

/** The value at a JSON pointer (RFC 6901), or undefined. */
export function at(value: Json, pointer: string): Json | undefined {
  let place: unknown = value;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof place !== 'object' || place === null || !Object.hasOwn(place, key)) return undefined;
    if (Array.isArray(place) && key === 'length') return undefined;
    place = (place as Record<string, unknown>)[key];
  }
  return place as Json | undefined;
}
