import { SERVER_LICENCE, USER_LICENCE } from '../../../../../shared/cic/licences.ts';
import type { ManualAction } from '../../../../../shared/plan/action.ts';
import type { Check } from '../../../../../shared/results/check.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Knowledge, Outputs, Step } from '../../../../engine/step.ts';
import { getFeatureLicence, getLicenceAllocation } from '../../../../systems/icws/calls/licences.ts';
import { checkByPerson, outputOf, type Source } from '../../by-person.ts';
import type { AltocloudContext } from '../../context.ts';
import { altocloudTitle } from '../../title.ts';
import { found } from '../found.ts';
import { AltocloudLicencesMissing } from './faults.ts';

const text = altocloudCicText.licences;
const STEP = 'alto-license-check';
const LOAD = 'alto-license-load';
const BOTH = [SERVER_LICENCE, USER_LICENCE] as const;

/** Whether the CIC server has both licences of the integration (S001:86-88). */
export function licencesStep(context: AltocloudContext): Step {
  const { cic, purpose } = context;
  const canLook = cic?.hasAccount === true;
  return {
    ...altocloudTitle(STEP),
    after: [LOAD, 'alto-icws-session'],
    async observe(read, known, signal) {
      if (purpose === 'undo') return { is: 'present', out: {} };
      if (!canLook) {
        const isKnown = outputOf(known, STEP, 'licensesPresent') !== undefined;
        if (isKnown) return { is: 'present', out: {} };
        return purpose === 'run' ? { is: 'absent' } : { is: 'present', out: {} };
      }
      const missing = await missingLicences(read, signal);
      if (missing.length === 0) return { is: 'present', out: outOf('icws') };
      if (purpose === 'verify') return { is: 'present', out: {} };
      // The file is loaded in this run, before this step: it looks again then.
      if (known.planned(LOAD) && !known.applying) {
        const problem = { code: 'licences-to-come', message: text.toCome(missing), fix: text.toComeFix };
        known.warn(STEP, problem, 'run');
        return { is: 'present', out: {} };
      }
      return { is: 'unknown', why: reasonOf(new AltocloudLicencesMissing(missing)) };
    },
    plan: (seen) => (seen.is === 'absent' ? [lookByHand()] : []),
    settle: () => outOf('person'),
    async verify(read, known, signal) {
      if (!canLook) return { checks: [withoutLook(known)] };
      const missing = await missingLicences(read, signal);
      // Nothing that follows can be done without them.
      if (missing.length > 0 && purpose === 'run') throw new AltocloudLicencesMissing(missing);
      return { checks: [checkOf(missing)] };
    },
  };
}

function outOf(by: Source): Outputs {
  return { licensesPresent: [...BOTH], licensesPresentBy: by };
}

async function missingLicences(read: Reader, signal: AbortSignal): Promise<readonly string[]> {
  const [server, user] = await Promise.all([
    found(read, getFeatureLicence(SERVER_LICENCE), signal),
    found(read, getLicenceAllocation(USER_LICENCE), signal),
  ]);
  return [...(server === undefined ? [SERVER_LICENCE] : []), ...(user === undefined ? [USER_LICENCE] : [])];
}

function checkOf(missing: readonly string[]): Check {
  const base = { step: STEP, what: text.areThere, proof: text.byGet };
  return missing.length === 0
    ? { ...base, result: 'ok' }
    : { ...base, result: 'not-ok', reason: text.missing(missing) };
}

function withoutLook(known: Knowledge): Check {
  const isConfirmed = outputOf(known, STEP, 'licensesPresent') !== undefined;
  return checkByPerson(STEP, text.areThere, isConfirmed, outputOf(known, STEP, 'licensesPresentBy'));
}

function lookByHand(): ManualAction {
  return {
    id: `${STEP}/1`,
    step: STEP,
    kind: 'manual',
    summary: text.confirm,
    reversible: false,
    clicks: text.clicks,
    copy: [
      { label: text.server, value: SERVER_LICENCE },
      { label: text.user, value: USER_LICENCE },
    ],
    readBack: false,
  };
}
