import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import { liveCatalogue } from '../../../shared/catalogue/live.ts';
import type { Reader } from '../../engine/call.ts';
import { listPermissions } from '../../systems/genesys-cloud/calls/permissions.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';

/** The permissions that the organization offers today. @throws Fault, CatalogueUnusable */
export async function readCatalogue(reader: Reader, now: number, signal?: AbortSignal): Promise<Catalogue> {
  const entities = await readAll(reader, listPermissions, signal === undefined ? {} : { signal });
  return liveCatalogue(entities, new Date(now).toISOString().slice(0, 10));
}
