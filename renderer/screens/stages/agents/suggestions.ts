import type { AgentsView } from '../../../../shared/ipc/views.ts';
import { type ChosenIds, plainId, withIds } from './chosen-ids.ts';

/** Members of the chosen workgroups that are not chosen yet, by their ids. */
export function membersToAdd(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const wanted = new Set(chosen.workgroups.map(plainId));
  const members = view.users.filter(({ workgroups }) => workgroups.some((id) => wanted.has(plainId(id))));
  return withIds(
    chosen.users,
    members.map(({ id }) => id),
  ).slice(chosen.users.length);
}

/** Synced users without any role that are not chosen yet, by their ids. */
export function withoutRoleToAdd(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const known = new Set(chosen.synced.map(plainId));
  const open = view.synced.filter(
    ({ id, email, roles }) => roles === 0 && !known.has(plainId(id)) && (email === '' || !known.has(plainId(email))),
  );
  return open.map(({ id }) => id);
}

/**
 * Names of chosen workgroups none of whose members has the licence or is chosen to get it: the server would send nothing
 * for them (S001:250).
 */
export function withoutLicensed(view: AgentsView, chosen: ChosenIds): readonly string[] {
  const wanted = new Set(chosen.workgroups.map(plainId));
  const users = new Set(chosen.users.map(plainId));
  const served = new Set(
    view.users.filter(({ id }) => users.has(plainId(id))).flatMap(({ workgroups }) => workgroups.map(plainId)),
  );
  return view.workgroups
    .filter(({ id, licensedMembers }) => wanted.has(plainId(id)) && licensedMembers === 0 && !served.has(plainId(id)))
    .map(({ name }) => name);
}
