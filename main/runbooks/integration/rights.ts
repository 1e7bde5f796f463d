import { reasonOf } from '../../engine/blocked.ts';
import type { Step } from '../../engine/step.ts';
import { OperatorLacksRights } from '../genesys-cloud/faults.ts';
import { needsOf, wantedPermissions } from '../genesys-cloud/needs.ts';
import { holdsRole, ownGrants } from '../genesys-cloud/own-grants.ts';
import { ownRights, rightsFor } from '../genesys-cloud/rights.ts';
import type { IntegrationContext } from './context.ts';
import { RowNeedsChoice } from './faults.ts';
import { stepTitle } from './titles.ts';

/** Looks at the operator's own rights before anything is changed: all that this run needs, and what of the profile is lacking. */
export function rightsStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('precheck'),
    after: ['org'],
    async observe(read, known, signal) {
      const [subject, needs, wanted] = await Promise.all([
        ownGrants(context, read, known, signal),
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

      const { missingForRun, mayEditRoles, newToOperator: missingOfProfile } = ownRights(subject, needs, wanted);
      if (missingForRun.length > 0 && context.purpose === 'run') {
        return { is: 'unknown', why: reasonOf(new OperatorLacksRights(missingForRun)) };
      }
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
        mayEditRoles,
        missingForRun,
        missingOfProfile,
        missingOfProfileCount: missingOfProfile.length,
      };
      return { is: 'present', out };
    },
    plan: () => [],
  };
}
