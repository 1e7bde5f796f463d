import { coverage } from '../../../shared/coverage/coverage.ts';
import { holdingsOfSubject } from '../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../shared/permissions/malformed.ts';
import { type Held, matchNeeds } from '../../../shared/permissions/match-needs.ts';
import { reasonOf } from '../../engine/blocked.ts';
import type { Reader } from '../../engine/call.ts';
import type { Knowledge, Step } from '../../engine/step.ts';
import { MissingPermission } from '../../systems/faults/permission.ts';
import type { IntegrationContext } from './context.ts';
import { OperatorLacksRights, RowNeedsChoice } from './faults.ts';
import { findClient } from './find-client.ts';
import { findRole } from './find-role.ts';
import { needsOf, wantedPermissions } from './needs.ts';
import { holdsRole, ownGrants } from './own-grants.ts';
import { stepTitle } from './titles.ts';

/** Looks at the operator's own rights before anything is changed: all that this run needs, and what of the profile is lacking. */
export function rightsStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('precheck'),
    after: ['org'],
    async observe(read, known, signal) {
      const [subject, needs, wanted] = await Promise.all([
        ownGrants(read, known, signal),
        needsOf(context, read, known, signal),
        rightsFor(context, read, known, signal),
      ]);
      const [refused] = needs.refused;
      if (refused !== undefined) return { is: 'unknown', why: reasonOf(refused) };
      const open = needs.rows.find(({ state }) => state === 'choose');
      if (open !== undefined && context.purpose === 'run') {
        const fault = new RowNeedsChoice(open.row.row, open.reason ?? '', open.options ?? []);
        return { is: 'unknown', why: reasonOf(fault) };
      }

      const { roles } = holdingsOfSubject(subject);
      const lacking = lackedBy(roles, wanted);
      if (lacking.length > 0 && context.purpose === 'run') {
        return { is: 'unknown', why: reasonOf(new OperatorLacksRights(lacking)) };
      }
      const missingOfProfile = coverage(needs.rows, roles, { live: needs.live })
        .filter(({ finding }) => finding === 'missing' || finding === 'conditional')
        .flatMap(({ permissions }) => permissions);
      const alreadyHeld = known.record('role')?.out.roleId;
      if (missingOfProfile.length > 0 && !(typeof alreadyHeld === 'string' && holdsRole(subject, alreadyHeld))) {
        known.warn('precheck', {
          code: 'operator-lacks-profile-permissions',
          message: `You lack ${missingOfProfile.length} of the profile's permissions: ${missingOfProfile.join(', ')}.`,
          fix: 'Nothing to do: granting the role to yourself for a moment supplies them.',
        });
      }
      const out = {
        wanted: wantedPermissions(needs),
        mayEditRoles: lackedBy(roles, ['authorization:role:edit']).length === 0,
        missingForRun: lacking,
        missingOfProfile,
        missingOfProfileCount: missingOfProfile.length,
      };
      return { is: 'present', out };
    },
    plan: () => [],
  };
}

function lackedBy(roles: Held, wanted: readonly string[]): readonly string[] {
  const needs = wanted.map((text) => requirePermission(text));
  const matches = matchNeeds(needs, roles);
  return wanted.filter((_text, place) => matches[place]?.kind === 'missing');
}

/** The permissions that this run, as things stand, will use. */
export async function rightsFor(
  context: IntegrationContext,
  read: Reader,
  known: Knowledge,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const always = ['authorization:role:view', 'oauth:client:view'];
  if (context.purpose !== 'run') return always;
  const everything = [...always, 'authorization:role:add', ...clientRights(known)];
  try {
    const [roles, clients] = await Promise.all([findRole(read, known, signal), findClient(read, known, signal)]);
    return [
      ...always,
      ...(roles.exact.length === 0 ? ['authorization:role:add'] : []),
      ...(clients.exact.length === 0 ? clientRights(known) : []),
    ];
  } catch (error) {
    // Not even allowed to look: then everything is asked for, so that all gaps are named at once.
    if (error instanceof MissingPermission) return everything;
    throw error;
  }
}

function clientRights(known: Knowledge): readonly string[] {
  if (known.value('selfGrant') === 'other') return [];
  const takeBack = known.value('ungrant') === false ? [] : ['authorization:grant:delete'];
  return ['authorization:grant:add', ...takeBack, 'oauth:client:add'];
}
