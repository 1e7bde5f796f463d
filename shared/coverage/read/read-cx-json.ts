import type { RoleHoldings } from '../../permissions/holdings-of.ts';
import { isMembers } from '../../permissions/members.ts';
import type { Unread } from '../../permissions/read-holding.ts';
import { holdingsOfCxRole } from './cx-role.ts';

export const CX_ROLE = 'genesyscloud_auth_role';

/** Why a block that is no role counts for nothing. */
export function notARole(what: string): string {
  return `This is ${what}. Only ${CX_ROLE} resources grant permissions here.`;
}

/**
 * The roles of a CX as Code export in Terraform's JSON syntax: `{"resource": {"genesyscloud_auth_role": {label: block}}}`,
 * where each of the levels may also be a list of such objects. Calls back, role by role and part by part.
 */
export function readCxJson(
  value: unknown,
  at: string,
  role: (role: RoleHoldings) => void,
  unread: (unread: Unread) => void,
): void {
  for (const [key, listed, place] of membersOf(value, at)) {
    if (key === 'resource') readResources(listed, place, role, unread);
    else if (key !== '//') unread({ at: place, why: notARole(`the block “${key}”`) });
  }
}

function readResources(
  value: unknown,
  at: string,
  role: (role: RoleHoldings) => void,
  unread: (unread: Unread) => void,
): void {
  for (const [type, labels, typeAt] of membersOf(value, at)) {
    if (type === '//') continue;
    for (const [label, blocks, labelAt] of membersOf(labels, typeAt)) {
      if (type !== CX_ROLE) {
        unread({ at: labelAt, why: notARole(`the block “resource ${type} ${label}”`) });
        continue;
      }
      const list = Array.isArray(blocks) ? blocks : [blocks];
      for (const [index, block] of list.entries()) {
        const read = holdingsOfCxRole(block, label, Array.isArray(blocks) ? `${labelAt}/${index}` : labelAt);
        for (const each of read.roles) role(each);
        for (const each of read.unread) unread(each);
      }
    }
  }
}

/** Members with their pointers, of an object or of each object in a list. */
function* membersOf(value: unknown, at: string): Generator<readonly [key: string, value: unknown, at: string]> {
  if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) if (isMembers(each)) yield* membersOf(each, `${at}/${index}`);
  } else if (isMembers(value)) {
    for (const key of Object.keys(value))
      yield [key, value[key], `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`];
  }
}
