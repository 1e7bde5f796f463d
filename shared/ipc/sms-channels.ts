import { z } from 'zod/mini';
import { kept, problem } from './results.ts';
import { flag, list, maybe, number, obj, text } from './schema.ts';

/** A sample as it was sent to the gateway, and what came back. The key itself is in none of it. */
export const webhookChecked = obj({
  url: text,
  /** ISO 8601. */
  at: text,
  /** The raw body as it was signed, byte for byte. */
  body: text,
  /** The value of `X-Hub-Signature`, so that the other side can compare. */
  signature: text,
  /** `ok`: 2xx with a `messageId` within ten seconds; `unchecked`: nobody answered. */
  result: z.enum(['ok', 'not-ok', 'unchecked']),
  status: maybe(number),
  durationMs: number,
  messageId: maybe(text),
  reply: maybe(text),
  reason: maybe(text),
  /** The same request as a command. */
  curl: text,
});

const ownNumber = obj({
  number: text,
  status: maybe(text),
  comment: maybe(text),
  emailAddress: maybe(text),
});

export const numbersView = obj({
  /** Who looked: the integration's own client, or the signed-in operator. */
  as: z.enum(['client', 'operator', 'nobody']),
  /** `off`: the organization has no SMS Aggregation (the list answers 404). */
  product: z.enum(['on', 'off', 'unchecked']),
  own: list(ownNumber),
  available: list(text),
  /** Orders of this engagement that were answered, by number. */
  orders: list(obj({ number: text, orderId: text })),
  problem: maybe(problem),
  at: text,
});

/**
 * Where a secret parameter of a runbook stands; never what it is. `entry`: an environment variable or keychain entry that
 * the operator named; `made`: a run created it and keeps it.
 */
export const secretState = obj({ name: text, kept, entry: maybe(text), made: maybe(flag) });

export const smsChannels = {
  /** For the page with the runbook's details. */
  'secrets.states': {
    request: obj({ engagement: text, runbook: text }),
    reply: obj({ secrets: list(secretState) }),
  },
  /** Sends one signed sample to the gateway of the saved values. */
  'webhook.check': { request: obj({ engagement: text, runbook: text }), reply: webhookChecked },
  /** The latest check in this window. */
  'webhook.latest': {
    request: obj({ engagement: text, runbook: text }),
    reply: obj({ checked: maybe(webhookChecked) }),
  },
  /** Own numbers, and free ones when `search` is given. Sends reads only; nothing is ordered here. */
  'numbers.read': {
    request: obj({
      engagement: text,
      runbook: text,
      search: maybe(obj({ vanity: maybe(text), numberOfResults: maybe(number) })),
    }),
    reply: numbersView,
  },
  /** The saved sender ids as files: options as CSV and JSON, clicks as Markdown. */
  'senders.export': {
    request: obj({
      engagement: text,
      runbook: text,
      folder: text,
      formats: list(z.enum(['csv', 'json', 'md'])),
    }),
    reply: obj({ files: list(text) }),
  },
} as const;
