import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { NotFound } from '../../systems/faults/refused-request.ts';
import { getRole, listRoles } from '../../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import type { IdentityContext } from './context.ts';
import { matchNames, type NameMatches } from './names.ts';
import { roleNameOf } from './wishes.ts';

/**
 * The engagement's role: by its recorded id when it still exists (it may have been renamed), else roles of exactly the
 * wanted name, and near ones. The name search takes a `*` suffix (reference, section 6); searching for the first word
 * also brings up names that differ in dashes or spaces.
 */
export async function findRole(
  { steps }: Pick<IdentityContext, 'steps'>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<NameMatches<Role>> {
  const name = roleNameOf(known);
  const firstWord = /^[\p{L}\p{N}]+/u.exec(name)?.[0] ?? name;
  const roles = await readAll(read, (page) => listRoles(page, `${firstWord}*`), { idOf: ({ id }) => id, signal });
  const recorded = known.record(steps.role.id)?.out.roleId;
  if (typeof recorded !== 'string') return matchNames(name, roles);
  const same = roles.find(({ id }) => id === recorded) ?? (await roleOf(read, recorded, signal));
  return same === undefined ? matchNames(name, roles) : { exact: [same], near: [] };
}

async function roleOf(read: Reader, id: string, signal: AbortSignal): Promise<Role | undefined> {
  return read.read(getRole(id), signal).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
}
