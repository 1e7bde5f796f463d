import { reasonOf } from '../../../engine/blocked.ts';
import type { Reader } from '../../../engine/call.ts';
import type { Step } from '../../../engine/step.ts';
import type { FirstSteps } from '../../genesys-cloud/connection.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';
import { sameId } from '../../genesys-cloud/ids.ts';
import { type Needs, needsOf, wantedPermissions } from '../../genesys-cloud/needs.ts';
import { readOrganization } from '../../genesys-cloud/organization.ts';
import { OtherOrganization } from '../../genesys-cloud/other-organization.ts';
import { grantsOfSignedIn } from '../../genesys-cloud/own-grants.ts';
import { readPrincipal } from '../../genesys-cloud/principal.ts';
import { regionFacts } from '../../genesys-cloud/region.ts';
import { ownRights, rightsFor } from '../../genesys-cloud/rights.ts';
import { stepTitle } from './identity.ts';
import { addressesOf } from './target.ts';

const ID = 'gca-signin';

/**
 * Signs the operator in and looks at everything that the next steps build on: organization, what the role is to hold
 * here, and what of it and of the run's own needs the operator holds. A lack is for the role's step to say.
 */
export function signInStep(context: IdentityContext): Step {
  return {
    ...stepTitle(ID),
    after: ['gca-inputs', 'gca-org'],
    async observe(read, known, signal) {
      const identity = await identityOf(context, read, signal);
      const expected = known.value('orgId');
      if (typeof expected === 'string' && expected !== '' && !sameId(expected, identity.orgId)) {
        return { is: 'unknown', why: reasonOf(new OtherOrganization(expected, identity)) };
      }
      const [subject, needs, wanted] = await Promise.all([
        grantsOfSignedIn(read, identity.principalId, signal),
        needsOf(context, read, known, signal),
        rightsFor(context, read, known, signal),
      ]);
      const { missingForRun, mayEditRoles, newToOperator } = ownRights(subject, needs, wanted);
      const out = {
        ...identity,
        wanted: wantedPermissions(needs),
        liveCatalogue: needs.live,
        notOffered: domainsNotOffered(needs),
        missingForRun,
        mayEditRoles,
        newToOperatorCount: newToOperator.length,
      };
      return { is: 'present', out };
    },
    plan: () => [],
  };
}

/** Who signs in and where, without what only a run needs. */
export function firstSteps(context: IdentityContext): FirstSteps {
  return [
    {
      id: ID,
      observe: async (read, _known, signal) => ({ is: 'present', out: await identityOf(context, read, signal) }),
    },
  ];
}

async function identityOf({ target }: IdentityContext, read: Reader, signal: AbortSignal) {
  const principal = await readPrincipal(read, signal);
  const { out: organization } = await readOrganization(read, signal);
  const { gcLoginURL: loginURL, gcAPIURL: apiURL } = addressesOf(target);
  return { ...regionFacts(target), loginURL, apiURL, ...principal, ...organization };
}

/** Domains of the role that the organization's own catalogue does not list. */
function domainsNotOffered({ rows }: Needs): readonly string[] {
  return rows
    .filter(({ state }) => state === 'not-offered')
    .map(({ row }) => row.policy.slice(0, row.policy.indexOf(':')));
}
