import type { Call } from '../../engine/call.ts';
import { listRoleRecords } from '../../systems/genesys-cloud/calls/roles.ts';
import { readAll } from '../../systems/genesys-cloud/read-all.ts';
import type { Page, RoleRecord } from '../../systems/genesys-cloud/schemas.ts';
import { LiveReadRefused } from './faults.ts';
import type { Parts } from './outcome.ts';
import { isRefusal } from './passing.ts';

/** The organization's roles. `lacking`: how many more the list says there are. */
export interface RolesRead {
  readonly roles: readonly RoleRecord[];
  readonly lacking: number;
}

/**
 * Every role. When one is deleted while pages are read, the others move up and one slips through between two pages: a
 * list shorter than it says is read again.
 * @throws Fault, LiveReadRefused
 */
export async function readRoles(parts: Parts): Promise<RolesRead> {
  const first = await readOnce(parts);
  return first.lacking === 0 ? first : readOnce(parts);
}

async function readOnce({ reader, signal }: Parts): Promise<RolesRead> {
  let total = 0;
  const counted = (page: number): Call<'read', Page<RoleRecord>> => {
    const call = listRoleRecords(page);
    const reply = (body: unknown): Page<RoleRecord> => {
      const read = call.reply(body);
      // The largest: a role that was deleted after its page was read makes up for the one that slipped through.
      total = Math.max(total, read.total ?? 0);
      return read;
    };
    return { ...call, reply };
  };
  try {
    const roles = await readAll(reader, counted, { idOf: ({ id }) => id, signal });
    return { roles, lacking: Math.max(0, total - roles.length) };
  } catch (error) {
    throw isRefusal(error) ? new LiveReadRefused('roles', 'nothing', error) : error;
  }
}
