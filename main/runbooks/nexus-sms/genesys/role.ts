import type { Check } from '../../../../shared/results/check.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { smsGenesysText } from '../../../../shared/text/sms-genesys.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';
import { OperatorLacksRights } from '../../genesys-cloud/faults.ts';
import { roleStep as sharedRoleStep } from '../../genesys-cloud/role.ts';
import { NothingOffered } from './faults.ts';

const text = smsGenesysText.role;
const SIGN_IN = 'gca-signin';
/** The domain that an organization without SMS Aggregation does not list (reference, permission sets). */
const PRODUCT_DOMAIN = 'messagingProvisioning';

/**
 * The role with all permissions of messaging and messagingProvisioning, one by one, as the organization's catalogue
 * lists them (S002:276-282). A domain that it does not offer is said, and keeps the result from being clean.
 */
export function roleStep(context: IdentityContext): Step {
  const step = sharedRoleStep(context);
  const { id } = step;
  return {
    ...step,
    async observe(read, known, signal) {
      const lacking = textsOf(known, 'missingForRun');
      if (context.purpose === 'run' && lacking.length > 0) {
        return { is: 'unknown', why: reasonOf(new OperatorLacksRights(lacking)) };
      }
      const missing = textsOf(known, 'notOffered');
      if (context.purpose === 'run' && textsOf(known, 'wanted').length === 0) {
        return { is: 'unknown', why: reasonOf(new NothingOffered(missing)) };
      }
      for (const domain of missing) known.warn(id, notOffered(domain));
      return step.observe(read, known, signal);
    },
    async verify(...given) {
      const [, known] = given;
      const verdict = await step.verify?.(...given);
      return { ...verdict, checks: [...(verdict?.checks ?? []), ...offerChecks(id, context, known)] };
    },
  };
}

function notOffered(domain: string): Problem {
  const product = domain === PRODUCT_DOMAIN;
  const message = text.notOffered(domain);
  return {
    code: 'domain-not-offered',
    message: product ? `${message} ${text.productMissing}` : message,
    fix: product ? text.productMissingFix : text.domainMissingFix,
  };
}

/** One check for each domain of the role; without the organization's own catalogue nobody knows. */
function offerChecks(step: string, { rows }: IdentityContext, known: Knowledge): readonly Check[] {
  const live = known.outNow(SIGN_IN, 'liveCatalogue') === true;
  const missing = textsOf(known, 'notOffered');
  return rows.map(({ policy }): Check => {
    const domain = policy.slice(0, policy.indexOf(':'));
    const check = { step, what: text.offered(domain), proof: text.offeredProof };
    if (!live) return { ...check, result: 'unchecked', reason: text.bundled };
    const { message } = notOffered(domain);
    return missing.includes(domain) ? { ...check, result: 'not-ok', reason: message } : { ...check, result: 'ok' };
  });
}

function textsOf(known: Knowledge, output: string): readonly string[] {
  return (known.outNow(SIGN_IN, output) ?? []) as readonly string[];
}
