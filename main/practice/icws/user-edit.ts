import { configurationId, type IcwsWorld } from './world.ts';

/** What somebody else does to a user: gives and takes licences, and sets properties. */
export interface UserEdit {
  readonly give?: readonly string[];
  readonly take?: readonly string[];
  readonly set?: { readonly [property: string]: unknown };
}

/** Edits a user behind the API, as Interaction Administrator does. */
export function editUser({ collections }: IcwsWorld, id: string, { give = [], take = [], set }: UserEdit): void {
  const user = collections.users.get(id);
  if (user === undefined) throw new Error(`The practice CIC server has no user ${id}.`);
  const { licenseProperties } = user;
  const kept = licenseProperties.additionalLicenses.filter((one) => ![...give, ...take].includes(one.id));
  const given = give.map((licence) => configurationId('license-allocations', licence));
  const licences = { ...licenseProperties, additionalLicenses: [...kept, ...given] };
  collections.users.set(id, { ...user, ...set, licenseProperties: licences });
}
