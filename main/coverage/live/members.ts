import type { Member } from '../../../shared/coverage/input.ts';
import type { Reader } from '../../engine/call.ts';
import { listRoleMembers } from '../../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { RoleMember } from '../../systems/genesys-cloud/schemas.ts';

/** Who has a role, and where: one request for each hundred of them. @throws Fault */
export async function membersOf(reader: Reader, roleId: string, signal?: AbortSignal): Promise<readonly Member[]> {
  const options = { idOf: ({ id }: RoleMember) => id, ...(signal === undefined ? {} : { signal }) };
  const found = await readAll(reader, (page) => listRoleMembers(roleId, page), options);
  return found.map(memberOf);
}

function memberOf({ id, name, type = '', divisions = [] }: RoleMember): Member {
  return {
    id,
    name: name === undefined || name === '' ? id : name,
    kind: kindOf(type),
    divisions: divisions.some((division) => division.id === '*')
      ? 'all'
      : divisions.map((division) => ({ id: division.id, name: division.name ?? division.id })),
  };
}

/** The words of grants (reference, section 7); whether a member's type is one of them is in no source. */
function kindOf(type: string): Member['kind'] {
  if (/user/i.test(type)) return 'user';
  if (/client/i.test(type)) return 'client';
  return /group/i.test(type) ? 'group' : 'subject';
}
