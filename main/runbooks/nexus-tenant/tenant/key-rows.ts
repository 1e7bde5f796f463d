import { Fault } from '../../../../shared/results/fault.ts';
import type { Reader } from '../../../engine/call.ts';
import { lookAtApiKeys } from '../../../systems/nexus-database/api-keys.ts';

/** What nex_apikeys says about a tenant: how many keys there are, how many have its name, and whether the key at hand is one of the table's. */
export interface KeyRows {
  readonly named: number;
  /** Keys of whatever name. */
  readonly total: number;
  /** Undefined when no key is at hand. */
  readonly own: boolean | undefined;
}

/** A look that was made, or why there is none. */
export type KeyLook = ({ readonly is: 'read' } & KeyRows) | { readonly is: 'unread'; readonly why: Fault };

/**
 * Looks at the tenant's keys. Their values are the column `id`: the database compares them, and they never come here.
 * @param names what a key of the tenant may be called: the tenant's name, and its contact center's id
 * @param hasKey whether the tenant's key is at hand
 */
export async function lookAtKeys(
  read: Reader,
  names: readonly string[],
  hasKey: boolean,
  signal: AbortSignal,
): Promise<KeyLook> {
  try {
    const keys = await read.read(lookAtApiKeys(hasKey ? 'nexusApiKey' : undefined), signal);
    const named = keys.filter(({ name }) => name !== null && names.includes(name)).length;
    return { is: 'read', named, total: keys.length, own: hasKey ? keys.some(({ same }) => same === true) : undefined };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { is: 'unread', why: error };
  }
}
