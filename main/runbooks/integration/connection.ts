import { holdingsOfSubject } from '../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../shared/permissions/malformed.ts';
import { matchNeeds } from '../../../shared/permissions/match-needs.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { connectText as text } from '../../../shared/text/connect.ts';
import type { Reader } from '../../engine/call.ts';
import { type Given, Notebook } from '../../engine/knowledge.ts';
import type { Outputs, Step } from '../../engine/step.ts';
import type { Connection } from '../../runs/connection.ts';
import type { IntegrationContext } from './context.ts';
import { OrganizationDiffers } from './faults.ts';
import { organizationStep } from './organization.ts';
import { ownGrants } from './own-grants.ts';
import { regionStep } from './region.ts';
import { rightsFor } from './rights.ts';
import { signInStep } from './sign-in.ts';

/**
 * The first steps by themselves: who signs in, into which organization, with which of the rights that a run needs.
 * A right that is lacking is an answer here, not an obstacle.
 * @throws Fault of the sign-in or the organization, OrganizationDiffers
 */
export async function connectIntegration(
  context: IntegrationContext,
  read: Reader,
  given: Given,
  signal: AbortSignal,
): Promise<Connection> {
  // Compared below: the step would only say that it is blocked.
  const { orgId: expected, ...values } = given.values;
  const known = new Notebook({ ...given, values });
  const learn = async (step: Step): Promise<Outputs> => {
    const seen = await step.observe(read, known, signal);
    const out = 'out' in seen ? seen.out : {};
    known.learn(step.id, out);
    return out;
  };
  const region = await learn(regionStep(context));
  const { principalId, principalName, principalType } = await learn(signInStep());
  const org = await learn(organizationStep(context));
  const [name, shortName] = [String(org.orgLongName), String(org.orgShortName)];
  if (typeof expected === 'string' && expected !== org.orgId) {
    throw new OrganizationDiffers(String(values.orgShortName ?? expected), name);
  }
  return {
    principal: {
      kind: principalType === 'user' ? 'user' : 'client',
      id: String(principalId),
      name: String(principalName),
    },
    organization: { id: String(org.orgId), name, shortName },
    region: typeof region.region === 'string' ? region.region : undefined,
    rights: await rightsOf(context, read, known, signal),
    facts: { ...region, ...org },
    warnings: known.warnings.map(({ problem }) => problem),
  };
}

async function rightsOf(
  context: IntegrationContext,
  read: Reader,
  known: Notebook,
  signal: AbortSignal,
): Promise<Connection['rights']> {
  const wanted = await rightsFor(context, read, known, signal);
  const why = (permission: string) => text.rights[permission] ?? text.otherRight;
  try {
    const { roles } = holdingsOfSubject(await ownGrants(read, known, signal));
    const needs = wanted.map((permission) => requirePermission(permission));
    return matchNeeds(needs, roles).map(({ kind }, place) => {
      const permission = wanted[place] ?? '';
      return { permission, why: why(permission), held: kind };
    });
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const message = text.rightsUnchecked(error.message);
    known.warn('precheck', { code: 'rights-unchecked', message, fix: text.rightsUncheckedFix });
    return wanted.map((permission) => ({ permission, why: why(permission), held: 'unchecked' }));
  }
}
