import type { HttpAction } from '../../../shared/plan/action.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Knowledge } from '../../engine/step.ts';
import { addGrant, addRoleUsers, removeGrant, removeRoleUsers } from '../../systems/genesys-cloud/writes/grants.ts';
import { httpAction, idOf } from './http-action.ts';

/** Whom the role is lent to, and where it counts. */
function loan(known: Knowledge, role: string) {
  return {
    subjectId: String(known.outNow('signin', 'principalId')),
    name: String(known.outNow('signin', 'principalName')),
    isUser: known.outNow('signin', 'principalType') === 'user',
    // A client that sees all divisions can be created only by somebody who holds the role in all of them.
    divisionId: known.value('divisions') === 'all' ? '*' : String(known.outNow('org', 'homeDivisionId')),
    roleId: idOf(known.out('role', 'roleId', `id of role “${role}”`)),
    subjectType: 'PC_OAUTH_CLIENT',
  } as const;
}

/** Grants the role to the signed-in principal. A role on a user can cost a licence (reference, section 6). */
export function grantAction(known: Knowledge, role: string): HttpAction {
  const { name, isUser, ...place } = loan(known, role);
  const gained = Number(known.outNow('precheck', 'missingOfProfileCount') ?? 0);
  const about = {
    id: 'selfgrant/1',
    step: 'selfgrant',
    summary: text.grantToSelf(role, name),
    reversible: true,
    escalation: text.escalation(role, gained),
    typed: role,
  };
  if (isUser) return httpAction(addRoleUsers(place.roleId, [place.subjectId]), { ...about, cost: 'licence' });
  return httpAction(addGrant(place), about);
}

/** The opposite, for the step that takes the role back and for undo. */
export function takeBackAction(step: 'ungrant' | 'selfgrant', known: Knowledge, role: string): HttpAction {
  const { name, isUser, ...place } = loan(known, role);
  const summary = step === 'ungrant' ? text.takeBack(role, name) : text.undoGrant(role);
  const about = { id: `${step}/1`, step, summary, reversible: false, tolerates: ['not-found'] };
  return httpAction(isUser ? removeRoleUsers(place.roleId, [place.subjectId]) : removeGrant(place), about);
}
