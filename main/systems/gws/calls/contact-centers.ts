import type { Call } from '../../../engine/call.ts';
import { type GwsPlace, readCall } from '../call.ts';
import { contactCentersPath } from '../paths.ts';
import { type ContactCenter, contactCenters } from '../schemas.ts';

/** The contact centers of the deployment, in its own order (S003:84-104). */
export function listContactCenters(place: GwsPlace): Call<'read', readonly ContactCenter[]> {
  const call = readCall({
    name: 'environment.contact-centers.list',
    path: contactCentersPath(place),
    schema: contactCenters,
  });
  return { ...call, reply: (data) => call.reply(data).contactCenters };
}
