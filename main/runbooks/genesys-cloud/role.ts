import type { Json } from '../../../shared/json.ts';
import type { Permission } from '../../../shared/permissions/permission.ts';
import type { Check } from '../../../shared/results/check.ts';
import { reasonOf } from '../../engine/blocked.ts';
import type { Knowledge, Observed, Step } from '../../engine/step.ts';
import { getRole } from '../../systems/genesys-cloud/calls/roles.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import type { IdentityContext } from './context.ts';
import { AmbiguousName, NamedOtherwise, NearMatch, OperatorLacksRights } from './faults.ts';
import { findRole } from './find-role.ts';
import { isOtherWish } from './names.ts';
import { completeRoleAction, createRoleAction, deleteRoleAction, restoreRoleAction } from './role-actions.ts';
import { missingIn, withoutAdded } from './role-policies.ts';
import { roleNameOf } from './wishes.ts';

/**
 * The role with the permissions that the runbook asks for. An existing role of the exact name gets what is missing and loses nothing.
 * Permissions are listed one by one: the platform retires wildcards (reference, section 0 item 4).
 */
export function roleStep(context: IdentityContext): Step {
  const { rights, role: title } = context.steps;
  const { id } = title;
  return {
    ...title,
    after: [rights.id],
    lasting: true,
    async observe(read, known, signal) {
      const name = roleNameOf(known);
      const { exact, near } = await findRole(context, read, known, signal);
      const [found, second] = exact;
      if (second !== undefined) {
        const ids = exact.map(({ id }) => id);
        return { is: 'unknown', why: reasonOf(new AmbiguousName('roles', name, ids, 'roleName')) };
      }
      if (
        found !== undefined &&
        context.purpose === 'run' &&
        isOtherWish(name, found, known.record(id)?.out.roleName)
      ) {
        return { is: 'unknown', why: reasonOf(new NamedOtherwise('role', found.name, name, 'roleName')) };
      }
      if (found !== undefined) {
        return stateOf(await read.read(getRole(found.id), signal), context, known);
      }
      if (near.length > 0 && context.purpose === 'run' && known.accepted(id) !== name) {
        const names = near.map((role) => role.name);
        return { is: 'unknown', why: reasonOf(new NearMatch('role', name, names, 'roleName', id)) };
      }
      return { is: 'absent' };
    },
    plan(seen, known) {
      const wanted = wantedOf(context, known);
      if (seen.is === 'absent') {
        const description = String(known.value('roleDescription') ?? context.roleDescription);
        return [createRoleAction(id, roleNameOf(known), description, wanted)];
      }
      if (seen.is !== 'different') return [];
      const role = seen.before as unknown as Role;
      return [completeRoleAction(id, role, missingIn(role, wanted))];
    },
    settle(replies, known) {
      const reply = replies.get(`${id}/1`) as { readonly id?: string } | undefined;
      return { roleId: reply?.id ?? known.outNow(id, 'roleId') ?? null, roleName: roleNameOf(known) };
    },
    // The role API accepts policies it does not know (reference, section 0 item 3): only reading back tells.
    async verify(read, known, signal) {
      const wanted = wantedOf(context, known);
      const roleId = known.outNow(id, 'roleId');
      // Gone: that it is missing is said by whoever compares with the record.
      if (typeof roleId !== 'string') return { checks: [] };
      const proof = `GET /api/v2/authorization/roles/${roleId}`;
      const missing = missingIn(await read.read(getRole(roleId), signal), wanted);
      const what = `Role “${roleNameOf(known)}” holds all ${wanted.length} permissions`;
      const check: Check = { step: id, what, result: 'ok', proof };
      if (missing.length === 0) return { checks: [check] };
      return { checks: [{ ...check, result: 'not-ok', reason: `missing: ${missing.join(', ')}` }] };
    },
    inverse({ out, before, seen }, known) {
      if (seen.is !== 'different') return { actions: [] };
      const now = seen.before as unknown as Role;
      // Ours is gone, and somebody made another one of its name.
      if (typeof out.roleId === 'string' && out.roleId !== now.id) return { actions: [] };
      if (before === undefined || before === null) return { actions: [deleteRoleAction(id, now)] };
      const policies = withoutAdded(now, before as unknown as Role, wantedOf(context, known));
      return { actions: [restoreRoleAction(id, now, policies)] };
    },
  };
}

/** Present, different (with the role as it is), or blocked for lack of the right to complete it. */
function stateOf(role: Role, context: IdentityContext, known: Knowledge): Observed {
  const out = { roleId: role.id, roleName: role.name };
  const asRead: Observed = { is: 'different', out, before: role as unknown as Json };
  // Undo needs the role as it is now, whether or not it holds everything.
  if (context.purpose === 'undo') return asRead;
  if (missingIn(role, wantedOf(context, known)).length === 0) return { is: 'present', out };
  const held = known.outNow(context.steps.rights.id, 'mayEditRoles');
  if (context.purpose === 'run' && held !== true) {
    return { is: 'unknown', why: reasonOf(new OperatorLacksRights(['authorization:role:edit'])) };
  }
  return asRead;
}

function wantedOf({ steps }: IdentityContext, known: Knowledge): readonly Permission[] {
  return (known.outNow(steps.rights.id, 'wanted') ?? []) as readonly Permission[];
}
