import { z } from 'zod/mini';
import type { Json } from '../json.ts';

const text = z.string();
const flag = z.exactOptional(z.literal(true));

/** What is remembered of every request that was sent. Links are secrets and stand under its key, never here. */
const common = {
  /** Names the request in the journal, in the keychain and in what is typed about it. */
  key: text,
  /** `unknown`: it was sent, and whether Auvious acted is not known. */
  state: z.enum(['made', 'unknown']),
  /** When it was sent. Times are ISO 8601 in UTC. */
  at: text,
  /** When its links end. */
  expiresAt: text,
  applicationId: text,
  /** Somebody said that it may stay as it is, though its state or its links are not known. */
  left: flag,
};

const callback = z.strictObject({
  ...common,
  customer: text,
  numbers: z.array(text),
  /** Its name where one was given, else its id. */
  queue: text,
  scheduledTime: z.exactOptional(text),
  /** IANA name of the customer's zone. */
  timeZone: z.exactOptional(text),
  /** In Genesys Cloud, where the reply had it. */
  conversationId: z.exactOptional(text),
  callbackIds: z.exactOptional(z.array(text)),
  /** An undo of this engagement cancelled it. */
  cancelled: flag,
});

const room = z.strictObject({
  ...common,
  cdestination: z.exactOptional(text),
  customerId: z.exactOptional(text),
  interactionId: z.exactOptional(text),
});

/** A callback that was asked for. */
export type CallbackRequest = z.infer<typeof callback>;

/** A room that was asked for. */
export type RoomRequest = z.infer<typeof room>;

/** The callbacks in an output `callbacks`, newest last; what is none is left out. */
export function callbacksIn(value: Json | undefined): readonly CallbackRequest[] {
  return entriesIn(callback, value);
}

/** The rooms in an output `rooms`, newest last; what is none is left out. */
export function roomsIn(value: Json | undefined): readonly RoomRequest[] {
  return entriesIn(room, value);
}

/** Whether the links of a request have ended. @param now milliseconds since 1970 */
export function isExpired({ expiresAt }: Pick<CallbackRequest, 'expiresAt'>, now: number): boolean {
  return secondsLeft({ expiresAt }, now) === 0;
}

/** How long the links of a request are good for; 0 once they have ended. @param now milliseconds since 1970 */
export function secondsLeft({ expiresAt }: Pick<CallbackRequest, 'expiresAt'>, now: number): number {
  return Math.max(0, Math.ceil((Date.parse(expiresAt) - now) / 1000));
}

function entriesIn<T>(schema: z.ZodMiniType<T>, value: Json | undefined): readonly T[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
}
