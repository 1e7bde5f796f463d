import {
  type CicRelease,
  compareReleases,
  MINIMUM_RELEASE,
  readRelease,
  releaseName,
  releaseOf,
} from '../../../../../shared/cic/release.ts';
import type { Check } from '../../../../../shared/results/check.ts';
import { checkAltocloudValues } from '../../../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { altocloudParameters } from '../../../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { altocloudCicText } from '../../../../../shared/text/altocloud-cic.ts';
import { reasonOf } from '../../../../engine/blocked.ts';
import type { Reader } from '../../../../engine/call.ts';
import type { Knowledge, Step } from '../../../../engine/step.ts';
import { getVersion } from '../../../../systems/icws/calls/connection.ts';
import { warnOfValues } from '../../../warn-of-values.ts';
import type { AltocloudContext } from '../../context.ts';
import { altocloudTitle } from '../../title.ts';
import { CicReleaseTooOld } from './faults.ts';

const text = altocloudCicText.release;
const STEP = 'alto-cic-version';

/** Which release the CIC server has (S001:82): as ICWS tells it, which takes no session, else as it was given. */
export function versionStep(context: AltocloudContext): Step {
  return {
    ...altocloudTitle(STEP),
    after: [],
    async observe(read, known, signal) {
      // What was done is undone whatever the release is.
      if (context.purpose === 'undo') return { is: 'present', out: {} };
      const { release, field } = await look(context, read, known, signal);
      if (context.purpose === 'run') warnOfValues(STEP, altocloudParameters, checkAltocloudValues, known);
      if (release === undefined) return { is: 'present', out: {} };
      const name = releaseName(release);
      if (context.purpose === 'run') {
        warnOf(release, field, known);
        const fault = isEnough(release) ? undefined : new CicReleaseTooOld(field, name, releaseName(MINIMUM_RELEASE));
        if (fault !== undefined) return { is: 'unknown', why: reasonOf(fault) };
      }
      return { is: 'present', out: { cicRelease: name } };
    },
    plan: () => [],
    async verify(read, known, signal) {
      return { checks: [checkOf(await look(context, read, known, signal))] };
    },
  };
}

interface Look {
  /** Undefined where nobody knows. */
  readonly release: CicRelease | undefined;
  /** Where it comes from. */
  readonly field: 'cicServer' | 'cicRelease';
}

/** ICWS wins; what was given counts where it tells nothing. @throws Fault when the server cannot be asked */
async function look({ cic }: AltocloudContext, read: Reader, known: Knowledge, signal: AbortSignal): Promise<Look> {
  const told = cic === undefined ? undefined : releaseOf(await read.read(getVersion(), signal));
  if (told !== undefined) return { release: told, field: 'cicServer' };
  const release = given(known);
  return { release, field: cic !== undefined && release === undefined ? 'cicServer' : 'cicRelease' };
}

function given(known: Knowledge): CicRelease | undefined {
  const value = known.value('cicRelease');
  return typeof value === 'string' ? readRelease(value) : undefined;
}

function isEnough(release: CicRelease): boolean {
  return compareReleases(release, MINIMUM_RELEASE) >= 0;
}

function warnOf(release: CicRelease, field: Look['field'], known: Knowledge): void {
  const typed = field === 'cicServer' ? given(known) : undefined;
  // What an earlier run found is a value of this one; a server that was updated since contradicts nobody.
  const isOwn = known.record(STEP)?.out.cicRelease === known.value('cicRelease');
  if (typed === undefined || isOwn || compareReleases(typed, release) === 0) return;
  known.warn(STEP, {
    code: 'cic-release-differs',
    field: 'cicRelease',
    message: text.differs(releaseName(typed), releaseName(release)),
    fix: text.differsFix,
  });
}

function checkOf({ release, field }: Look): Check {
  const proof = field === 'cicServer' ? text.byVersion : text.asGiven;
  const base = { step: STEP, what: text.isEnough(releaseName(MINIMUM_RELEASE)), proof };
  if (release === undefined) {
    return { ...base, result: 'unchecked', reason: field === 'cicServer' ? text.unknown : text.notGiven };
  }
  return isEnough(release)
    ? { ...base, result: 'ok' }
    : { ...base, result: 'not-ok', reason: text.older(releaseName(release)) };
}
