import type { Call } from '../../../engine/call.ts';
import { listPermissions } from '../../genesys-cloud/calls/permissions.ts';
import { getToken } from '../../genesys-cloud/calls/tokens.ts';
import type { Page, PermissionDomain, TokenInfo } from '../../genesys-cloud/schemas.ts';
import { type Asked, askedBy, SMS_AGGREGATION } from '../call.ts';

/** Whose token the client's is; needs no permission. */
export function getClientToken(): Call<'read', TokenInfo> {
  return askedBy(SMS_AGGREGATION, getToken());
}

/** One page of the catalogue, which anybody may read: without the product its domain is not in it. */
export function listOffered(pageNumber: number, who: Asked = SMS_AGGREGATION): Call<'read', Page<PermissionDomain>> {
  return askedBy(who, listPermissions(pageNumber));
}
