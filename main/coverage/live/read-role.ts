import { liveText as text } from '../../../shared/text/live-audit.ts';
import { getRoleRecord } from '../../systems/genesys-cloud/calls/roles.ts';
import type { RoleRecord } from '../../systems/genesys-cloud/schemas.ts';
import { LiveReadRefused } from './faults.ts';
import { membersOf } from './members.ts';
import type { LiveOrder } from './order.ts';
import type { Outcome, Parts } from './outcome.ts';
import { isRefusal } from './passing.ts';
import { readSurroundings } from './surroundings.ts';

/** One role and who has it. @throws Fault when the role itself cannot be read */
export async function readRole(order: LiveOrder, parts: Parts, id: string): Promise<Outcome> {
  const { reader, signal } = parts;
  const [{ header, catalogue, notes }, role, members] = await Promise.all([
    readSurroundings(order, parts),
    reader.read(getRoleRecord(id), signal).catch((error: unknown): RoleRecord => {
      throw isRefusal(error) ? new LiveReadRefused('role', 'nothing', error) : error;
    }),
    membersOf(reader, id, signal).catch((error: unknown) => {
      if (isRefusal(error)) return new LiveReadRefused('members', 'roles', error);
      throw error;
    }),
  ]);
  const fault = members instanceof LiveReadRefused ? members : undefined;
  return {
    state: 'read',
    fault,
    reading: {
      header: { ...header, role: { id: role.id, name: role.name } },
      catalogue,
      roles: [{ role, ...(members instanceof LiveReadRefused ? {} : { members }) }],
      notes,
      failed: fault === undefined ? [] : [{ what: role.name, why: text.unread.members(role.name, fault.message) }],
      endedAt: new Date(order.now()).toISOString(),
    },
  };
}
