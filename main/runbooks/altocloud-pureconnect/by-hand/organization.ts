import { altocloudByHandText as text } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Step } from '../../../engine/step.ts';
import type { Target } from '../../../systems/genesys-cloud/target.ts';
import { organizationNow } from '../organization.ts';
import { browserClientAppUrl, copyOf, organizationCopies } from './copies.ts';
import { handStep } from './hand-step.ts';

/** Where one signs in: of the region, also while the practice organization stands in for it. */
function signInAddress({ region, loginOrigin }: Target): string {
  return region === null ? loginOrigin : `https://${region.loginHost}`;
}

/** Genesys provides the organization, and an administrator activates the account (S001:89-102, 150-157). */
export function orgReadyStep(target: Target): Step {
  return handStep({
    id: 'alto-org-ready',
    after: [],
    fact: 'organizationReadyAt',
    about: () => signInAddress(target),
    ask: (known) => ({
      summary: text.orgReady.summary,
      clicks: text.orgReady.clicks,
      copy: [...copyOf('signIn', signInAddress(target)), ...copyOf('email', known.value('orgAdminEmail'))],
    }),
    stays: () => text.orgReady.stays,
  });
}

/** Provisioning in Interaction Administrator (S001:225-236), once for an organization. */
export function integrationStep(target: Target): Step {
  return handStep({
    id: 'alto-gc-integration',
    after: ['alto-org-ready', 'alto-org-facts'],
    fact: 'integrationOf',
    about: (known) => organizationNow(known).orgId ?? '',
    ask: (known) => ({
      summary: text.integration.summary,
      clicks: text.integration.clicks,
      copy: organizationCopies(known, target),
    }),
    stays: () => text.integration.stays,
  });
}

/** The address that lets PureConnect use the API of Genesys Cloud for the journey view (S001:238-240). */
export function browserAppStep(target: Target): Step {
  const url = browserClientAppUrl(target);
  return handStep({
    id: 'alto-browser-app',
    after: ['alto-org-ready', 'alto-gc-integration'],
    fact: 'browserClientAppUrl',
    about: () => url,
    ask: () => ({
      summary: text.browserApp.summary(url),
      clicks: text.browserApp.clicks,
      copy: copyOf('address', url),
    }),
    stays: (added) => text.browserApp.stays(String(added)),
  });
}
