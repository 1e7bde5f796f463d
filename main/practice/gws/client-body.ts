import { z } from 'zod';
import { filled, uuidText } from './body.ts';
import type { AuthClient } from './world.ts';

/** The server gives these to every client on its own (P1). */
export const ADDED_GRANT_TYPES = [
  'urn:ietf:params:oauth:grant-type:token-exchange',
  'urn:ietf:params:oauth:grant-type:jwt-bearer',
] as const;

const grantType = z.enum([
  'refresh_token',
  'password',
  'client_credentials',
  'authorization_code',
  'implicit',
  ...ADDED_GRANT_TYPES,
]);

/** An absolute address without a fragment; a variable that no shell replaced is none. */
const redirectUri = z
  .string()
  .refine((text) => !/\s/.test(text) && URL.canParse(text), 'an absolute address is wanted')
  .refine((text) => !text.includes('#'), 'an address without a fragment is wanted');

const seconds = z.int().positive('a number of seconds is wanted');

const fields = z.strictObject({
  // A colon would end the name in a Basic header.
  client_id: z.string().regex(/^[^\s:]+$/, 'a name without blanks and colons is wanted'),
  client_secret: filled,
  name: filled,
  description: z.string().exactOptional(),
  clientType: z.enum(['CONFIDENTIAL', 'PUBLIC']),
  internalClient: z.boolean(),
  authorities: z.array(z.string().regex(/^ROLE_[A-Z_]+$/, 'an authority is ROLE_…')).min(1),
  // Only this scope exists (P4).
  scope: z.tuple([z.literal('*')]),
  authorizedGrantTypes: z.array(grantType).min(1),
  redirectURIs: z.array(redirectUri).min(1),
  contactCenterIds: z.array(uuidText).exactOptional(),
  accessTokenExpirationTimeout: seconds,
  refreshTokenExpirationTimeout: seconds,
});

const LASTS = 'it must not be shorter than accessTokenExpirationTimeout';

/** A client as it is sent to be created. */
export const newClient = fields.superRefine(
  ({ accessTokenExpirationTimeout, refreshTokenExpirationTimeout }, issues) => {
    if (refreshTokenExpirationTimeout >= accessTokenExpirationTimeout) return;
    issues.addIssue({ code: 'custom', path: ['refreshTokenExpirationTimeout'], message: LASTS });
  },
);

/** Some fields of a client, as they are sent to change it; in JSON, what is left out is not there. */
export const changedClient = fields.partial().transform((change) => change as Partial<AuthClient>);

/** The client with the grant types that the server adds. */
export function withAddedGrantTypes(client: AuthClient): AuthClient {
  return { ...client, authorizedGrantTypes: [...new Set([...client.authorizedGrantTypes, ...ADDED_GRANT_TYPES])] };
}

/** A client as the API tells it: without its secret. */
export function shownClient({ client_secret: _secret, ...shown }: AuthClient): Omit<AuthClient, 'client_secret'> {
  return shown;
}
