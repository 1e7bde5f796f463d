import type { JsonObject } from '../../../shared/json.ts';
import { checkTenantValues } from '../../../shared/runbooks/nexus-tenant/check-values.ts';
import { tenantRunbookParameters } from '../../../shared/runbooks/nexus-tenant/parameters.ts';
import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { smsStageTitles } from '../../../shared/text/stages.ts';
import { ValuesInvalid } from '../../runs/faults.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand/by-hand.ts';
import { sampleSecrets, sampleValues } from './samples.ts';
import { tenantRecord } from './tenant-record.ts';

const STAGES = ['settings', 'plan', 'run', 'validation', 'form'] as const;

/** Enabling a tenant for Digital Channels as something to run. */
export function tenantRunnable(): Runnable {
  return {
    id: TENANT.runbook,
    title: TENANT.title,
    source: TENANT.source,
    steps: TENANT.steps,
    stages: STAGES.map((stage) => ({ id: stage, title: smsStageTitles[stage] })),
    parameters: tenantRunbookParameters,
    rows: [],
    shortNameOf: ({ ccid }) => String(ccid ?? '').toLowerCase(),
    sample: sampleValues,
    sampleSecrets,
    byHand,
    async open(opening) {
      // An undo goes by what was done, whatever the values have become.
      if (opening.purpose === 'run') refuseFlaws(opening.values);
      // Loaded when it is needed: most starts never open a database, and its client is slow to load.
      const { openTenant } = await import('./open.ts');
      return openTenant(opening);
    },
    form: tenantRecord,
  };
}

/** @throws ValuesInvalid with every contradiction between the values */
function refuseFlaws(values: JsonObject): void {
  const [first, ...others] = checkTenantValues(values).problems;
  if (first !== undefined) throw new ValuesInvalid([first, ...others]);
}
