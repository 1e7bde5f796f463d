import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { NotAUser } from '../../systems/faults/refused-request.ts';
import { getOwnSubject, getSubject } from '../../systems/genesys-cloud/calls/subjects.ts';
import type { Subject } from '../../systems/genesys-cloud/schemas.ts';
import type { IdentityContext } from './context.ts';

/** The signed-in principal's grants. */
export function ownGrants(
  { steps }: Pick<IdentityContext, 'steps'>,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<Subject> {
  return grantsOfSignedIn(read, String(known.outNow(steps.signin.id, 'principalId')), signal);
}

/**
 * The same by the principal's id. Described for "the currently authenticated user"; whether it answers for a client is
 * not stated (reference, section 7), so a client falls back to its subject id.
 */
export async function grantsOfSignedIn(read: Reader, principalId: string, signal: AbortSignal): Promise<Subject> {
  return read.read(getOwnSubject(), signal).catch((error: unknown) => {
    if (!(error instanceof NotAUser)) throw error;
    return read.read(getSubject(principalId), signal);
  });
}

/** Whether a subject's grants name the role. */
export function holdsRole(subject: Subject, roleId: string): boolean {
  return subject.grants.some(({ role }) => role.id === roleId);
}
