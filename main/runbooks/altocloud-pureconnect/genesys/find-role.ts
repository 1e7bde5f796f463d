import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Blocked } from '../../../engine/step.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import { getRole, listRoleRecords } from '../../../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../../../systems/genesys-cloud/read-all.ts';
import type { Role } from '../../../systems/genesys-cloud/schemas.ts';
import { AmbiguousName } from '../../genesys-cloud/faults.ts';

/** The role of a name, nothing, or why nobody can tell which. */
export type FoundRole = { readonly role: Role | undefined } | { readonly why: Blocked };

/**
 * The role of this name. The guide itself writes “AI Agent” and “Ai Agent”, so that capitals do not count, unless two
 * names differ by nothing else. @param field the value that names it
 */
export async function roleNamed(read: Reader, name: string, field: string, signal: AbortSignal): Promise<FoundRole> {
  const roles = await readAll(read, listRoleRecords, { idOf: ({ id }) => id, signal });
  const alike = roles.filter((role) => folded(role.name) === folded(name));
  const same = alike.filter((role) => role.name === name);
  const [found, second] = same.length > 0 ? same : alike;
  if (found !== undefined && second !== undefined) {
    const ids = (same.length > 0 ? same : alike).map(({ id }) => id);
    return { why: reasonOf(new AmbiguousName('roles', name, ids, field)) };
  }
  return { role: found === undefined ? undefined : await read.read(getRole(found.id), signal) };
}

/** The role of an id; undefined when it is gone. */
export async function roleById(read: Reader, id: string, signal: AbortSignal): Promise<Role | undefined> {
  return read.read(getRole(id), signal).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
