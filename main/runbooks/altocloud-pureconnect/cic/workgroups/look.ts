import { Fault } from '../../../../../shared/results/fault.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Knowledge } from '../../../../engine/step.ts';
import { getWorkgroup } from '../../../../systems/icws/calls/workgroups.ts';
import type { IcwsWorkgroup } from '../../../../systems/icws/schemas.ts';
import { textsOf } from '../../texts.ts';
import { found } from '../found.ts';
import { isLicensed } from '../users/licences-of.ts';
import { readUsers } from '../users/read-users.ts';
import { CicWorkgroupsUnknown } from './faults.ts';

/** The chosen workgroups, each once. */
export function wantedWorkgroups(known: Knowledge): readonly string[] {
  return [...new Set(textsOf(known.value('workgroupIds')))];
}

/** The workgroups in the order of their ids. @throws CicWorkgroupsUnknown with all that do not exist */
export async function readWorkgroups(
  read: Reader,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly IcwsWorkgroup[]> {
  const all = await Promise.all(ids.map((id) => found(read, getWorkgroup(id), signal)));
  const unknown = ids.filter((_id, place) => all[place] === undefined);
  if (unknown.length > 0) throw new CicWorkgroupsUnknown(unknown);
  return all.filter((workgroup) => workgroup !== undefined);
}

/** Ids of the members of these workgroups that have the licence. */
export async function licensedMembers(
  read: Reader,
  workgroups: readonly IcwsWorkgroup[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const members = [...new Set(workgroups.flatMap((workgroup) => workgroup.members))];
  return new Set((await readUsers(read, members, signal)).filter(isLicensed).map(({ id }) => id));
}

/**
 * Ids of the workgroups of which no member has the licence or is among those who are to get it. Nothing when the members
 * cannot be read: the check after the step says so then.
 */
export async function unlicensedWorkgroups(
  read: Reader,
  workgroups: readonly IcwsWorkgroup[],
  toLicense: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const open = workgroups.filter(({ members }) => !members.some((member) => toLicense.includes(member)));
  try {
    const licensed = await licensedMembers(read, open, signal);
    return open.filter(({ members }) => !members.some((member) => licensed.has(member))).map(({ id }) => id);
  } catch (error) {
    if (error instanceof Fault) return [];
    throw error;
  }
}
