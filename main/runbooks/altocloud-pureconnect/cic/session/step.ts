import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Step } from '../../../../engine/step.ts';
import { getConnection } from '../../../../systems/icws/calls/connection.ts';
import type { AltocloudContext } from '../../context.ts';
import { altocloudTitle } from '../../title.ts';
import { IcwsSessionDown } from './faults.ts';

const text = altocloudCicText.session;
const STEP = 'alto-icws-session';

/**
 * Whether the CIC user can work there. The session itself is opened with the first call that needs one, and closed with
 * the run. Without a CIC user there is nothing to do.
 */
export function sessionStep({ cic, purpose }: AltocloudContext): Step {
  const isUsed = cic?.hasAccount === true;
  const look = async (read: Reader, signal: AbortSignal) => {
    const { isUp, reason } = await read.read(getConnection(), signal);
    if (!isUp) throw new IcwsSessionDown(reason);
  };
  return {
    ...altocloudTitle(STEP),
    after: ['alto-cic-version'],
    async observe(read, _known, signal) {
      // An undo that has nothing to do there opens no session.
      if (isUsed && purpose !== 'undo') await look(read, signal);
      return { is: 'present', out: {}, ...(isUsed ? {} : { reason: text.unused }) };
    },
    plan: () => [],
    async verify(read, _known, signal) {
      if (!isUsed) return { checks: [] };
      await look(read, signal);
      return { checks: [{ step: STEP, what: text.isUp, result: 'ok', proof: text.byConnection }] };
    },
  };
}
