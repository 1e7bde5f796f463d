import { normalise, type Permission, permissionOf } from '../../../../../shared/permissions/permission.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Blocked, Knowledge } from '../../../../engine/step.ts';
import type { Role } from '../../../../systems/genesys-cloud/schemas.ts';
import { AiAgentRoleMissing } from '../faults.ts';
import { roleById, roleNamed } from '../find-role.ts';
import { ID } from './given.ts';

/** The two roles as they are; the one for routing may have to be made. */
export interface AgentRoles {
  readonly ai: Role;
  readonly routing: Role | undefined;
}

/** The roles that the values name. @throws Fault */
export async function rolesNow(
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<AgentRoles | { readonly why: Blocked }> {
  const ai = await roleNamed(read, aiRoleName(known), 'aiAgentRoleName', signal);
  if ('why' in ai) return ai;
  if (ai.role === undefined) return { why: reasonOf(new AiAgentRoleMissing(aiRoleName(known))) };
  const routing = await roleNamed(read, routingRoleName(known), 'routingRoleName', signal);
  return 'why' in routing ? routing : { ai: ai.role, routing: routing.role };
}

/** The roles that this engagement gave to users, by the ids that it recorded; those that are gone are left out. */
export async function rolesGiven(
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<{ readonly ai: Role | undefined; readonly routing: Role | undefined }> {
  const record = known.record(ID);
  const before = (record?.before ?? {}) as { readonly aiRoleId?: string; readonly routing?: { readonly id?: string } };
  const of = async (id: unknown, name: string, field: string) => {
    if (typeof id === 'string') return roleById(read, id, signal);
    const found = ours(record) ? await roleNamed(read, name, field, signal) : { role: undefined };
    return 'why' in found ? undefined : found.role;
  };
  const [ai, routing] = await Promise.all([
    of(record?.out.aiRoleId ?? before.aiRoleId, aiRoleName(known), 'aiAgentRoleName'),
    of(record?.out.routingRoleId ?? before.routing?.id, routingRoleName(known), 'routingRoleName'),
  ]);
  return { ai, routing };
}

/** How many permissions a role holds beyond these; a wildcard counts as one. */
export function heldBeyond({ permissionPolicies }: Role, wanted: readonly Permission[]): number {
  const own = new Set(wanted.map(normalise));
  return (permissionPolicies ?? [])
    .flatMap(({ domain, entityName, actionSet }) => actionSet.map((each) => permissionOf(domain, entityName, each)))
    .filter((permission) => !own.has(normalise(permission))).length;
}

function aiRoleName(known: Knowledge): string {
  return String(known.value('aiAgentRoleName') ?? 'AI Agent');
}

export function routingRoleName(known: Knowledge): string {
  return String(known.value('routingRoleName') ?? 'Altocloud Agent Routing');
}
