import { ADMIN_JOURNEY } from '../../../../shared/coverage/needs/altocloud-needs.ts';
import { resolveRows } from '../../../../shared/coverage/resolve.ts';
import { isWildcard, type Permission } from '../../../../shared/permissions/permission.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Knowledge } from '../../../engine/step.ts';
import { catalogueOf } from '../../genesys-cloud/catalogue.ts';
import type { AltocloudContext } from '../context.ts';

/**
 * Every journey permission that the organization offers, by its own catalogue (`live`), else by the bundled one; a role
 * gets them one by one, since the platform retires wildcards (reference, section 0 item 4).
 */
export async function journeyPermissions(
  context: AltocloudContext,
  read: Reader,
  known: Knowledge,
  step: string,
  signal: AbortSignal,
): Promise<{ readonly wanted: readonly Permission[]; readonly live: boolean }> {
  const catalogue = await catalogueOf(context, read, known, step, signal);
  const { rows } = resolveRows(ADMIN_JOURNEY.rows, catalogue);
  const wanted = rows.flatMap(({ permissions }) => permissions).filter((permission) => !isWildcard(permission));
  return { wanted, live: catalogue.source === 'live' };
}
