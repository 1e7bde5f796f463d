import type { JsonObject } from '../../../shared/json.ts';
import { ALTOCLOUD } from '../../../shared/runbooks/altocloud-pureconnect/altocloud.ts';
import { checkAltocloudValues } from '../../../shared/runbooks/altocloud-pureconnect/check-values.ts';
import { altocloudParameters } from '../../../shared/runbooks/altocloud-pureconnect/parameters.ts';
import { readinessStageTitles } from '../../../shared/text/stages.ts';
import { ValuesInvalid } from '../../runs/faults.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand/by-hand.ts';
import { readinessReport } from './report/readiness-report.ts';
import { sampleSecrets, sampleValues } from './samples.ts';
import { whereTo } from './where-to.ts';

const STAGES = ['settings', 'connect', 'agents', 'snippet', 'plan', 'run', 'validation', 'form'] as const;

/** Altocloud with PureConnect as something to run. */
export function altocloudRunnable(): Runnable {
  return {
    id: ALTOCLOUD.runbook,
    title: ALTOCLOUD.title,
    source: ALTOCLOUD.source,
    steps: ALTOCLOUD.steps,
    stages: STAGES.map((stage) => ({ id: stage, title: readinessStageTitles[stage] })),
    parameters: altocloudParameters,
    rows: [],
    whereTo,
    shortNameOf: ({ orgShortName }) => String(orgShortName ?? '').toLowerCase(),
    sample: sampleValues,
    sampleSecrets,
    byHand,
    async open(opening) {
      // An undo goes by what was done, whatever the values have become.
      if (opening.purpose === 'run') refuseFlaws(opening.values);
      // Loaded when it is needed: most starts open another runbook, or none.
      const { openAltocloud } = await import('./open.ts');
      return openAltocloud(opening);
    },
    form: readinessReport,
  };
}

/** @throws ValuesInvalid with every contradiction between the values */
function refuseFlaws(values: JsonObject): void {
  const [first, ...others] = checkAltocloudValues(values).problems;
  if (first !== undefined) throw new ValuesInvalid([first, ...others]);
}
