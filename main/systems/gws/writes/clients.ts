import type { GwsPlace } from '../call.ts';
import { clientsPath, NEXUS_CLIENT } from '../paths.ts';
import { type GwsWrite, opsWrite } from './gws-write.ts';

/** What the client may sign in with (the table S003:116-130, not the sample with `implicit`). */
export const GRANT_TYPES = ['refresh_token', 'password', 'client_credentials', 'authorization_code'] as const;

export const AUTHORITIES = ['ROLE_INTERNAL_CLIENT'] as const;

export interface NewClient {
  readonly redirectURI: string;
  readonly accessTokenExpirationTimeout: number;
  readonly refreshTokenExpirationTimeout: number;
}

/** `POST …/ops/clients` for nexus_client. The place for its secret is never empty: the guide's text lost it (S003:144). */
export function createClient(place: GwsPlace, ops: string, client: NewClient): GwsWrite {
  const { redirectURI, accessTokenExpirationTimeout, refreshTokenExpirationTimeout } = client;
  return opsWrite('POST', clientsPath(place), ops, {
    name: NEXUS_CLIENT,
    description: NEXUS_CLIENT,
    client_id: NEXUS_CLIENT,
    client_secret: { $secret: 'clientSecret' },
    clientType: 'CONFIDENTIAL',
    internalClient: true,
    authorities: [...AUTHORITIES],
    scope: ['*'],
    authorizedGrantTypes: [...GRANT_TYPES],
    redirectURIs: [redirectURI],
    accessTokenExpirationTimeout,
    refreshTokenExpirationTimeout,
  });
}

/** A partial update: everything else of the client stays as it is. */
export function setRedirectURIs(place: GwsPlace, ops: string, redirectURIs: readonly string[]): GwsWrite {
  return opsWrite('PUT', clientsPath(place, NEXUS_CLIENT), ops, { redirectURIs: [...redirectURIs] });
}

export function deleteClient(place: GwsPlace, ops: string): GwsWrite {
  return opsWrite('DELETE', clientsPath(place, NEXUS_CLIENT), ops);
}
