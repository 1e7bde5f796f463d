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
