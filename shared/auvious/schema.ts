import { z } from 'zod/mini';
import { CDESTINATIONS } from './cdestination.ts';

const int32 = z.int().check(z.gte(-2_147_483_648), z.lte(2_147_483_647));
const text = z.string();
const texts = z.array(text);

/** `RoutingData` as the vendor documents it (S004). */
const routingData = z.strictObject({
  languageId: z.optional(text),
  preferredAgentIds: z.optional(texts),
  priority: z.optional(int32),
  queueId: z.optional(text),
  queueName: z.optional(text),
  skillIds: z.optional(texts),
});

/**
 * `CreateGenesysCallbackCommand` as the vendor documents it (S004:264-279): keys, nesting and JSON types, nothing else.
 * What the document does not say of the contents is in `flawsOfCallback`.
 */
export const callbackSchema = z.strictObject({
  callbackNumbers: z.optional(texts),
  callbackScheduledTime: z.optional(text),
  callbackUserName: text,
  countryCode: z.optional(text),
  data: z.optional(z.record(text, text)),
  queueId: z.optional(text),
  queueName: z.optional(text),
  routingData: z.optional(routingData),
  scriptId: z.optional(text),
  validateCallbackNumbers: z.optional(z.boolean()),
});

/** `CreateRoomWebCommand` (S004:310-335) without `organizationId`, which only the vendor's own services may send. */
export const roomSchema = z.strictObject({
  applicationId: z.optional(text),
  cdestination: z.optional(z.enum(CDESTINATIONS.map(({ value }) => value))),
  customerId: z.optional(text),
  interactionId: z.optional(text),
  ticketExpirationSeconds: z.optional(int32),
  urlBase: z.optional(text),
});
