import { tenantGwsText } from '../../../../shared/text/tenant-gws.ts';
import type { AuthClient } from '../../../systems/gws/schemas.ts';
import { AUTHORITIES, GRANT_TYPES } from '../../../systems/gws/writes/clients.ts';

const text = tenantGwsText.client;

/** Whether a list of addresses holds one; a slash at the end makes no other address. */
export function holdsUrl(urls: readonly string[], wanted: string): boolean {
  return urls.some((url) => sameUrl(url, wanted));
}

export function sameUrl(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(url: string): string {
  return url.replace(/\/+$/, '');
}

/**
 * What a client lacks besides the redirect address, in words. The server adds grant types of its own, so whatever is
 * there beyond the wanted is no difference.
 */
export function lacking(client: AuthClient, ccid: string | undefined): readonly string[] {
  const missing = (what: string, wanted: readonly string[], there: readonly string[]) => {
    const left = wanted.filter((each) => !there.includes(each));
    return left.length === 0 ? [] : [text.lacks(what, left)];
  };
  const { authorizedGrantTypes, authorities, scope, contactCenterIds } = client;
  const isBoundElsewhere =
    ccid !== undefined &&
    contactCenterIds.length > 0 &&
    !contactCenterIds.some((each) => each.toLowerCase() === ccid.toLowerCase());
  return [
    ...missing('grant types', GRANT_TYPES, authorizedGrantTypes),
    ...missing('authorities', AUTHORITIES, authorities),
    ...missing('scopes', ['*'], scope),
    ...(isBoundElsewhere ? [text.otherCenters] : []),
  ];
}
