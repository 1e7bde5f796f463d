import { SERVER_LICENCE, USER_LICENCE } from '../../../../shared/cic/licences.ts';
import { Fault } from '../../../../shared/results/fault.ts';
import { altocloudByHandText } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Step } from '../../../engine/step.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';
import { getFeatureLicence, getLicenceAllocation } from '../../../systems/icws/calls/licences.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';
import { copyOf } from './copies.ts';
import { confirmedFor, manual } from './hand-step.ts';

const text = altocloudByHandText.licenceLoad;
const ID = 'alto-license-load';
const FACT = 'licenseLoaded';

/**
 * The licence file (S001:198-217), unless the server has both licences. Loading it again does no harm, so a server that
 * cannot be asked has it asked for; the step that signs in says why.
 */
export function licenceLoadStep({ cic, purpose }: Pick<AltocloudContext, 'cic' | 'purpose'>): Step {
  return {
    ...altocloudTitle(ID),
    after: ['alto-cic-version'],
    async observe(read, known, signal) {
      const isConfirmed = confirmedFor(known, ID, FACT) === true;
      if (purpose === 'undo') return isConfirmed ? { is: 'present', out: { [FACT]: true } } : { is: 'absent' };
      const loaded = cic?.hasAccount === true ? await areLoaded(read, signal) : undefined;
      return (loaded ?? isConfirmed) ? { is: 'present', out: { [FACT]: true } } : { is: 'absent' };
    },
    plan: (seen, known) =>
      seen.is === 'absent'
        ? [
            manual(ID, {
              summary: text.summary,
              clicks: text.clicks,
              copy: [
                ...copyOf('file', known.value('licenseFile')),
                ...copyOf('serverLicence', SERVER_LICENCE),
                ...copyOf('userLicence', USER_LICENCE),
              ],
            }),
          ]
        : [],
    settle: () => ({ [FACT]: true }),
    inverse: (_done, known) => (known.record(ID)?.confirmed === true ? { cannot: text.stays } : { actions: [] }),
  };
}

/** Undefined when the server could not be asked. @throws RequestStopped */
async function areLoaded(read: Reader, signal: AbortSignal): Promise<boolean | undefined> {
  try {
    await read.read(getFeatureLicence(SERVER_LICENCE), signal);
    await read.read(getLicenceAllocation(USER_LICENCE), signal);
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    return undefined;
  }
}
