import { holdsLicence, type LicenceEntry, USER_LICENCE } from '../../../../../shared/cic/licences.ts';
import type { JsonObject } from '../../../../../shared/json.ts';
import type { IcwsUser } from '../../../../systems/icws/schemas.ts';
import { LicencesUnreadable } from './faults.ts';

/** A licence in a user's list, whole as it was read. */
export type LicenceRead = LicenceEntry & JsonObject;

/** The additional licences of a user, in the order of the server. @throws LicencesUnreadable */
export function licencesOf({ id, licenseProperties }: IcwsUser): readonly LicenceRead[] {
  const list = licenseProperties?.additionalLicenses ?? [];
  if (!Array.isArray(list) || !list.every(isEntry)) throw new LicencesUnreadable(id);
  return list;
}

/** Whether the user has the licence for Altocloud. @throws LicencesUnreadable */
export function isLicensed(user: IcwsUser): boolean {
  return holdsLicence(licencesOf(user), USER_LICENCE);
}

/** Whether licences of the user are in use, and a client is among them. What the server does not tell speaks for it. */
export function isActive({ licenseProperties }: IcwsUser): boolean {
  return licenseProperties?.licenseActive !== false && licenseProperties?.hasClientAccess !== false;
}

function isEntry(entry: unknown): entry is LicenceRead {
  return typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string';
}
