import type { Permission } from '../../../../../shared/permissions/permission.ts';
import type { HttpAction } from '../../../../../shared/plan/action.ts';
import { altocloudGenesysText } from '../../../../../shared/text/altocloud-genesys.ts';
import type { Knowledge } from '../../../../engine/step.ts';
import type { Role } from '../../../../systems/genesys-cloud/schemas.ts';
import { addUserGrants, removeGrant } from '../../../../systems/genesys-cloud/writes/grants.ts';
import type { PolicyBody } from '../../../../systems/genesys-cloud/writes/roles.ts';
import { httpAction, idOf } from '../../../genesys-cloud/http-action.ts';
import {
  completeRoleAction,
  createRoleAction,
  deleteRoleAction,
  restoreRoleAction,
} from '../../../genesys-cloud/role-actions.ts';
import { grantId, ID, type Kind, ROLE_COMPLETED, ROLE_CREATED } from './given.ts';
import { routingRoleName } from './roles.ts';

const text = altocloudGenesysText.agents;

/** Whom a plan is about. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** The role with the routing permissions, one by one. */
export function createRouting(known: Knowledge, wanted: readonly Permission[]): HttpAction {
  return { ...createRoleAction(ID, routingRoleName(known), text.routingDescription, wanted), id: ROLE_CREATED };
}

/** What is missing to the role of that name. It may have members, whose licence can change. */
export function completeRouting(role: Role, missing: readonly Permission[], typed: string): HttpAction {
  const summary = text.completeRouting(role.name, missing.length);
  return { ...completeRoleAction(ID, role, missing), id: ROLE_COMPLETED, summary, cost: 'licence', typed };
}

/** What a user lacks, in one request. A role on a user can take a licence (reference, section 6). */
export function grantAction(known: Knowledge, ai: Role, user: Somebody, kinds: readonly Kind[]): HttpAction {
  const divisionId = String(known.outNow('alto-org-facts', 'homeDivisionId'));
  const routing = routingRoleName(known);
  const ids = {
    ai: ai.id,
    routing: idOf(known.out(ID, 'routingRoleId', text.routingRoleId(routing))),
  };
  const names = kinds.map((kind) => (kind === 'ai' ? ai.name : routing));
  const grants = kinds.map((kind) => ({ roleId: ids[kind], divisionId }));
  return httpAction(addUserGrants(user.id, grants), {
    id: grantId(user.id, kinds),
    step: ID,
    summary: text.grant(user.name, names),
    reversible: true,
    cost: 'licence',
    typed: ai.name,
  });
}

/** The opposite for one role. */
export function takeBackAction(user: Somebody, kind: Kind, role: Role, divisionId: string): HttpAction {
  return httpAction(removeGrant({ subjectId: user.id, divisionId, roleId: role.id }), {
    id: grantId(user.id, [kind]),
    step: ID,
    summary: text.takeBack(role.name, user.name),
    reversible: false,
    tolerates: ['not-found'],
  });
}

export function deleteRouting(role: Role): HttpAction {
  return { ...deleteRoleAction(ID, role), id: ROLE_CREATED, tolerates: ['not-found'] };
}

export function restoreRouting(role: Role, policies: readonly PolicyBody[]): HttpAction {
  return { ...restoreRoleAction(ID, role, policies), id: ROLE_COMPLETED };
}
