import type { TenantPlaces } from '../places.ts';

/** Names of the secrets that an accepted overwrite takes from nex_gapis. */
export const FORMER_SECRETS = ['formerClientSecret', 'formerAuthClientSecret'] as const;

export type FormerSecret = (typeof FORMER_SECRETS)[number];

/** The name of the former secret of a row: that by the address of Web Services, or that by the address of Auth. */
export function formerSecretOf(url: string, { gwsURL }: Pick<TenantPlaces, 'gwsURL'>): FormerSecret {
  return url === gwsURL ? 'formerClientSecret' : 'formerAuthClientSecret';
}

/** Whom a former secret is kept under: the address in its row. */
export function formerSecretSubject(
  name: FormerSecret,
  { gwsURL, authInternalURL }: Pick<TenantPlaces, 'gwsURL' | 'authInternalURL'>,
): string {
  return name === 'formerClientSecret' ? gwsURL : authInternalURL;
}
