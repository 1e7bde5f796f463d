import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';

/** A refusal: the vendor documents no body, its sibling services answer so. OAuth adds a description. */
export const refusal = z.looseObject({
  error: z.optional(z.unknown()),
  error_description: z.optional(z.unknown()),
  message: z.optional(z.unknown()),
});

/** What comes with an access token. Nothing of it is promised. */
export const tokenAnswer = z.looseObject({ token_type: z.optional(z.unknown()), expires_in: z.optional(z.unknown()) });

const text = z.catch(z.optional(z.string()), undefined);

/** The parts of an answer that open nothing. Each may be missing (S004:209-214); what is of another type counts as missing. */
const plain = z.object({
  id: text,
  genesys: z.catch(
    z.optional(
      z.object({
        callbackIdentifiers: z.catch(z.optional(z.array(z.object({ id: text, type: text }))), undefined),
        conversation: z.catch(z.optional(z.object({ id: text, name: text, selfUri: text })), undefined),
      }),
    ),
    undefined,
  ),
});

/**
 * What may be written down of an answer to a write. Everything else is left out, known or not: answers are full of links
 * and ids that let people in.
 */
export function plainOf(body: unknown): Json {
  const parsed = plain.safeParse(body);
  // Without members that are undefined.
  return parsed.success ? (JSON.parse(JSON.stringify(parsed.data)) as Json) : {};
}
