import type { Permission } from '../../../shared/permissions/permission.ts';
import { policiesFor } from '../../../shared/permissions/policies-for.ts';
import type { HttpAction } from '../../../shared/plan/action.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Role } from '../../systems/genesys-cloud/schemas.ts';
import { createRole, deleteRole, type PolicyBody, updateRole } from '../../systems/genesys-cloud/writes/roles.ts';
import { httpAction } from './http-action.ts';

/** The role with explicit permissions. `step` is the id of the step that the action belongs to, here and below. */
export function createRoleAction(
  step: string,
  name: string,
  description: string,
  wanted: readonly Permission[],
): HttpAction {
  const body = { name, description, permissionPolicies: policiesFor(wanted) };
  return httpAction(createRole(body), {
    ...idIn(step),
    summary: text.createRole(name, wanted.length),
    reversible: true,
  });
}

/** Adds what is missing and removes nothing. */
export function completeRoleAction(step: string, role: Role, missing: readonly Permission[]): HttpAction {
  const policies = [...policiesOf(role), ...policiesFor(missing)];
  const summary = text.completeRole(role.name, missing.length);
  return httpAction(putRole(role, policies), { ...idIn(step), summary, reversible: true });
}

/** Undo of `completeRoleAction`. */
export function restoreRoleAction(step: string, role: Role, policies: readonly PolicyBody[]): HttpAction {
  return httpAction(putRole(role, policies), {
    ...idIn(step),
    summary: text.undoPolicies(role.name),
    reversible: false,
  });
}

/** Undo of `createRoleAction`. */
export function deleteRoleAction(step: string, role: Role): HttpAction {
  return httpAction(deleteRole(role.id), { ...idIn(step), summary: text.undoRole(role.name), reversible: false });
}

function idIn(step: string) {
  return { id: `${step}/1`, step };
}

/** PUT replaces both lists (reference, section 6), so everything that was read is sent along. */
function putRole(role: Role, permissionPolicies: readonly PolicyBody[]) {
  const { name, description = '', permissions = [] } = role;
  return updateRole(role.id, { name, description, permissions, permissionPolicies });
}

/** The role's policies as they were read, in the shape in which they are sent. */
function policiesOf(role: Role): readonly PolicyBody[] {
  return (role.permissionPolicies ?? []) as readonly PolicyBody[];
}
