import type { TenantPlaces } from '../places.ts';

/**
 * Names of the secrets that an accepted overwrite takes from nex_gapis. All are kept under the address of Web Services:
 * it is an output of the step, and while that stands, an undo leaves alone what is kept under it.
 */
export const FORMER_SECRETS = ['formerClientSecret', 'formerAuthClientSecret'] as const;

type FormerSecret = (typeof FORMER_SECRETS)[number];

/** The name of the former secret of a row: that by the address of Web Services, or that by the address of Auth. */
export function formerSecretOf(url: string, { gwsURL }: Pick<TenantPlaces, 'gwsURL'>): FormerSecret {
  return url === gwsURL ? 'formerClientSecret' : 'formerAuthClientSecret';
}
