import { resolveRows } from '../../../shared/coverage/resolve.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import { integrationParameters } from '../../../shared/runbooks/integration/parameters.ts';
import { INTEGRATION_STEPS } from '../../../shared/runbooks/integration/steps.ts';
import { stageTitles } from '../../../shared/text/stages.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand.ts';
import { detailsForm } from './details-form.ts';
import { rowViews } from './rows-view.ts';
import { whereTo } from './where-to.ts';

/** A region of the table that the practice organization stands in for. */
const PRACTICE_ADDRESS = 'https://login.mypurecloud.com.au';

const STAGES = (['region', 'connect', 'permissions', 'settings', 'plan', 'run', 'validation', 'form'] as const).map(
  (id) => ({ id, title: stageTitles[id] }),
);

/** A profile as something to run: the generic runbook under the profile's id. */
export function integrationRunnable(profile: Profile): Runnable {
  return {
    id: profile.id,
    title: profile.title,
    source: `${profile.source}, version ${profile.version}`,
    steps: INTEGRATION_STEPS,
    stages: STAGES,
    parameters: integrationParameters(profile),
    vendor: profile.vendor.name,
    ...(profile.intro === undefined ? {} : { intro: profile.intro }),
    rows: rowViews(profile),
    uncheckedRows: async (choices, why) => (await import('./checklist.ts')).uncheckedRows(profile, choices, why),
    checkChoice(row, permission) {
      const [refused] = resolveRows(profile.rows, null, { [row]: permission }).refused;
      if (refused !== undefined) throw refused;
    },
    whereTo,
    shortNameOf: ({ orgShortName }) => String(orgShortName ?? ''),
    sample: ({ genesysCloud }) => ({
      address: PRACTICE_ADDRESS,
      operatorClientId: genesysCloud.admin.clientId,
    }),
    sampleSecrets: ({ genesysCloud }) => ({ operatorClientSecret: genesysCloud.admin.clientSecret }),
    byHand: (values) => byHand(profile, values),
    // What talks to the organization is loaded when a run needs it: most starts do not.
    open: async (opening) => (await import('./open.ts')).openIntegration(profile, opening),
    form: (sources) => detailsForm(profile, sources),
  };
}
