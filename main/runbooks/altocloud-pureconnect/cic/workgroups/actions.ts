import type { ManualAction } from '../../../../../shared/plan/action.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { IcwsWorkgroup } from '../../../../systems/icws/schemas.ts';

const text = altocloudCicText.workgroups;

export const STEP = 'alto-workgroups';

/**
 * Ticking the box of one workgroup (S001:248).
 * @param isReadBack the server shows afterwards whether it was done
 * @param isBlind nobody could look at its members, so whoever does it does that too
 */
export function enableByHand(
  { id, name }: Pick<IcwsWorkgroup, 'id' | 'name'>,
  { isReadBack, isBlind }: { readonly isReadBack: boolean; readonly isBlind: boolean },
): ManualAction {
  return {
    id: `${STEP}/${encodeURIComponent(id)}`,
    step: STEP,
    kind: 'manual',
    summary: text.enable(name, id),
    reversible: true,
    clicks: [...text.clicks(id), ...(isBlind ? [text.checkMember] : [])],
    copy: [{ label: text.workgroup, value: id }],
    readBack: isReadBack,
  };
}

/** The workgroup that an action is for. */
export function workgroupOfAction(action: string): string {
  return decodeURIComponent(action.slice(STEP.length + 1));
}
