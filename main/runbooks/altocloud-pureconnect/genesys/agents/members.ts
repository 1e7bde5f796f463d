import type { Reader } from '../../../../engine/call.ts';
import { NotFound } from '../../../../systems/faults/refused-request.ts';
import { listRoleMembers } from '../../../../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../../../../systems/genesys-cloud/read-all.ts';

/** All who have a role, by id with their names, and ids of those who have it where it counts for the home division. */
export interface Members {
  readonly all: ReadonlyMap<string, string>;
  readonly home: ReadonlySet<string>;
}

const NOBODY: Members = { all: new Map(), home: new Set() };

/** Who has a role. A role that is gone has no members. @throws Fault */
export async function membersOf(
  read: Reader,
  roleId: string | undefined,
  homeDivisionId: string,
  signal: AbortSignal,
): Promise<Members> {
  if (roleId === undefined) return NOBODY;
  const members = await readAll(read, (page) => listRoleMembers(roleId, page), { signal }).catch((error: unknown) => {
    if (error instanceof NotFound) return [];
    throw error;
  });
  const atHome = members.filter(({ divisions }) => divisions?.some(({ id }) => id === homeDivisionId || id === '*'));
  return { all: new Map(members.map(({ id, name }) => [id, name ?? id])), home: new Set(atHome.map(({ id }) => id)) };
}
