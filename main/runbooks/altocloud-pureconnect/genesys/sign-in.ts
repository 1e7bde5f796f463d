import type { Reader } from '../../../engine/call.ts';
import type { Step } from '../../../engine/step.ts';
import { readOrganization } from '../../genesys-cloud/organization.ts';
import { readPrincipal } from '../../genesys-cloud/principal.ts';
import { regionFacts } from '../../genesys-cloud/region.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';

/** Signs the administrator of the organization in (S001:156); nothing is changed. */
export function signInStep(context: AltocloudContext): Step {
  return {
    ...altocloudTitle('alto-gc-signin'),
    after: ['alto-org-ready'],
    observe: async (read, _known, signal) => ({ is: 'present', out: await signedIn(context, read, signal) }),
    plan: () => [],
  };
}

/** Who is signed in, and the organization that this opens, with its short name in lower case (S000:52). */
export async function identityOf(context: AltocloudContext, read: Reader, signal: AbortSignal) {
  const principal = await signedIn(context, read, signal);
  return { ...principal, ...(await organizationOf(read, signal)) };
}

/** The organization's names and ids. */
export async function organizationOf(read: Reader, signal: AbortSignal) {
  const { out } = await readOrganization(read, signal);
  return { ...out, orgShortName: out.orgShortName.toLowerCase() };
}

async function signedIn({ target }: AltocloudContext, read: Reader, signal: AbortSignal) {
  // Remembered, the region stands in for what was typed: it must lead to the same organization again.
  const region = target.region?.name ?? target.loginOrigin;
  return { ...regionFacts(target), region, ...(await readPrincipal(read, signal)) };
}
