import { z } from 'zod';
import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type OAuthClient, oauthClient, type Page, pageOf } from '../schemas.ts';

const path = '/api/v2/oauth/clients';
const needs = { all: ['oauth:client:view'] };

/** GET answers of some regions may still have the secret (reference, section 8); nobody here is to see it. */
const withoutSecret = z.preprocess((client) => {
  if (typeof client !== 'object' || client === null || !('secret' in client)) return client;
  const { secret: _dropped, ...rest } = client;
  return rest;
}, oauthClient);

/**
 * One page of OAuth clients. The answer has paging members, yet the call documents no parameters for it (reference,
 * section 2): the first page is asked for plainly, and others only where the answer says that there are any.
 */
export function listOAuthClients(pageNumber: number): Call<'read', Page<OAuthClient>> {
  return readCall({
    name: 'oauth.clients.list',
    method: 'GET',
    path,
    ...(pageNumber === 1 ? {} : { query: { pageNumber } }),
    needs,
    schema: pageOf(withoutSecret),
  });
}

export function getOAuthClient(clientId: string): Call<'read', OAuthClient> {
  return readCall({
    name: 'oauth.clients.get',
    method: 'GET',
    path: `${path}/${encodeURIComponent(clientId)}`,
    needs,
    schema: withoutSecret,
  });
}
