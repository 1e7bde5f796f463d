import type { Call, Reader } from '../../../engine/call.ts';
import { GwsRefused } from '../../faults/gws.ts';
import { NotFound } from '../../faults/refused-request.ts';
import { type GwsPlace, readCall } from '../call.ts';
import { clientsPath } from '../paths.ts';
import { type AuthClient, authClient, authClients } from '../schemas.ts';

export function getClient(place: GwsPlace, id: string): Call<'read', AuthClient> {
  return readCall({ name: 'auth.clients.get', path: clientsPath(place, id), schema: authClient });
}

function listClients(place: GwsPlace): Call<'read', readonly { readonly client_id: string }[]> {
  return readCall({ name: 'auth.clients.list', path: clientsPath(place), schema: authClients });
}

/**
 * A client, or undefined where there is none. What a refusal of an unknown id looks like is written nowhere, so a
 * refusal counts as absence only when the list of clients agrees.
 * @throws Fault by cause
 */
export async function findClient(
  read: Reader,
  place: GwsPlace,
  id: string,
  signal?: AbortSignal,
): Promise<AuthClient | undefined> {
  try {
    return await read.read(getClient(place, id), signal);
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof GwsRefused)) throw error;
    const all = await read.read(listClients(place), signal);
    if (all.some(({ client_id }) => client_id === id)) throw error;
    return undefined;
  }
}
