import type { Profile } from '../../../shared/profiles/profile.ts';
import { integrationParameters } from '../../../shared/runbooks/integration/parameters.ts';
import { INTEGRATION_STEPS } from '../../../shared/runbooks/integration/steps.ts';
import type { Runnable } from '../../runs/runnable.ts';
import { byHand } from './by-hand.ts';
import { detailsForm } from './details-form.ts';
import { openIntegration } from './open.ts';

/** A region of the table that the practice organization stands in for. */
const PRACTICE_ADDRESS = 'https://login.mypurecloud.com.au';

/** A profile as something to run: the generic runbook under the profile's id. */
export function integrationRunnable(profile: Profile): Runnable {
  return {
    id: profile.id,
    title: profile.title,
    source: `${profile.source}, version ${profile.version}`,
    steps: INTEGRATION_STEPS,
    parameters: integrationParameters(profile),
    sample: ({ genesysCloud }) => ({
      address: PRACTICE_ADDRESS,
      operatorClientId: genesysCloud.admin.clientId,
    }),
    sampleSecrets: ({ genesysCloud }) => ({ operatorClientSecret: genesysCloud.admin.clientSecret }),
    byHand: (values) => byHand(profile, values),
    open: (opening) => openIntegration(profile, opening),
    form: (sources) => detailsForm(profile, sources),
  };
}
