import type { Opening } from '../../runs/runnable.ts';
import type { Credentials } from '../../systems/genesys-cloud/token.ts';
import { NoCredentials } from './faults.ts';

/**
 * How the operator signs in: a pasted token, else an administrator's OAuth client.
 * @throws NoCredentials, and the faults of secret references
 */
export async function operatorCredentials(opening: Opening): Promise<Credentials> {
  const token = await opening.secret('accessToken');
  if (token !== undefined) return { kind: 'token', token };
  const id = opening.values.operatorClientId;
  if (typeof id !== 'string' || id === '') throw new NoCredentials('operatorClientId');
  const secret = await opening.secret('operatorClientSecret');
  if (secret === undefined) throw new NoCredentials('operatorClientSecret');
  return { kind: 'client', id, secret };
}
