import type { AgentsView } from '../../../../shared/ipc/views.ts';
import type { Opening } from '../../../runs/runnable.ts';
import { readAllUsers } from '../../../systems/icws/calls/users.ts';
import { readAllWorkgroups } from '../../../systems/icws/calls/workgroups.ts';
import type { IcwsUser, IcwsWorkgroup } from '../../../systems/icws/schemas.ts';
import { isActive, isLicensed } from '../cic/users/licences-of.ts';
import { cicPlace } from '../cic-place.ts';
import { openCic } from '../open-cic.ts';
import { problemOf } from './problem-of.ts';

type CicAgents = Pick<AgentsView, 'users' | 'workgroups' | 'problems'>;

const NOBODY: CicAgents = { users: [], workgroups: [], problems: [] };

/**
 * Users and workgroups by name, in a session that ends with the look. Without a CIC user nothing is read, and ids are
 * typed.
 */
export async function readCicAgents(opening: Opening, signal: AbortSignal): Promise<CicAgents> {
  try {
    const place = cicPlace(opening.values, opening.practice);
    if (place?.hasAccount !== true) return NOBODY;
    const icws = openCic(opening, place);
    try {
      const [users, workgroups] = await Promise.all([readAllUsers(icws, signal), readAllWorkgroups(icws, signal)]);
      return { ...viewsOf(users, workgroups), problems: [] };
    } finally {
      await icws.close();
    }
  } catch (error) {
    return { ...NOBODY, problems: [problemOf(error, 'cicServer')] };
  }
}

function viewsOf(users: readonly IcwsUser[], workgroups: readonly IcwsWorkgroup[]): Omit<CicAgents, 'problems'> {
  const licensed = new Set(users.filter(isLicensed).map(({ id }) => id));
  const memberships = new Map<string, string[]>();
  for (const { id, members } of workgroups) {
    for (const member of new Set(members)) memberships.set(member, [...(memberships.get(member) ?? []), id]);
  }
  return {
    users: byName(users).map((user) => ({
      id: user.id,
      name: user.name,
      licensed: licensed.has(user.id),
      active: isActive(user),
      workgroups: memberships.get(user.id) ?? [],
    })),
    workgroups: byName(workgroups).map(({ id, name, members, hasQueue }) => ({
      id,
      name,
      members: new Set(members).size,
      licensedMembers: new Set(members.filter((member) => licensed.has(member))).size,
      // A server that does not tell speaks for it, as it does when the steps run.
      isQueue: hasQueue !== false,
    })),
  };
}

/** By name as people count, `Agent 2` before `Agent 10`. */
function byName<T extends { readonly name: string; readonly id: string }>(all: readonly T[]): readonly T[] {
  const order = new Intl.Collator('en', { numeric: true });
  return all.toSorted((a, b) => order.compare(a.name, b.name) || order.compare(a.id, b.id));
}
