/** The licence of the server that turns the integration on (S001:87). */
export const SERVER_LICENCE = 'I3_FEATURE_ALTOCLOUD';

/** The licence that an agent needs for interactions from Altocloud (S001:88, 219). */
export const USER_LICENCE = 'I3_ACCESS_ALTOCLOUD_USER';

/** A licence in the list of a user, with whatever else the server says of it. */
export interface LicenceEntry {
  readonly id: string;
}

/** Whether a list holds the licence. Capitals do not count: ids of CIC are read without regard to them. */
export function holdsLicence(list: readonly LicenceEntry[], id: string): boolean {
  return list.some((entry) => isSame(entry, id));
}

/** The list with the licence in it: everything that was there stays as and where it was, the new one comes last. */
export function mergeLicences<T extends LicenceEntry>(list: readonly T[], id: string): readonly (T | LicenceEntry)[] {
  return holdsLicence(list, id) ? list : [...list, { id }];
}

/** The list without the licence, everything else as and where it was. */
export function withoutLicence<T extends LicenceEntry>(list: readonly T[], id: string): readonly T[] {
  return list.filter((entry) => !isSame(entry, id));
}

function isSame(entry: LicenceEntry, id: string): boolean {
  return entry.id.toLowerCase() === id.toLowerCase();
}
