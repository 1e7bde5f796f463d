import type { Json } from '../../../shared/json.ts';
import type { Permission } from '../../../shared/permissions/permission.ts';
import type { Check } from '../../../shared/results/check.ts';
import { reasonOf } from '../../engine/blocked.ts';
import type { Knowledge, Observed, Step } from '../../engine/step.ts';
import { getRole } from '../../systems/genesys-cloud/calls/roles.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import type { IntegrationContext } from './context.ts';
import { AmbiguousName, NamedOtherwise, NearMatch, OperatorLacksRights } from './faults.ts';
import { findRole } from './find-role.ts';
import { isOtherWish } from './names.ts';
import { completeRoleAction, createRoleAction, deleteRoleAction, restoreRoleAction } from './role-actions.ts';
import { roleNameOf } from './role-name.ts';
import { missingIn, withoutAdded } from './role-policies.ts';
import { stepTitle } from './titles.ts';

/**
 * The role with the profile's permissions. An existing role of the exact name gets what is missing and loses nothing.
 * Permissions are listed one by one: the platform retires wildcards (reference, section 0 item 4).
 */
export function roleStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('role'),
    after: ['precheck'],
    lasting: true,
    async observe(read, known, signal) {
      const name = roleNameOf(known);
      const { exact, near } = await findRole(read, known, signal);
      const [found, second] = exact;
      if (second !== undefined) {
        const ids = exact.map(({ id }) => id);
        return { is: 'unknown', why: reasonOf(new AmbiguousName('roles', name, ids, 'roleName')) };
      }
      if (
        found !== undefined &&
        context.purpose === 'run' &&
        isOtherWish(name, found, known.record('role')?.out.roleName)
      ) {
        return { is: 'unknown', why: reasonOf(new NamedOtherwise('role', found.name, name, 'roleName')) };
      }
      if (found !== undefined) {
        return stateOf(await read.read(getRole(found.id), signal), context, known);
      }
      if (near.length > 0 && context.purpose === 'run' && known.accepted('role') !== name) {
        const names = near.map((role) => role.name);
        return { is: 'unknown', why: reasonOf(new NearMatch('role', name, names, 'roleName', 'role')) };
      }
      return { is: 'absent' };
    },
    plan(seen, known) {
      const wanted = wantedOf(known);
      if (seen.is === 'absent') {
        return [createRoleAction(roleNameOf(known), String(known.value('roleDescription') ?? ''), wanted)];
      }
      if (seen.is !== 'different') return [];
      const role = seen.before as unknown as Role;
      return [completeRoleAction(role, missingIn(role, wanted))];
    },
    settle(replies, known) {
      const reply = replies.get('role/1') as { readonly id?: string } | undefined;
      return { roleId: reply?.id ?? known.outNow('role', 'roleId') ?? null, roleName: roleNameOf(known) };
    },
    // The role API accepts policies it does not know (reference, section 0 item 3): only reading back tells.
    async verify(read, known, signal) {
      const wanted = wantedOf(known);
      const roleId = known.outNow('role', 'roleId');
      // Gone: that it is missing is said by whoever compares with the record.
      if (typeof roleId !== 'string') return { checks: [] };
      const proof = `GET /api/v2/authorization/roles/${roleId}`;
      const missing = missingIn(await read.read(getRole(roleId), signal), wanted);
      const what = `Role “${roleNameOf(known)}” holds all ${wanted.length} permissions`;
      const check: Check = { step: 'role', what, result: 'ok', proof };
      if (missing.length === 0) return { checks: [check] };
      return { checks: [{ ...check, result: 'not-ok', reason: `missing: ${missing.join(', ')}` }] };
    },
    inverse({ out, before, seen }, known) {
      if (seen.is !== 'different') return { actions: [] };
      const now = seen.before as unknown as Role;
      // Ours is gone, and somebody made another one of its name.
      if (typeof out.roleId === 'string' && out.roleId !== now.id) return { actions: [] };
      if (before === undefined || before === null) return { actions: [deleteRoleAction(now)] };
      return { actions: [restoreRoleAction(now, withoutAdded(now, before as unknown as Role, wantedOf(known)))] };
    },
  };
}

/** Present, different (with the role as it is), or blocked for lack of the right to complete it. */
function stateOf(role: Role, context: IntegrationContext, known: Knowledge): Observed {
  const out = { roleId: role.id, roleName: role.name };
  const asRead: Observed = { is: 'different', out, before: role as unknown as Json };
  // Undo needs the role as it is now, whether or not it holds everything.
  if (context.purpose === 'undo') return asRead;
  if (missingIn(role, wantedOf(known)).length === 0) return { is: 'present', out };
  const held = known.outNow('precheck', 'mayEditRoles');
  if (context.purpose === 'run' && held !== true) {
    return { is: 'unknown', why: reasonOf(new OperatorLacksRights(['authorization:role:edit'])) };
  }
  return asRead;
}

function wantedOf(known: Knowledge): readonly Permission[] {
  return (known.outNow('precheck', 'wanted') ?? []) as readonly Permission[];
}
