import type { Call } from '../../../engine/call.ts';
import { type NexusPlace, readCall } from '../call.ts';
import { servicesPath } from '../paths.ts';
import { type Service, service, services } from '../schemas.ts';

/** The contact center's services. Undocumented; a 404 or 405 means that services cannot be read here. */
export function listServices(place: NexusPlace): Call<'read', unknown> {
  return readCall({ name: 'nexus.services.list', path: servicesPath(place), schema: services });
}

export function getService(place: NexusPlace, name: string): Call<'read', Service> {
  return readCall({ name: 'nexus.services.get', path: servicesPath(place, name), schema: service });
}

/** The same list as the tenant's own key sees it, which proves that key. */
export function listServicesAsTenant(place: NexusPlace): Call<'read', unknown> {
  return readCall({ name: TENANT_KEY_LIST, path: servicesPath(place), schema: services });
}

/** Name of the call that goes out with the tenant's own key, whatever other key there is. */
export const TENANT_KEY_LIST = 'nexus.services.list-as-tenant';
