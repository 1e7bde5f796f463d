import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { IcwsUser } from '../../../../systems/icws/schemas.ts';
import { STEP } from './given.ts';
import { isLicensed } from './licences-of.ts';

const text = altocloudCicText.users;

/** Whether every wanted agent has the licence. */
export function checkAgents(wanted: readonly string[], users: readonly IcwsUser[]): Check {
  const base = { step: STEP, what: text.allLicensed(wanted.length), proof: text.byGet };
  const licensed = new Set(users.filter(isLicensed).map(({ id }) => id));
  const lacking = wanted.filter((id) => !licensed.has(id));
  return lacking.length === 0
    ? { ...base, result: 'ok' }
    : { ...base, result: 'not-ok', reason: text.lacking(lacking, wanted.length) };
}
