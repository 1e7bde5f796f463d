import type { Reader } from '../../engine/call.ts';
import { whoAmI } from '../../systems/genesys-cloud/who-am-i.ts';

/** Signs the operator in (a session, not a write) and tells who that is, as outputs of a step. */
export async function readPrincipal(read: Reader, signal: AbortSignal) {
  const { kind, id, name } = await whoAmI(read, signal);
  return { principalId: id, principalType: kind, principalName: name };
}
