import type { HttpAction, Template } from '../../../../../shared/plan/action.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Knowledge } from '../../../../engine/step.ts';
import { NotFound } from '../../../../systems/faults/refused-request.ts';
import { getSubject } from '../../../../systems/genesys-cloud/calls/subjects.ts';
import type { Subject } from '../../../../systems/genesys-cloud/schemas.ts';
import type { AltocloudContext } from '../../context.ts';
import { grantId, ID, readGrantId } from './given.ts';
import { isLately } from './lately.ts';

/**
 * The write as it has to be now: grants that the user has got meanwhile are left out, and one that is gone is not taken
 * back again. What is done to the role itself stays as it was planned. @throws Fault
 */
export async function refreshGrant(
  context: AltocloudContext,
  action: HttpAction,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<HttpAction | undefined> {
  const grant = readGrantId(action.id);
  if (grant === undefined) return action;
  const home = String(known.outNow('alto-org-facts', 'homeDivisionId'));
  if (action.method === 'DELETE') {
    // One that was made lately need not show yet, and would stay for ever.
    if (isLately(context, known)) return action;
    const [kind] = grant.kinds;
    const roleId = known.outNow(ID, kind === 'ai' ? 'aiRoleId' : 'routingRoleId');
    const subject = await subjectOf(read, grant.userId, signal);
    return subject !== undefined && holds(subject, roleId, home) ? action : undefined;
  }
  const subject = await read.read(getSubject(grant.userId), signal);
  const { grants } = action.body as { readonly grants: readonly Planned[] };
  const open = grants.map(({ roleId }) => !holds(subject, roleIdNow(roleId, known), home));
  if (!open.includes(true)) return undefined;
  // What somebody else gave meanwhile must not be recorded as ours.
  const kinds = grant.kinds.filter((_kind, place) => open[place]);
  return {
    ...action,
    id: grantId(grant.userId, kinds),
    body: { grants: grants.filter((_grant, place) => open[place]) },
  };
}

type Planned = { readonly roleId: Template; readonly divisionId: string };

function roleIdNow(roleId: Template, known: Knowledge): unknown {
  return typeof roleId === 'string' ? roleId : known.outNow(ID, 'routingRoleId');
}

function holds({ grants }: Subject, roleId: unknown, divisionId: string): boolean {
  return grants.some(({ role, division }) => role.id === roleId && [divisionId, '*'].includes(division?.id ?? '*'));
}

/** Undefined for a user who is gone. */
async function subjectOf(read: Reader, userId: string, signal: AbortSignal): Promise<Subject | undefined> {
  return read.read(getSubject(userId), signal).catch((error: unknown) => {
    if (error instanceof NotFound) return undefined;
    throw error;
  });
}
