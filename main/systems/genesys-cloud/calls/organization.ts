import type { Call } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { type Organization, organization } from '../schemas.ts';

/** The organization of the token; needs no permission. */
export function getOrganization(): Call<'read', Organization> {
  return readCall({ name: 'organizations.me', method: 'GET', path: '/api/v2/organizations/me', schema: organization });
}
