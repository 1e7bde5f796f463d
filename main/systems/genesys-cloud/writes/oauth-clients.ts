import { type Id, path, type WriteCall, writeCall } from '../write-call.ts';

/** The body of an OAuth client that signs in by itself. The id type is `string` once references are resolved. */
export type OAuthClientBody<I extends Id = Id> = {
  readonly name: string;
  readonly description: string;
  /** With a hyphen (reference, section 8). */
  readonly authorizedGrantType: 'CLIENT-CREDENTIALS';
  /** Seconds, 300 to 172800. */
  readonly accessTokenValiditySeconds: number;
  /** What the client may do, and in which division; `*` for all. */
  readonly roleDivisions: readonly { readonly roleId: I; readonly divisionId: I }[];
  readonly state: 'active' | 'inactive';
};

/** The settings of a client as a body. */
export function oauthClientBody<I extends Id>(
  settings: Pick<OAuthClientBody<I>, 'name' | 'description' | 'accessTokenValiditySeconds' | 'roleDivisions'>,
  state: 'active' | 'inactive' = 'active',
): OAuthClientBody<I> {
  return { ...settings, authorizedGrantType: 'CLIENT-CREDENTIALS', state };
}

/** `POST oauth/clients`. The secret is in this reply and in no other; whoever sends this must hold the roles. */
export function createOAuthClient(body: OAuthClientBody): WriteCall {
  return writeCall({ method: 'POST', path: path`/api/v2/oauth/clients`, body, needs: ['oauth:client:add'] });
}

/** `PUT oauth/clients/{id}`: the full object. */
export function updateOAuthClient(clientId: Id, body: OAuthClientBody): WriteCall {
  return writeCall({
    method: 'PUT',
    path: path`/api/v2/oauth/clients/${clientId}`,
    body,
    needs: ['oauth:client:edit'],
  });
}

/** `POST oauth/clients/{id}/secret`: a new secret; the old one stops working at once. */
export function resetOAuthClientSecret(clientId: Id): WriteCall {
  return writeCall({
    method: 'POST',
    path: path`/api/v2/oauth/clients/${clientId}/secret`,
    body: null,
    needs: ['oauth:client:edit'],
  });
}

/** `DELETE oauth/clients/{id}`; clients older than 30 days linger for 7 days (reference, section 8). */
export function deleteOAuthClient(clientId: Id): WriteCall {
  return writeCall({
    method: 'DELETE',
    path: path`/api/v2/oauth/clients/${clientId}`,
    body: null,
    needs: ['oauth:client:delete'],
  });
}
