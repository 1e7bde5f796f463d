import type { Check } from '../../../../shared/results/check.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { altocloudGenesysText } from '../../../../shared/text/altocloud-genesys.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Outputs, Step } from '../../../engine/step.ts';
import { listActionMaps, listOutcomes, listSegments } from '../../../systems/genesys-cloud/calls/journey.ts';
import { type PageCall, readAll } from '../../../systems/genesys-cloud/read-all.ts';
import type { JourneyObject } from '../../../systems/genesys-cloud/schemas.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';

const text = altocloudGenesysText.journey;
const ID = 'alto-journey';
const PROOF = 'GET /api/v2/journey/actionmaps';

/** Segments and outcomes, which are optional, and action maps, of which at least one has to be active (S001, Create …). */
export function journeyStep({ purpose }: AltocloudContext): Step {
  return {
    ...altocloudTitle(ID),
    after: ['alto-admin-perms'],
    async observe(read, known, signal) {
      // Undo only says that they stay.
      if (purpose === 'undo') return { is: 'absent' };
      try {
        const out = await journeyNow(read, signal);
        return (out.actionMapIds as readonly string[]).length > 0 ? { is: 'present', out } : { is: 'absent' };
      } catch (error) {
        if (!isRefusal(error)) throw error;
        // The permission may come with this very run; whoever confirms is believed only once the list shows it.
        const problem = {
          code: 'action-maps-not-listed',
          message: text.notListed(error.message),
          fix: text.notListedFix,
        };
        if (purpose === 'run') known.warn(ID, problem, 'run');
        return { is: 'absent' };
      }
    },
    plan: (seen) =>
      seen.is === 'present'
        ? []
        : [
            {
              id: `${ID}/1`,
              step: ID,
              kind: 'manual',
              summary: text.summary,
              reversible: false,
              clicks: text.clicks,
              copy: [],
              readBack: true,
            },
          ],
    async verify(read, _known, signal) {
      const check = { step: ID, what: text.oneActive, proof: PROOF };
      return { checks: [{ ...check, ...(await activeMap(read, signal)) }] };
    },
    inverse: () => ({ cannot: text.stays }),
  };
}

async function activeMap(read: Reader, signal: AbortSignal): Promise<Pick<Check, 'result' | 'reason'>> {
  try {
    const maps = await readAll(read, listActionMaps, { signal });
    if (maps.some(isActive)) return { result: 'ok' };
    return { result: 'not-ok', reason: maps.length === 0 ? text.noMap : text.noneActive(maps.length) };
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return { result: 'unchecked', reason: error.message };
  }
}

/** What is there by id; of action maps only those that are active. @throws Fault when action maps cannot be listed */
async function journeyNow(read: Reader, signal: AbortSignal): Promise<Outputs> {
  const [maps, segments, outcomes] = await Promise.all([
    readAll(read, listActionMaps, { signal }),
    optional(read, listSegments, signal),
    optional(read, listOutcomes, signal),
  ]);
  return {
    actionMapIds: maps.filter(isActive).map(({ id }) => id),
    segmentIds: segments.map(({ id }) => id),
    outcomeIds: outcomes.map(({ id }) => id),
  };
}

/** Optional objects, of which the vendor is removing one kind: a list that is refused or gone is no failure. */
async function optional(
  read: Reader,
  pageCall: PageCall<JourneyObject>,
  signal: AbortSignal,
): Promise<readonly JourneyObject[]> {
  return readAll(read, pageCall, { signal }).catch((error: unknown) => {
    if (!isRefusal(error)) throw error;
    return [];
  });
}

/** Refused for lack of a right, or not there (404; 410 comes as a bad request). */
function isRefusal(error: unknown): error is Fault {
  if (!(error instanceof Fault)) return false;
  return ['missing-permission', 'not-authorized', 'not-found', 'bad-request'].includes(error.code);
}

function isActive({ isActive: active }: JourneyObject): boolean {
  return active === true;
}
