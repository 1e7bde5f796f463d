import { coverage } from '../../../shared/coverage/coverage.ts';
import { holdingsOfSubject } from '../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../shared/permissions/malformed.ts';
import { type Held, matchNeeds } from '../../../shared/permissions/match-needs.ts';
import type { Reader } from '../../engine/call.ts';
import type { Knowledge } from '../../engine/step.ts';
import { MissingPermission } from '../../systems/faults/permission.ts';
import type { Subject } from '../../systems/genesys-cloud/schemas.ts';
import type { IdentityContext } from './context.ts';
import { findClient } from './find-client.ts';
import { findRole } from './find-role.ts';
import type { Needs } from './needs.ts';
import { byOther } from './wishes.ts';

/** What the operator holds of what a run uses, and of what the role is to hold. */
export interface OwnRights {
  /** Rights that this run needs and the operator lacks. */
  readonly missingForRun: readonly string[];
  readonly mayEditRoles: boolean;
  /** Permissions of the role that are not the operator's yet. */
  readonly newToOperator: readonly string[];
}

/** Compares the operator's own grants. `wanted` are the rights that the run needs (`rightsFor`). */
export function ownRights(subject: Subject, needs: Needs, wanted: readonly string[]): OwnRights {
  const { roles } = holdingsOfSubject(subject);
  return {
    missingForRun: lackedBy(roles, wanted),
    mayEditRoles: lackedBy(roles, ['authorization:role:edit']).length === 0,
    newToOperator: coverage(needs.rows, roles, { live: needs.live })
      .filter(({ finding }) => finding === 'missing' || finding === 'conditional')
      .flatMap(({ permissions }) => permissions),
  };
}

function lackedBy(roles: Held, wanted: readonly string[]): readonly string[] {
  const needs = wanted.map((text) => requirePermission(text));
  const matches = matchNeeds(needs, roles);
  return wanted.filter((_text, place) => matches[place]?.kind === 'missing');
}

/** The permissions that this run, as things stand, will use. */
export async function rightsFor(
  context: IdentityContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const always = ['authorization:role:view', 'oauth:client:view'];
  if (context.purpose !== 'run') return always;
  const everything = [...always, 'authorization:role:add', ...clientRights(context, known)];
  try {
    const [roles, clients] = await Promise.all([
      findRole(context, read, known, signal),
      findClient(context, read, known, signal),
    ]);
    return [
      ...always,
      ...(roles.exact.length === 0 ? ['authorization:role:add'] : []),
      ...(clients.exact.length === 0 ? clientRights(context, known) : []),
    ];
  } catch (error) {
    // Not even allowed to look: then everything is asked for, so that all gaps are named at once.
    if (error instanceof MissingPermission) return everything;
    throw error;
  }
}

/** The same, for signing in by itself. */
export function rightsOf(context: IdentityContext) {
  return (read: Reader, known: Knowledge, signal: AbortSignal) => rightsFor(context, read, known, signal);
}

function clientRights({ grantStays }: IdentityContext, known: Knowledge): readonly string[] {
  if (byOther(known)) return [];
  const takeBack = grantStays || known.value('ungrant') === false ? [] : ['authorization:grant:delete'];
  return ['authorization:grant:add', ...takeBack, 'oauth:client:add'];
}
