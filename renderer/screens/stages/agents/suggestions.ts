import type { AgentsView } from '../../../../shared/ipc/views.ts';
import { type ChosenIds, plainId, plainIds, withIds } from './chosen-ids.ts';

/** Members of the chosen workgroups that are not chosen yet, by their ids. */
export function membersToAdd(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const wanted = plainIds('workgroups', chosen.workgroups);
  const members = view.users.filter(({ workgroups }) => workgroups.some((id) => wanted.has(id)));
  return withIds(
    'users',
    chosen.users,
    members.map(({ id }) => id),
  ).slice(chosen.users.length);
}

/** Synced users without any role that are not chosen yet, by their ids. */
export function withoutRoleToAdd(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const known = plainIds('synced', chosen.synced);
  const isChosen = (entry: string): boolean => known.has(plainId('synced', entry));
  const open = view.synced.filter(
    ({ id, email, roles }) => roles === 0 && !isChosen(id) && (email === '' || !isChosen(email)),
  );
  return open.map(({ id }) => id);
}

/**
 * Names of chosen workgroups none of whose members has the licence or is chosen to get it: the server would send nothing
 * for them (S001:250).
 */
export function withoutLicensed(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const wanted = plainIds('workgroups', chosen.workgroups);
  const users = plainIds('users', chosen.users);
  const served = new Set(view.users.filter(({ id }) => users.has(id)).flatMap(({ workgroups }) => workgroups));
  return view.workgroups
    .filter(({ id, licensedMembers }) => wanted.has(id) && licensedMembers === 0 && !served.has(id))
    .map(({ name }) => name);
}
