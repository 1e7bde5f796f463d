import type { Problem } from '../../../shared/results/problem.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import { ours } from '../../engine/ours.ts';
import type { Knowledge, Step } from '../../engine/step.ts';
import { signedIn, takeBackAction } from '../genesys-cloud/grant-actions.ts';
import { holdsRole, ownGrants } from '../genesys-cloud/own-grants.ts';
import { byOther, roleNameOf } from '../genesys-cloud/wishes.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/** Takes the self-grant back. Only a grant that this engagement made; one that was there before stays. */
export function ungrantStep(context: IntegrationContext): Step {
  const madeByUs = (known: Knowledge) =>
    ours(known.record('selfgrant')) || (known.planned('selfgrant') && !known.applying);
  return {
    ...stepTitle('ungrant'),
    after: ['selfgrant', 'oauth'],
    // An escalation must not outlive a failed creation. Where the grant itself is still on its way, a resume needs it.
    given: 'tried',
    async observe(read, known, signal) {
      const wanted = known.value('ungrant') !== false && !byOther(known);
      if (!wanted || !madeByUs(known)) return { is: 'present', out: {} };
      const roleId = known.outNow('role', 'roleId');
      // A grant of this run is taken back whether or not it shows yet. Only a lost answer is looked into.
      const lost = known.outNow('selfgrant', 'roleLent') === true && known.record('ungrant')?.unanswered === true;
      if (typeof roleId !== 'string' || (known.planned('selfgrant') && !lost)) return { is: 'absent' };
      const held = holdsRole(await ownGrants(context, read, known, signal), roleId);
      return held ? { is: 'absent' } : { is: 'present', out: { roleLent: false } };
    },
    settle: () => ({ roleLent: false }),
    plan(seen, known) {
      if (seen.is === 'present') return [];
      const summary = text.takeBack(roleNameOf(known), signedIn(context, known).name);
      return [takeBackAction(context, known, { step: 'ungrant', summary })];
    },
  };
}

/** The self-grant outlives a run that was stopped: that must not go unsaid. */
export function stillHeld(known: Knowledge): readonly Problem[] {
  const wanted = known.value('ungrant') !== false && !byOther(known);
  const back = known.outNow('ungrant', 'roleLent') === false;
  if (!wanted || back || !ours(known.record('selfgrant')) || known.outNow('selfgrant', 'roleLent') === undefined)
    return [];
  const name = String(known.outNow('signin', 'principalName'));
  return [
    {
      code: 'role-still-held',
      message: `${name} (you) may still hold role “${roleNameOf(known)}”, which was granted for this run.`,
      fix: 'Resume, or undo: both take it back.',
    },
  ];
}
