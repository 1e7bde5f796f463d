import { isMembers } from '../../../shared/permissions/members.ts';
import { getRoleRecords } from '../../systems/genesys-cloud/calls/roles.ts';
import type { OAuthClient } from '../../systems/genesys-cloud/schemas.ts';
import { LiveReadRefused } from './faults.ts';
import type { Parts } from './outcome.ts';
import { isRefusal } from './passing.ts';

/** More ids are refused in one request (reference, section 2). */
const IDS_AT_MOST = 100;

/**
 * The grants of a client in the shape of a subject's: those that were read, and one for each of the client's own
 * `roleDivisions` that is not among them. `missing` are roles that could not be found.
 * @throws Fault, LiveReadRefused when the roles may not be read
 */
export async function grantsOfClient(
  { reader, signal }: Parts,
  roleDivisions: NonNullable<OAuthClient['roleDivisions']>,
  grants: readonly unknown[],
): Promise<{ readonly grants: readonly unknown[]; readonly missing: readonly string[] }> {
  const known = new Set(grants.map(placeOf));
  const further = roleDivisions.filter(({ roleId, divisionId }) => !known.has(`${roleId} ${divisionId}`));
  const ids = [...new Set(further.map(({ roleId }) => roleId))];
  const roles = new Map<string, { readonly [key: string]: unknown }>();
  for (let from = 0; from < ids.length; from += IDS_AT_MOST) {
    const page = await reader
      .read(getRoleRecords(ids.slice(from, from + IDS_AT_MOST)), signal)
      .catch((error: unknown) => {
        throw isRefusal(error) ? new LiveReadRefused('role', 'nothing', error) : error;
      });
    for (const role of page.entities) roles.set(role.id, role);
  }
  const added = further.flatMap(({ roleId, divisionId }) => {
    const role = roles.get(roleId);
    if (role === undefined) return [];
    const { id, name, permissionPolicies = [] } = role;
    return [{ division: { id: divisionId }, role: { id, name, policies: permissionPolicies } }];
  });
  return { grants: [...grants, ...added], missing: ids.filter((id) => !roles.has(id)) };
}

function placeOf(grant: unknown): string {
  const role = isMembers(grant) && isMembers(grant.role) ? grant.role.id : undefined;
  const division = isMembers(grant) && isMembers(grant.division) ? grant.division.id : undefined;
  return `${String(role)} ${String(division)}`;
}
