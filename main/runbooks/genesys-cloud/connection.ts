import { holdingsOfSubject } from '../../../shared/permissions/holdings-of.ts';
import { requirePermission } from '../../../shared/permissions/malformed.ts';
import { matchNeeds } from '../../../shared/permissions/match-needs.ts';
import { Fault } from '../../../shared/results/fault.ts';
import { connectText as text } from '../../../shared/text/connect.ts';
import type { Reader } from '../../engine/call.ts';
import { type Given, Notebook } from '../../engine/knowledge.ts';
import type { Outputs, Step } from '../../engine/step.ts';
import type { Connection } from '../../runs/connection.ts';
import type { IdentitySteps } from './context.ts';
import { OrganizationDiffers } from './faults.ts';
import { sameId } from './ids.ts';
import { grantsOfSignedIn } from './own-grants.ts';

/** Who signs in, and into which organization: the first steps of a runbook, which only look. */
export type FirstSteps = readonly Pick<Step, 'id' | 'observe'>[];

/** What signing in by itself must know of a runbook. */
export interface SignIn {
  readonly steps: Pick<IdentitySteps, 'signin' | 'rights'>;
  readonly first: FirstSteps;
  /** The permissions that a run, as things stand, will use. */
  wanted(read: Reader, known: Notebook, signal: AbortSignal): Promise<readonly string[]>;
  /** What a permission is for, where the words of most runbooks do not fit. */
  readonly why?: { readonly [permission: string]: string | undefined };
}

/**
 * The first steps by themselves: who signs in, into which organization, with which of the rights that a run needs.
 * A right that is lacking is an answer here, not an obstacle.
 * The first steps give the outputs of `signin` and `org`, and the facts of the region.
 * @throws Fault of the sign-in or the organization, OrganizationDiffers
 */
export async function connect(signIn: SignIn, read: Reader, given: Given, signal: AbortSignal): Promise<Connection> {
  // Compared below: the step would only say that it is blocked.
  const { orgId: expected, ...values } = given.values;
  const known = new Notebook({ ...given, values });
  let all: Outputs = {};
  for (const step of signIn.first) {
    const seen = await step.observe(read, known, signal);
    const out = 'out' in seen ? seen.out : {};
    known.learn(step.id, out);
    all = { ...all, ...out };
  }
  const { principalId, principalName, principalType, ...facts } = all;
  const [name, shortName] = [String(facts.orgLongName), String(facts.orgShortName)];
  if (typeof expected === 'string' && !sameId(expected, facts.orgId)) {
    throw new OrganizationDiffers(String(values.orgShortName ?? expected), name);
  }
  return {
    principal: {
      kind: principalType === 'user' ? 'user' : 'client',
      id: String(principalId),
      name: String(principalName),
    },
    organization: { id: String(facts.orgId), name, shortName },
    region: typeof facts.region === 'string' ? facts.region : undefined,
    rights: await rightsOf(signIn, read, known, signal),
    facts,
    warnings: known.warnings.map(({ problem }) => problem),
  };
}

async function rightsOf(
  signIn: SignIn,
  read: Reader,
  known: Notebook,
  signal: AbortSignal,
): Promise<Connection['rights']> {
  const wanted = await signIn.wanted(read, known, signal);
  const principalId = known.outNow(signIn.steps.signin.id, 'principalId');
  const why = (permission: string) => signIn.why?.[permission] ?? text.rights[permission] ?? text.otherRight;
  try {
    const { roles } = holdingsOfSubject(await grantsOfSignedIn(read, String(principalId), signal));
    const needs = wanted.map((permission) => requirePermission(permission));
    return matchNeeds(needs, roles).map(({ kind }, place) => {
      const permission = wanted[place] ?? '';
      return { permission, why: why(permission), held: kind };
    });
  } catch (error) {
    if (!(error instanceof Fault) || error.family === 'stopped') throw error;
    const message = text.rightsUnchecked(error.message);
    known.warn(signIn.steps.rights.id, { code: 'rights-unchecked', message, fix: text.rightsUncheckedFix });
    return wanted.map((permission) => ({ permission, why: why(permission), held: 'unchecked' }));
  }
}
