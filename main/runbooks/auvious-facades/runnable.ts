import type { JsonObject } from '../../../shared/json.ts';
import { AUVIOUS_RUNBOOK } from '../../../shared/runbooks/auvious-facades/auvious.ts';
import { checkAuviousValues } from '../../../shared/runbooks/auvious-facades/check-values.ts';
import { auviousParameters } from '../../../shared/runbooks/auvious-facades/parameters.ts';
import { handOverStageTitles } from '../../../shared/text/stages.ts';
import { ValuesInvalid } from '../../runs/faults.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand/by-hand.ts';
import { forgottenFor } from './fresh-values.ts';
import { genesysLookUp } from './genesys/look-up.ts';
import { LINK_NAMES } from './link-names.ts';
import { handOverNote } from './note/hand-over-note.ts';
import { sampleSecrets, sampleValues } from './samples.ts';
import { whereTo } from './where-to.ts';

const STAGES = ['settings', 'connect', 'setup', 'request', 'plan', 'run', 'links', 'validation', 'form'] as const;

/** Callbacks and rooms of Auvious as something to run. */
export function auviousRunnable(): Runnable {
  return {
    id: AUVIOUS_RUNBOOK.runbook,
    title: AUVIOUS_RUNBOOK.title,
    source: AUVIOUS_RUNBOOK.source,
    steps: AUVIOUS_RUNBOOK.steps,
    stages: STAGES.map((stage) => ({ id: stage, title: handOverStageTitles[stage] })),
    parameters: auviousParameters,
    rows: [],
    whereTo,
    forgets: forgottenFor,
    // Nobody at Auvious has a short name: the application is what the links open.
    shortNameOf: ({ applicationId }) => String(applicationId ?? ''),
    sample: sampleValues,
    sampleSecrets,
    byHand,
    async open(opening) {
      // An undo goes by what was done, whatever the values have become.
      if (opening.purpose === 'run') await refuseFlaws(opening.values);
      // Loaded when it is needed: most starts open another runbook, or none.
      const { openAuvious } = await import('./open.ts');
      return openAuvious(opening);
    },
    signInPart: genesysLookUp,
    formSecrets: LINK_NAMES,
    form: handOverNote,
  };
}

/**
 * A time that has passed is no flaw here: what was created for it may still be handed over. Who creates something judges it.
 * @throws ValuesInvalid with every contradiction between the values
 */
async function refuseFlaws(values: JsonObject): Promise<void> {
  const { auviousHelp } = await import('../../../shared/auvious/help.ts');
  const [first, ...others] = checkAuviousValues(values, { now: undefined, help: auviousHelp }).problems;
  if (first !== undefined) throw new ValuesInvalid([first, ...others]);
}
