import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { IcwsWorkgroup } from '../../../../systems/icws/schemas.ts';
import { checkByPerson } from '../../by-person.ts';
import { STEP } from './actions.ts';

const text = altocloudCicText.workgroups;

/**
 * Whether updates are enabled: as the server shows it, else as somebody confirmed it.
 * @param wasRead the server showed once that they are; what was true then is not known to be so now
 */
export function checkEnabled(
  { id, altocloud }: Pick<IcwsWorkgroup, 'id' | 'altocloud'>,
  { isConfirmed, wasRead }: { readonly isConfirmed: boolean; readonly wasRead: boolean },
): Check {
  if (altocloud === undefined) {
    const byPerson = checkByPerson(STEP, text.isEnabled(id), isConfirmed, wasRead && !isConfirmed ? 'icws' : 'person');
    return wasRead && !isConfirmed ? { ...byPerson, reason: text.notReadNow } : byPerson;
  }
  const base = { step: STEP, what: text.isEnabled(id), proof: text.byGet };
  return altocloud ? { ...base, result: 'ok' } : { ...base, result: 'not-ok', reason: text.notEnabled };
}

/** Whether a member has the licence: without one no update is sent for the workgroup (S001:250). */
export function checkMembers({ id, members }: IcwsWorkgroup, licensed: ReadonlySet<string>): Check {
  const base = { step: STEP, what: text.hasLicensed(id), proof: text.byMembers };
  if (members.length === 0) return { ...base, result: 'not-ok', reason: text.noMember };
  return members.some((member) => licensed.has(member))
    ? { ...base, result: 'ok' }
    : { ...base, result: 'not-ok', reason: text.noneLicensed };
}

/** The same where nobody could look at the members: whoever ticked the box was asked to. */
export function checkMembersByPerson(id: string, isConfirmed: boolean): Check {
  return checkByPerson(STEP, text.hasLicensed(id), isConfirmed);
}
