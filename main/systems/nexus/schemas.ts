import { z } from 'zod';

/** What every answer is wrapped in (S003:276-284). A code other than 0 is a failure, whatever the HTTP status says. */
export const envelope = z.looseObject({
  status: z.looseObject({ code: z.number(), message: z.exactOptional(z.string()) }),
  data: z.optional(z.unknown()),
});

/** A provisioned service as it is read: without its secret part, which nothing gives back. */
export const service = z.looseObject({
  url: z.exactOptional(z.string()),
  data: z.exactOptional(z.record(z.string(), z.json())),
});
export type Service = z.infer<typeof service>;

/** Services of a contact center: whether there is a list at all tells whether services can be read here. */
export const services = z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]);

/** An API key in a list. Its id is the key itself, so it is not among the members. */
export const apiKey = z.preprocess(
  (key) => {
    if (typeof key !== 'object' || key === null) return key;
    const { id: _id, key: _key, ...rest } = key as Record<string, unknown>;
    return rest;
  },
  z.looseObject({
    name: z.string(),
    tenant: z.exactOptional(z.string()),
    permissions: z.exactOptional(z.array(z.string())),
  }),
);
export type ApiKey = z.infer<typeof apiKey>;
