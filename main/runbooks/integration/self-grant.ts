import type { Action } from '../../../shared/plan/action.ts';
import type { Step } from '../../engine/step.ts';
import type { IntegrationContext } from './context.ts';
import { findClient } from './find-client.ts';
import { grantAction, takeBackAction } from './grant-actions.ts';
import { holdsRole, ownGrants } from './own-grants.ts';
import { roleNameOf } from './role-name.ts';
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
      const { exact } = await findClient(read, known, signal);
      // Undo asks whether the grant is there, not whether it is still needed.
      if (exact.length > 0 && context.purpose !== 'undo') return { is: 'present', out: {} };
      const roleId = known.outNow('role', 'roleId');
      if (typeof roleId !== 'string') return { is: 'absent' };
      const held = holdsRole(await ownGrants(read, known, signal), roleId);
      return held ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan(seen, known): readonly Action[] {
      if (seen.is === 'present' || known.value('selfGrant') === 'other') return [];
      return [grantAction(known, roleNameOf(known))];
    },
    settle: () => ({ roleLent: true }),
    inverse({ seen, out }, known) {
      // Also a grant that does not show yet: it may still come, and on a role that was there before us it would stay.
      const onItsWay = out.roleLent === true && known.record('ungrant')?.out.roleLent !== false;
      const there = seen.is === 'present' || (seen.is === 'absent' && onItsWay);
      return { actions: there ? [takeBackAction('selfgrant', known, roleNameOf(known))] : [] };
    },
  };
}
