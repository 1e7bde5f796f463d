import type { StageId } from '../../../shared/ipc/views.ts';
import { smsParameters } from '../../../shared/runbooks/nexus-sms/parameters.ts';
import type { SmsVariant, SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand/by-hand.ts';
import { whereToGenesys } from './genesys/where-to.ts';
import { refuseFlaws } from './refuse-flaws.ts';
import { SAMPLES } from './samples.ts';
import { setUpRecord } from './set-up-record.ts';

const LAST = ['senders', 'plan', 'run', 'validation', 'form'] as const;

const STAGES: { readonly [variant in SmsVariantId]: readonly StageId[] } = {
  kaleyra: ['settings', ...LAST],
  'custom-gateway': ['settings', 'webhook', ...LAST],
  'gc-aggregation': ['settings', 'connect', 'numbers', ...LAST],
};

/** One of the guide's three options as something to run. */
export function smsRunnable(variant: SmsVariant): Runnable {
  const { id, runbook, title, source, steps } = variant;
  const needsGenesys = id === 'gc-aggregation';
  return {
    id: runbook,
    title,
    source,
    steps,
    stages: STAGES[id].map((stage) => ({ id: stage, title: smsStageTitles[stage] })),
    parameters: smsParameters(id),
    rows: [],
    ...(needsGenesys ? { whereTo: whereToGenesys } : {}),
    shortNameOf: ({ ccid, orgShortName }) =>
      needsGenesys ? String(orgShortName ?? '') : String(ccid ?? '').toLowerCase(),
    sample: (practice) => SAMPLES[id].values(practice),
    sampleSecrets: (practice) => SAMPLES[id].secrets(practice),
    byHand: (values) => byHand(variant, values),
    async open(opening) {
      // An undo goes by what was done, whatever the values have become.
      if (opening.purpose === 'run') refuseFlaws(id, opening.values);
      // Loaded when it is needed: most starts open no run.
      return needsGenesys
        ? (await import('./open-aggregation.ts')).openAggregation(variant, opening)
        : (await import('./open.ts')).openContactCenter(variant, opening);
    },
    form: (sources) => setUpRecord(variant, sources),
  };
}
