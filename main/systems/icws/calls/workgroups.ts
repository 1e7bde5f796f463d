import type { Call, Reader } from '../../../engine/call.ts';
import { readCall } from '../call.ts';
import { configurationPath } from '../paths.ts';
import { type IcwsWorkgroup, page, workgroup } from '../schemas.ts';

/** One workgroup with everything the server tells of it, so that a property without a documented name is seen. */
export function getWorkgroup(id: string): Call<'read', IcwsWorkgroup> {
  const path = configurationPath('workgroups', id);
  return readCall({ name: 'configuration.workgroups.get', path, query: { select: '*' }, schema: workgroup });
}

/** Every workgroup with its members. @throws Fault */
export async function readAllWorkgroups(read: Reader, signal?: AbortSignal): Promise<readonly IcwsWorkgroup[]> {
  const path = configurationPath('workgroups');
  const query = { select: 'members,hasQueue' };
  const schema = page.extend({ items: workgroup.array() });
  return (await read.read(readCall({ name: 'configuration.workgroups.list', path, query, schema }), signal)).items;
}
