import type { Action } from '../../../../shared/plan/action.ts';
import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { integrationText } from '../../../../shared/text/integration.ts';
import { smsGenesysText } from '../../../../shared/text/sms-genesys.ts';
import { ours } from '../../../engine/ours.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';
import { findClient } from '../../genesys-cloud/find-client.ts';
import { grantAction, signedIn, takeBackAction } from '../../genesys-cloud/grant-actions.ts';
import { PROPAGATION_SECONDS } from '../../genesys-cloud/propagation.ts';
import { byOther, roleNameOf } from '../../genesys-cloud/wishes.ts';
import { granteesFound, isHeldBy, recordedGrantees, toTakeBackFrom, withGrantee } from './grantees.ts';

const text = smsGenesysText.assign;
const ID = 'gca-assign';

/**
 * The role to the signed-in administrator, and the wait until that counts (S002:284-290). It stays, as the guide has it;
 * it is needed only by whoever creates the client, so an existing client asks for no grant.
 */
export function assignStep(context: IdentityContext): Step {
  const { grant, role } = context.steps;
  const roleIdOf = (known: Knowledge) => {
    const roleId = known.outNow(role.id, 'roleId');
    return typeof roleId === 'string' ? roleId : undefined;
  };
  return {
    ...grant,
    after: [role.id],
    async observe(read, known, signal) {
      const roleId = roleIdOf(known);
      // Undo asks whether a grant is there, not whether it is still needed.
      const undo = context.purpose === 'undo';
      const holders = undo ? toTakeBackFrom(context, known, ID) : [signedIn(context, known)];
      if (roleId !== undefined) {
        const held = await Promise.all(
          holders.map((holder) => isHeldBy(context, read, known, { holder, roleId }, signal)),
        );
        if (held.includes(true)) return { is: 'present', out: granteesFound(context, known, ID) };
      }
      if (undo) return { is: 'absent' };
      const { exact } = await findClient(context, read, known, signal);
      return exact.length > 0 ? { is: 'present', out: known.record(ID)?.out ?? {} } : { is: 'absent' };
    },
    plan(seen, known): readonly Action[] {
      if (seen.is === 'present' || byOther(known)) return [];
      const gained = Number(known.outNow('gca-signin', 'newToOperatorCount') ?? 0);
      const lend = grantAction(context, known, text.escalation(roleNameOf(known), gained));
      // Answered, and only not visible yet.
      return onItsWay(context, known) ? [wait(known)] : [lend, wait(known)];
    },
    settle: (_replies, known) => withGrantee(known, ID, signedIn(context, known)),
    async reached(read, known, signal) {
      const roleId = roleIdOf(known);
      const holder = signedIn(context, known);
      return roleId !== undefined && isHeldBy(context, read, known, { holder, roleId }, signal);
    },
    async verify(read, known, signal) {
      const roleId = roleIdOf(known);
      if (roleId === undefined) return { checks: [] };
      const checks = recordedGrantees(known, ID).map(async (holder): Promise<Check> => {
        const what = text.isGranted(roleNameOf(known), holder.name);
        const check = { step: ID, what, proof: text.isGrantedProof };
        try {
          const held = await isHeldBy(context, read, known, { holder, roleId }, signal);
          return held ? { ...check, result: 'ok' } : { ...check, result: 'not-ok', reason: text.notGranted };
        } catch (error) {
          if (!(error instanceof Fault) || error.family === 'stopped') throw error;
          return { ...check, result: 'unchecked', reason: error.message };
        }
      });
      return { checks: await Promise.all(checks) };
    },
    inverse({ seen }, known) {
      const there = seen.is === 'present' || onItsWay(context, known);
      if (!there || roleIdOf(known) === undefined) return { actions: [] };
      const actions = toTakeBackFrom(context, known, ID).map((holder, place) => {
        const about = { step: ID, summary: text.takeBack(roleNameOf(known), holder.name) };
        return { ...takeBackAction(context, known, about, holder), id: `${ID}/${place + 1}` };
      });
      return { actions };
    },
  };
}

function wait(known: Knowledge): Action {
  return {
    id: `${ID}/2`,
    step: ID,
    kind: 'wait',
    summary: integrationText.waitSummary,
    reversible: false,
    until: integrationText.waitForGrant(roleNameOf(known)),
    atMostSeconds: PROPAGATION_SECONDS,
  };
}

/** A grant of ours was answered so lately that it may not show yet; in a run, one to whoever is signed in. */
function onItsWay(context: IdentityContext, known: Knowledge): boolean {
  const record = known.record(ID);
  if (record === undefined || !ours(record) || record.writtenAt === undefined) return false;
  const recorded = recordedGrantees(known, ID);
  const { id } = signedIn(context, known);
  const mine = context.purpose === 'undo' || recorded.length === 0 || recorded.some((holder) => holder.id === id);
  return mine && context.clock.now() - record.writtenAt < PROPAGATION_SECONDS * 1000;
}
