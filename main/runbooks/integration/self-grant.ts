import type { Action } from '../../../shared/plan/action.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { Step } from '../../engine/step.ts';
import { findClient } from '../genesys-cloud/find-client.ts';
import { grantAction, takeBackAction } from '../genesys-cloud/grant-actions.ts';
import { holdsRole, ownGrants } from '../genesys-cloud/own-grants.ts';
import { byOther, roleNameOf } from '../genesys-cloud/wishes.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/**
 * Whoever creates the OAuth client must hold its role (S000:76; reference, section 0 item 2).
 * Needed only when a client is to be created.
 */
export function selfGrantStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('selfgrant'),
    after: ['role'],
    async observe(read, known, signal) {
      const { exact } = await findClient(context, read, known, signal);
      // Undo asks whether the grant is there, not whether it is still needed.
      if (exact.length > 0 && context.purpose !== 'undo') return { is: 'present', out: {} };
      const roleId = known.outNow('role', 'roleId');
      if (typeof roleId !== 'string') return { is: 'absent' };
      const held = holdsRole(await ownGrants(context, read, known, signal), roleId);
      return held ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan(seen, known): readonly Action[] {
      if (seen.is === 'present' || byOther(known)) return [];
      const gained = Number(known.outNow('precheck', 'missingOfProfileCount') ?? 0);
      return [grantAction(context, known, text.escalation(roleNameOf(known), gained))];
    },
    settle: () => ({ roleLent: true }),
    inverse({ seen, out }, known) {
      // Also a grant that does not show yet: it may still come, and on a role that was there before us it would stay.
      const onItsWay = out.roleLent === true && known.record('ungrant')?.out.roleLent !== false;
      const there = seen.is === 'present' || (seen.is === 'absent' && onItsWay);
      const about = { step: 'selfgrant', summary: text.undoGrant(roleNameOf(known)) };
      return { actions: there ? [takeBackAction(context, known, about)] : [] };
    },
  };
}
