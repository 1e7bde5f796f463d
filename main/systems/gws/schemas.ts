import { z } from 'zod';

/**
 * What answers are wrapped in. A code other than 0 is a failure, whatever the HTTP status says. The guide shows a list
 * without a status (S003:88-102), so an answer that holds data may do without one.
 */
export const envelope = z
  .looseObject({
    status: z.exactOptional(z.looseObject({ code: z.number(), message: z.exactOptional(z.string()) })),
    data: z.exactOptional(z.unknown()),
  })
  .refine(({ status, data }) => status !== undefined || data !== undefined);

/** A member that is null says the same as one that is left out. */
const texts = z.preprocess((value) => value ?? [], z.array(z.string()));

export const contactCenters = z.looseObject({
  contactCenters: z.array(z.looseObject({ id: z.string().min(1), domains: texts })),
});
export type ContactCenter = z.infer<typeof contactCenters>['contactCenters'][number];

/** An auth client, without its secret: no answer gives that back. Lists that are missing say nothing. */
export const authClient = z.looseObject({
  client_id: z.string(),
  redirectURIs: texts,
  authorizedGrantTypes: texts,
  authorities: texts,
  scope: texts,
  contactCenterIds: texts,
});
export type AuthClient = z.infer<typeof authClient>;

/** The list of clients: only who there is. */
export const authClients = z.array(z.looseObject({ client_id: z.string() }));

/** `shared` also comes as the text "true". A value that is no text is compared as JSON. */
export const settings = z.looseObject({
  settings: z.preprocess(
    (value) => value ?? [],
    z.array(
      z.looseObject({
        name: z.string(),
        location: z.preprocess((value) => value ?? '', z.string()),
        value: z.preprocess(
          (value) => (typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value)),
          z.string(),
        ),
        shared: z.preprocess((value) => value === true || value === 'true', z.boolean()),
      }),
    ),
  ),
});
export type Setting = z.infer<typeof settings>['settings'][number];
