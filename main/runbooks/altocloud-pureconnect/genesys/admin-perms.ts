import type { Json } from '../../../../shared/json.ts';
import type { Permission } from '../../../../shared/permissions/permission.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { altocloudGenesysText } from '../../../../shared/text/altocloud-genesys.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import { ours } from '../../../engine/ours.ts';
import type { Blocked, Knowledge, Observed, Step } from '../../../engine/step.ts';
import { getRole } from '../../../systems/genesys-cloud/calls/roles.ts';
import type { Role } from '../../../systems/genesys-cloud/schemas.ts';
import { NamedOtherwise, OperatorLacksRights } from '../../genesys-cloud/faults.ts';
import { isOtherWish } from '../../genesys-cloud/names.ts';
import { completeRoleAction, restoreRoleAction } from '../../genesys-cloud/role-actions.ts';
import { missingIn, withoutAdded } from '../../genesys-cloud/role-policies.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';
import { AdminRoleMissing, JourneyNotOffered } from './faults.ts';
import { roleById, roleNamed } from './find-role.ts';
import { journeyPermissions } from './journey-permissions.ts';
import { operatorLacks, warnOfGiving } from './operator.ts';

const text = altocloudGenesysText.admin;
const ID = 'alto-admin-perms';

/**
 * All journey permissions on the administrators' role, one by one as the organization's catalogue lists them. The guide
 * says that the role has them already, and how to add them (S001:163): it is looked at first, and nothing is lost.
 */
export function adminPermsStep(context: AltocloudContext): Step {
  return {
    ...altocloudTitle(ID),
    after: ['alto-org-facts'],
    async observe(read, known, signal) {
      const found = await adminRole(context, read, known, signal);
      if ('why' in found) return context.purpose === 'undo' ? { is: 'absent' } : { is: 'unknown', why: found.why };
      const { role } = found;
      const { wanted } = await journeyPermissions(context, read, known, ID, signal);
      if (wanted.length === 0) return { is: 'unknown', why: reasonOf(new JourneyNotOffered()) };
      const out = { adminRoleId: role.id, adminRole: role.name };
      const asRead: Observed = {
        is: 'different',
        out: { ...out, journeyPermissions: [...wanted] },
        before: role as unknown as Json,
      };
      // Undo needs the role as it is now, whether or not it holds everything.
      if (context.purpose === 'undo') return asRead;
      const missing = missingIn(role, wanted);
      // What came to the catalogue after our write is not what we added.
      const added = addedBefore(known) ?? wanted;
      if (missing.length === 0) return { is: 'present', out: { ...out, journeyPermissions: [...added] } };
      if (context.purpose === 'run') {
        const needs = { toDo: ['authorization:role:edit'], toGive: missing };
        const lacks = await operatorLacks(read, known, needs, signal);
        if (lacks.toDo.length > 0) return { is: 'unknown', why: reasonOf(new OperatorLacksRights(lacks.toDo)) };
        warnOfGiving(ID, known, lacks.toGive);
      }
      return asRead;
    },
    plan(seen, known) {
      if (seen.is !== 'different') return [];
      const role = seen.before as unknown as Role;
      const missing = missingIn(role, permissionsOf(known.outNow(ID, 'journeyPermissions')));
      // Permissions decide which licence the role's members take (reference, section 6).
      return [{ ...completeRoleAction(ID, role, missing), cost: 'licence', typed: role.name }];
    },
    async verify(read, known, signal) {
      const roleId = known.outNow(ID, 'adminRoleId');
      if (typeof roleId !== 'string') return { checks: [] };
      const { wanted, live } = await journeyPermissions(context, read, known, ID, signal);
      const proof = `GET /api/v2/authorization/roles/${roleId}`;
      const what = text.holds(String(known.outNow(ID, 'adminRole')), wanted.length);
      const check: Check = { step: ID, what, result: 'ok', proof };
      const missing = missingIn(await read.read(getRole(roleId), signal), wanted);
      if (missing.length > 0) return { checks: [{ ...check, result: 'not-ok', reason: text.missing(missing) }] };
      return { checks: [live ? check : { ...check, result: 'unchecked', reason: altocloudGenesysText.bundled }] };
    },
    inverse({ out, before, seen }, known) {
      if (seen.is !== 'different' || before === undefined || before === null) return { actions: [] };
      const now = seen.before as unknown as Role;
      const added = permissionsOf(out.journeyPermissions ?? known.outNow(ID, 'journeyPermissions'));
      const policies = withoutAdded(now, before as unknown as Role, added);
      const unchanged = JSON.stringify(policies) === JSON.stringify(now.permissionPolicies ?? []);
      return { actions: unchanged ? [] : [restoreRoleAction(ID, now, policies)] };
    },
  };
}

/** The role that this engagement completed, else the one of the wanted name. */
async function adminRole(
  { purpose }: AltocloudContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<{ readonly role: Role } | { readonly why: Blocked }> {
  const name = String(known.value('adminRoleName') ?? 'Admin');
  const record = known.record(ID);
  const recorded = ours(record) ? (record?.out.adminRoleId ?? idIn(record?.before)) : undefined;
  if (typeof recorded === 'string') {
    const same = await roleById(read, recorded, signal);
    if (same !== undefined) {
      const other = isOtherWish(name.toLowerCase(), { name: same.name.toLowerCase() }, lower(record?.out.adminRole));
      if (!other || purpose !== 'run') return { role: same };
      return { why: reasonOf(new NamedOtherwise('role', same.name, name, 'adminRoleName')) };
    }
  }
  const found = await roleNamed(read, name, 'adminRoleName', signal);
  if ('why' in found) return found;
  return found.role === undefined ? { why: reasonOf(new AdminRoleMissing(name)) } : { role: found.role };
}

function addedBefore(known: Knowledge): readonly Permission[] | undefined {
  const record = known.record(ID);
  const listed = record?.out.journeyPermissions;
  return ours(record) && Array.isArray(listed) ? permissionsOf(listed) : undefined;
}

function permissionsOf(value: Json | undefined): readonly Permission[] {
  return (value ?? []) as readonly string[] as readonly Permission[];
}

function idIn(role: Json | undefined): Json | undefined {
  return (role as { readonly id?: string } | null | undefined)?.id;
}

function lower(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value.toLowerCase() : undefined;
}
