import { cicOrigin } from '../../../shared/cic/server.ts';
import type { JsonObject } from '../../../shared/json.ts';
import type { PracticeJson } from '../../practice/start.ts';
import { icwsOf } from '../../runs/practice-icws.ts';
import type { CicContext } from './context.ts';

/**
 * The CIC server of checked values; undefined when they name none. Practice answers for whatever server they name.
 * @throws PracticeWithoutIcws
 */
export function cicPlace(
  { cicServer, cicUser }: JsonObject,
  practice: PracticeJson | undefined,
): CicContext | undefined {
  if (typeof cicServer !== 'string' || cicServer === '') return undefined;
  const origin = practice === undefined ? cicOrigin(cicServer) : icwsOf(practice).origin;
  if (origin === undefined) return undefined;
  return { origin, hasAccount: typeof cicUser === 'string' && cicUser !== '' };
}
