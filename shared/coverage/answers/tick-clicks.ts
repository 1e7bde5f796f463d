import { integrationText } from '../../text/integration.ts';
import { rowsText as text } from '../../text/rows.ts';
import type { NeedRow } from '../need.ts';

const [LOG_ON, OPEN_ROLES] = integrationText.clicks.role;

/** The way to the page with all roles: the guide's own (S000 section 3.3). */
export const TO_ROLES: readonly string[] = [LOG_ON, OPEN_ROLES];

/** How to tick a row's permission in a role. `open` says which role; without it, the one to be completed. */
export function tickClicks(
  row: Pick<NeedRow, 'type' | 'name' | 'level'>,
  open: string = text.openRole,
): readonly string[] {
  return [...TO_ROLES, open, text.tick(row.type, row.name, row.level), text.save];
}
