import { z } from 'zod/mini';
import { check } from './results.ts';
import { flag, list, maybe, number, obj, text } from './schema.ts';

/** A callback or room that was created in this engagement. Its links are secrets: only their names are here. */
export const requestView = obj({
  operation: z.enum(['callback', 'room']),
  key: text,
  /** `unknown`: the answer was lost, so that it may exist or not. */
  state: z.enum(['made', 'unknown']),
  /** ISO 8601, as all times here. */
  at: text,
  expiresAt: text,
  applicationId: text,
  /** Links that are kept and can be copied, for example `ticketUrl`. */
  links: list(text),
  handedOver: maybe(obj({ by: text, at: text, note: text })),
  /** Callbacks. */
  customer: maybe(text),
  numbers: maybe(list(text)),
  queue: maybe(text),
  scheduledTime: maybe(text),
  /** IANA name of the customer's. */
  timeZone: maybe(text),
  conversationId: maybe(text),
  cancelled: maybe(flag),
  /** Rooms. */
  cdestination: maybe(text),
  customerId: maybe(text),
  interactionId: maybe(text),
});

/** A QR code. `modules`: `1` for a dark square and `0` for a light one, row by row, `size` of them each, without a margin. */
export const qrView = obj({ size: number, modules: text });

const place = { engagement: text, runbook: text };

export const auviousRequestChannels = {
  /** Whether the set-up works, by the safest calls: sends reads and sign-ins only. */
  'auvious.setUp': { request: obj(place), reply: obj({ checks: list(check) }) },
  /** Every callback and room of the engagement, newest first. Sends nothing. `now`: this computer's time. */
  'auvious.links': { request: obj(place), reply: obj({ requests: list(requestView), now: text }) },
  /** A link as a QR code: shows a secret, on purpose, like `secrets.reveal`. */
  'auvious.qr': { request: obj({ ...place, key: text, name: z.enum(['ticketUrl', 'agentUrl']) }), reply: qrView },
} as const;
