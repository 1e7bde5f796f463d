import { z } from 'zod';
import { reference } from './body.ts';
import { IcwsError, invalidProperty } from './icws-error.ts';
import { NO_LICENCES } from './presets.ts';
import type { IcwsCall } from './route.ts';
import { hasLicence, type LicenseProperties } from './world.ts';

const oneOf = <const N extends readonly number[]>(numbers: N) => z.literal([...numbers] as N[number][]);

/** `licenseProperties` as a body may send them (P11). */
export const licencesBody = z.strictObject({
  licenseActive: z.boolean().exactOptional(),
  hasClientAccess: z.boolean().exactOptional(),
  mediaLevel: oneOf([0, 1, 2, 3]).exactOptional(),
  allocationType: oneOf([0, 1]).exactOptional(),
  interactionProcessAutomationType: oneOf([0, 1, 2, 3, 4]).exactOptional(),
  additionalLicenses: z.array(reference).exactOptional(),
});

/**
 * The licences of a user after a write: the list that was sent replaces the one there was.
 * @throws IcwsError 400 for a licence that is unknown or used up
 */
export function changedLicences(
  { world, behaviour }: IcwsCall,
  had: LicenseProperties,
  sent: z.infer<typeof licencesBody>,
): LicenseProperties {
  const { additionalLicenses, ...rest } = sent;
  const base = behaviour.partialLicences === 'kept' ? had : NO_LICENCES;
  if (additionalLicenses === undefined) return { ...base, ...rest };
  const ids = new Set(additionalLicenses.map(({ id }) => id));
  const list = [...ids].map((id) => {
    const known = world.collections['license-allocations'].get(id);
    if (known === undefined) throw invalidProperty(`licenseProperties.additionalLicenses: there is no license ${id}.`);
    return known.configurationId;
  });
  const before = new Set(had.additionalLicenses.map(({ id }) => id));
  for (const id of ids) {
    const count = world.licenceCounts.get(id) ?? Number.POSITIVE_INFINITY;
    const inUse = [...world.collections.users.values()].filter((user) => hasLicence(user, id)).length;
    if (before.has(id) || inUse < count) continue;
    throw new IcwsError(400, `All ${count} licenses ${id} are assigned.`, {
      errorId: 'error.request.license.notAvailable',
    });
  }
  return { ...base, ...rest, additionalLicenses: list };
}
