import * as z from 'zod/mini';
import { requirePermission } from '../permissions/malformed.ts';
import { BundleDamaged } from './bundle-damaged.ts';
import { type Catalogue, type CatalogueEntry, catalogueOf, isCurrent } from './catalogue.ts';

const status = z.enum(['current', 'removed-from-docs', 'preview-2023', 'third-party-only']);

/** The data file: ISO date, number of permissions, and domain → entity → action → status. */
const bundle = z.strictObject({
  date: z.iso.date(),
  count: z.number(),
  facts: z.record(z.string(), z.record(z.string(), z.record(z.string(), status))),
});

/**
 * The bundled catalogue from its data file. Where the file lists one permission in several casings, today's wins.
 * @throws BundleDamaged when the file has another shape, or not as many permissions as it says
 */
export function catalogueOfBundle(file: unknown): Catalogue {
  const parsed = bundle.safeParse(file);
  if (!parsed.success) throw new BundleDamaged(`It has another shape: ${z.prettifyError(parsed.error)}`);
  const listed: CatalogueEntry[] = [];
  for (const [domain, entities] of Object.entries(parsed.data.facts))
    for (const [entity, actions] of Object.entries(entities))
      for (const [action, status] of Object.entries(actions))
        listed.push({ permission: requirePermission(`${domain}:${entity}:${action}`), status });
  if (listed.length !== parsed.data.count)
    throw new BundleDamaged(`It has ${listed.length} permissions, not ${parsed.data.count}.`);
  const [today, others] = [listed.filter(isCurrent), listed.filter((entry) => !isCurrent(entry))];
  return catalogueOf('bundled', parsed.data.date, [...today, ...others]);
}
