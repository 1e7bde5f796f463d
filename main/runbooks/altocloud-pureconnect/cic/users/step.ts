import { USER_LICENCE } from '../../../../../shared/cic/licences.ts';
import type { HttpAction } from '../../../../../shared/plan/action.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Knowledge, Observed, Step } from '../../../../engine/step.ts';
import { getLicenceAllocation } from '../../../../systems/icws/calls/licences.ts';
import { getUser } from '../../../../systems/icws/calls/users.ts';
import type { IcwsUser } from '../../../../systems/icws/schemas.ts';
import { outputOf } from '../../by-person.ts';
import type { AltocloudContext } from '../../context.ts';
import { textsOf } from '../../texts.ts';
import { altocloudTitle } from '../../title.ts';
import { found } from '../found.ts';
import { giveAction, mergedFor, takeAction, withoutFor } from './actions.ts';
import { usersByHand } from './by-hand.ts';
import { CicUsersUnknown } from './faults.ts';
import { givenBy, STEP, userOfAction } from './given.ts';
import { isActive, isLicensed } from './licences-of.ts';
import { readUsers } from './read-users.ts';
import { checkAgents } from './verify.ts';

const text = altocloudCicText.users;
const counted = altocloudCicText.licences;
const AFTER = ['alto-icws-session', 'alto-license-check'] as const;

/**
 * Gives each agent the licence I3_ACCESS_ALTOCLOUD_USER (S001:219), one write an agent. A write replaces the agent's
 * whole list, so the list is read again just before it goes out, and nothing but this licence is added to it or taken
 * from it.
 */
export function usersStep(context: AltocloudContext): Step {
  const { cic, purpose } = context;
  if (cic?.hasAccount !== true) return { ...altocloudTitle(STEP), after: AFTER, ...usersByHand(context) };
  // As they were when the step last looked, so that an action can be named for them.
  let seenUsers: readonly IcwsUser[] = [];
  // Whom somebody else gave it between the plan and the write.
  const met = new Set<string>();
  return {
    ...altocloudTitle(STEP),
    after: AFTER,
    async observe(read, known, signal) {
      const given = givenBy(known.record(STEP));
      if (purpose === 'undo') {
        if (!ours(known.record(STEP))) return { is: 'absent' };
        seenUsers = (await readUsers(read, given, signal)).filter(isLicensed);
        return { is: 'different', out: {}, before: null };
      }
      const wanted = wantedIn(known);
      // Those of an earlier choice are still to be undone.
      const users = await readUsers(read, [...new Set([...wanted, ...given])], signal);
      const unknown = wanted.filter((id) => !users.some((user) => user.id === id));
      if (unknown.length > 0 && purpose === 'run') {
        return { is: 'unknown', why: reasonOf(new CicUsersUnknown(unknown)) };
      }
      seenUsers = users.filter(({ id }) => wanted.includes(id));
      const lacking = seenUsers.filter((user) => !isLicensed(user));
      if (purpose === 'run') {
        warnOfInactive(seenUsers, known);
        await warnOfTooFew(read, lacking.length, known, signal);
      }
      return stateOf(users, lacking, given);
    },
    plan: (seen) =>
      seen.is === 'different' && purpose === 'run' ? seenUsers.filter((user) => !isLicensed(user)).map(giveAction) : [],
    async refresh(action, read, _known, signal): Promise<HttpAction | undefined> {
      const id = userOfAction(action.id);
      const user = await found(read, getUser(id), signal);
      if (purpose === 'undo') {
        return user === undefined || !isLicensed(user) ? undefined : withoutFor(action, user);
      }
      if (user === undefined) throw new CicUsersUnknown([id]);
      if (!isLicensed(user)) return mergedFor(action, user);
      met.add(id);
      return undefined;
    },
    settle(replies, known) {
      const sent = [...replies.keys()].map(userOfAction);
      return {
        usersLicensed: [...new Set([...textsOf(known.outNow(STEP, 'usersLicensed')), ...sent, ...met])],
        usersLicensedBy: 'icws',
        usersGiven: [...new Set([...textsOf(outputOf(known, STEP, 'usersGiven')), ...sent])],
      };
    },
    async verify(read, known, signal) {
      const wanted = wantedIn(known);
      if (wanted.length === 0) return { checks: [] };
      return { checks: [checkAgents(wanted, await readUsers(read, wanted, signal))] };
    },
    // Seen when it looked: who has it of this engagement's hand, and still exists.
    inverse: (_done, known) => ({ actions: ours(known.record(STEP)) ? seenUsers.map(takeAction) : [] }),
  };
}

function wantedIn(known: Knowledge): readonly string[] {
  return [...new Set(textsOf(known.value('userIds')))];
}

function stateOf(users: readonly IcwsUser[], lacking: readonly IcwsUser[], given: readonly string[]): Observed {
  const licensed = users.filter(isLicensed).map(({ id }) => id);
  const out = {
    usersLicensed: licensed,
    usersLicensedBy: 'icws',
    usersGiven: given.filter((id) => licensed.includes(id)),
  };
  return lacking.length === 0 ? { is: 'present', out } : { is: 'different', out, before: null };
}

function warnOfInactive(users: readonly IcwsUser[], known: Knowledge): void {
  const inactive = users.filter((user) => !isActive(user)).map(({ id }) => id);
  if (inactive.length === 0) return;
  const message = text.inactive(inactive);
  known.warn(STEP, { code: 'agents-inactive', field: 'userIds', message, fix: text.inactiveFix });
}

/** Where the server tells how many there are. It decides by itself when it is asked for one too many. */
async function warnOfTooFew(read: Reader, wanted: number, known: Knowledge, signal: AbortSignal): Promise<void> {
  if (wanted === 0) return;
  const { count, inUse } = (await found(read, getLicenceAllocation(USER_LICENCE), signal)) ?? {};
  if (count === undefined || inUse === undefined || count - inUse >= wanted) return;
  const message = counted.tooFew(Math.max(0, count - inUse), wanted);
  known.warn(STEP, { code: 'too-few-licences', field: 'userIds', message, fix: counted.tooFewFix });
}
