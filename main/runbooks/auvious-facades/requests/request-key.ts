import { createHash } from 'node:crypto';
import { canonical } from '../../../../shared/canonical.ts';
import type { Json, JsonObject } from '../../../../shared/json.ts';

/**
 * What makes two requests the same, as a short hash. Of a callback: application, customer, numbers, queue, time. Of a
 * room: application and interaction; where there is no interaction, everything that is sent.
 */
export function baseKey(operation: 'callback' | 'room', values: JsonObject, body: JsonObject): string {
  const application = text(values.applicationId);
  const interaction = text(values.interactionId);
  const room = interaction === '' ? body : { interaction };
  const callback = {
    customer: folded(text(values.callbackUserName)),
    numbers: [...new Set(textsOf(values.callbackNumbers))].sort(),
    queue: queueOf(values),
    time: text(values.callbackScheduledTime),
  };
  const parts = { operation, application, ...(operation === 'room' ? { room } : { callback }) };
  return createHash('sha256').update(canonical(parts)).digest('hex').slice(0, 12);
}

/** The first of `<base>`, `<base>-2`, `<base>-3` … that no earlier request has. */
export function freeKey(base: string, taken: readonly string[]): string {
  const numbers = taken.filter((key) => isOf(base, key)).map(repeatOf);
  return numbers.length === 0 ? base : `${base}-${Math.max(...numbers) + 1}`;
}

/** Whether a key belongs to the same request, or a repeat of it. */
export function isOf(base: string, key: string): boolean {
  return key === base || (key.startsWith(`${base}-`) && /^\d+$/.test(key.slice(base.length + 1)));
}

/** Which time its request was sent: 1, or the number at the end of the key. */
export function repeatOf(key: string): number {
  return Number(key.split('-')[1] ?? 1);
}

/** The latest of equal requests. By their keys: a clock that was set back makes a later one look older. */
export function latestRepeat<T extends { readonly key: string }>(equal: readonly T[]): T | undefined {
  return equal.toSorted((a, b) => repeatOf(a.key) - repeatOf(b.key)).at(-1);
}

/** The queue of the request: an id counts for more than a name (S004 says that a name may stand instead). */
function queueOf(values: JsonObject): string {
  const id = text(values.queueId) || text(values.routingQueueId);
  return id === ''
    ? `name ${folded(text(values.queueName) || text(values.routingQueueName))}`
    : `id ${id.toLowerCase()}`;
}

/** Case folded both ways, so that ß and SS are one. */
function folded(value: string): string {
  return value.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function textsOf(value: Json | undefined): readonly string[] {
  return Array.isArray(value) ? value.map(text).filter((each) => each !== '') : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
