import type { Step } from '../../engine/step.ts';
import { clientIdOf } from './client-id.ts';
import type { IntegrationContext } from './context.ts';
import { missingFields } from './details-form.ts';
import { stepTitle } from './titles.ts';

/** Checks that the details form can be filled; files are written by the export (S000 section 5). */
export function formStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('form'),
    after: ['org', 'oauth', 'validate'],
    observe: async () => ({ is: 'absent' }),
    plan: () => [],
    async verify(_read, known) {
      const organization = String(known.outNow('org', 'orgId'));
      const clientId = clientIdOf(known);
      const secret = clientId !== undefined && (await context.secretKnown(organization, clientId));
      const orgShortName = known.outNow('org', 'orgShortName') ?? '';
      const facts = { orgShortName, clientId: clientId ?? '' };
      const missing = missingFields(context.profile, facts, secret);
      const what = 'The details form has a value for every field';
      const check = { step: 'form', what, result: 'ok', proof: 'facts of this run' } as const;
      if (missing.length === 0) return { checks: [check] };
      return { checks: [{ ...check, result: 'not-ok', reason: `not filled in: ${missing.join(', ')}` }] };
    },
  };
}
