import type { Catalogue } from '../../shared/catalogue/catalogue.ts';
import type { Need } from '../../shared/coverage/need.ts';
import { needOfList } from '../../shared/coverage/needs/need-of-list.ts';
import { needOfRole } from '../../shared/coverage/needs/need-of-role.ts';
import { readPermissionList } from '../../shared/coverage/read/permission-list.ts';
import { NeedTooLarge } from './faults.ts';
import type { Inputs } from './workspace-inputs.ts';
import type { Chosen, WantedNeed } from './workspace-types.ts';

/**
 * The need that is wanted. A list of which no line can be read is no need: nothing must be able to cover it.
 * @throws CoverageChoiceGone, NeedTooLarge
 */
export function wantedNeed(
  wanted: WantedNeed,
  inputs: Inputs,
  catalogue: Catalogue,
): Pick<Chosen, 'need' | 'needUnread'> {
  if (wanted.is === 'listed') return { need: wanted.need, needUnread: [] };
  if (wanted.is === 'role') {
    const { holdings, input } = inputs.role(wanted.role);
    return { need: bounded(needOfRole(holdings, inputs.get(input)?.name)), needUnread: [] };
  }
  const known = { catalogue };
  const { lines, unread } = readPermissionList(wanted.text, 'pasted', known);
  return { need: lines.length === 0 ? undefined : bounded(needOfList(lines, known)), needUnread: unread };
}

/** Twice the permissions of the whole platform. */
const MOST_ROWS = 4_000;

function bounded(need: Need): Need {
  if (need.rows.length > MOST_ROWS) throw new NeedTooLarge(need.rows.length, MOST_ROWS);
  return need;
}
