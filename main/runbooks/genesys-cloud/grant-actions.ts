import type { HttpAction } from '../../../shared/plan/action.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Knowledge } from '../../engine/step.ts';
import { addGrant, addRoleUsers, removeGrant, removeRoleUsers } from '../../systems/genesys-cloud/writes/grants.ts';
import type { IdentityContext } from './context.ts';
import { httpAction, idOf } from './http-action.ts';
import { allDivisions, roleNameOf } from './wishes.ts';

/** Who holds, or is to hold, the role. */
export interface Holder {
  readonly id: string;
  readonly name: string;
  readonly isUser: boolean;
}

/** Whoever is signed in. */
export function signedIn({ steps: { signin } }: Pick<IdentityContext, 'steps'>, known: Knowledge): Holder {
  return {
    id: String(known.outNow(signin.id, 'principalId')),
    name: String(known.outNow(signin.id, 'principalName')),
    isUser: known.outNow(signin.id, 'principalType') === 'user',
  };
}

/** Where the role counts. */
function place({ steps: { org, role } }: Pick<IdentityContext, 'steps'>, known: Knowledge, subjectId: string) {
  return {
    subjectId,
    // A client that sees all divisions can be created only by somebody who holds the role in all of them.
    divisionId: allDivisions(known) ? '*' : String(known.outNow(org.id, 'homeDivisionId')),
    roleId: idOf(known.out(role.id, 'roleId', `id of role “${roleNameOf(known)}”`)),
    subjectType: 'PC_OAUTH_CLIENT',
  } as const;
}

/**
 * Grants the role to the signed-in principal. A role on a user can cost a licence (reference, section 6).
 * @param escalation what the principal gains, in words
 */
export function grantAction(context: IdentityContext, known: Knowledge, escalation: string): HttpAction {
  const role = roleNameOf(known);
  const step = context.steps.grant.id;
  const { id, name, isUser } = signedIn(context, known);
  const where = place(context, known, id);
  const summary = text.grantToSelf(role, name);
  const about = { id: `${step}/1`, step, summary, reversible: true, escalation, typed: role };
  if (isUser) return httpAction(addRoleUsers(where.roleId, [id]), { ...about, cost: 'licence' });
  return httpAction(addGrant(where), about);
}

/** The opposite, for the step that takes the role back and for undo. `about` is the step and what it says. */
export function takeBackAction(
  context: IdentityContext,
  known: Knowledge,
  { step, summary }: { readonly step: string; readonly summary: string },
  { id, isUser }: Holder = signedIn(context, known),
): HttpAction {
  const where = place(context, known, id);
  const about = { id: `${step}/1`, step, summary, reversible: false, tolerates: ['not-found'] };
  return httpAction(isUser ? removeRoleUsers(where.roleId, [id]) : removeGrant(where), about);
}
