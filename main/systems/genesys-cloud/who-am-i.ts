import type { Reader } from '../../engine/call.ts';
import { NotAUser } from '../faults/refused-request.ts';
import { getToken } from './calls/tokens.ts';
import { getMe } from './calls/users.ts';

/** Whose token it is, and the organization that it opens. */
export interface Principal {
  readonly kind: 'user' | 'client';
  /** User id or client id: also the id of the principal's grants. */
  readonly id: string;
  readonly name: string;
  readonly organization: { readonly id: string; readonly name: string };
}

/**
 * Asks for the token and for its person side by side; a client's token has no person (`not.a.user`).
 * @throws Fault
 */
export async function whoAmI(reader: Reader, signal?: AbortSignal): Promise<Principal> {
  const person = reader.read(getMe(), signal).catch((error: unknown) => {
    if (error instanceof NotAUser) return undefined;
    throw error;
  });
  const [token, user] = await Promise.all([reader.read(getToken(), signal), person]);
  const organization = { id: token.organization.id, name: token.organization.name };
  if (user !== undefined) return { kind: 'user', id: user.id, name: user.name, organization };
  const client = token.OAuthClient;
  return { kind: 'client', id: client.id, name: client.name ?? client.id, organization };
}
