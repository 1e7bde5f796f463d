import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { ours } from '../../../../engine/ours.ts';
import type { Knowledge, Step } from '../../../../engine/step.ts';
import { checkByPerson, outputOf } from '../../by-person.ts';
import type { AltocloudContext } from '../../context.ts';
import { textsOf } from '../../texts.ts';
import { giveByHand } from './actions.ts';
import { givenBy, STEP } from './given.ts';

const text = altocloudCicText.users;

/** The step where no CIC user was given: somebody does it for all agents and says so. */
export function usersByHand({
  purpose,
}: AltocloudContext): Pick<Step, 'observe' | 'plan' | 'settle' | 'verify' | 'inverse'> {
  return {
    async observe(_read, known) {
      if (purpose !== 'run' || isConfirmed(known)) return { is: 'present', out: {} };
      return { is: 'absent' };
    },
    plan: (seen, known) => (seen.is === 'absent' ? [giveByHand(wantedIn(known))] : []),
    settle: (_replies, known) => ({ usersLicensed: [...wantedIn(known)], usersLicensedBy: 'person' }),
    async verify(_read, known) {
      const wanted = wantedIn(known);
      const by = outputOf(known, STEP, 'usersLicensedBy');
      return { checks: [checkByPerson(STEP, text.allLicensed(wanted.length), isConfirmed(known), by)] };
    },
    inverse(_done, known) {
      const record = known.record(STEP);
      if (ours(record)) return { cannot: text.cannotWithout(givenBy(record)) };
      return { cannot: text.cannotByHand(textsOf(record?.out.usersLicensed)) };
    },
  };
}

/** For the agents that are wanted now. What this tool gave itself, when it had a CIC user, counts as well. */
function isConfirmed(known: Knowledge): boolean {
  const licensed = outputOf(known, STEP, 'usersLicensed');
  if (licensed === undefined) return false;
  return wantedIn(known).every((id) => textsOf(licensed).includes(id));
}

function wantedIn(known: Knowledge): readonly string[] {
  return [...new Set(textsOf(known.value('userIds')))];
}
