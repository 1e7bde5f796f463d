import { DIGITAL_CHANNELS_SMS } from '../../../../shared/coverage/needs/digital-needs.ts';
import type { SmsStepId } from '../../../../shared/runbooks/nexus-sms/steps.ts';
import { SMS_VARIANTS } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import type { StepTitle } from '../../../../shared/runbooks/step-title.ts';
import { smsGenesysText as text } from '../../../../shared/text/sms-genesys.ts';
import type { IdentityContext } from '../../genesys-cloud/context.ts';

/** The value that holds the address, and the step at which an unknown origin is accepted. */
export const ADDRESS = { field: 'gcLoginURL', step: 'gca-signin' } as const;

/** The guide names none: the platform's own default. */
const TOKEN_SECONDS = 86_400;

/** Id, title and actor of a step of Genesys Cloud aggregation. */
export function stepTitle(id: SmsStepId): StepTitle {
  const found = SMS_VARIANTS['gc-aggregation'].steps.find((step) => step.id === id);
  if (found === undefined) throw new Error(`Step ${id} is not in the table.`);
  return found;
}

/** What the shared steps need to know of this runbook. The role stays with the administrator (S002:284-290). */
export const SMS_IDENTITY: Pick<IdentityContext, 'steps' | 'client' | 'rows' | 'roleDescription' | 'grantStays'> = {
  steps: {
    signin: stepTitle('gca-signin'),
    org: stepTitle('gca-signin'),
    rights: stepTitle('gca-signin'),
    role: stepTitle('gca-role'),
    grant: stepTitle('gca-assign'),
    wait: stepTitle('gca-assign'),
    oauth: stepTitle('gca-oauth'),
  },
  client: {
    field: 'oauthAppName',
    description: '',
    tokenDurationSeconds: TOKEN_SECONDS,
    clicks: text.client.clicks,
    takesGivenId: true,
  },
  rows: DIGITAL_CHANNELS_SMS.rows,
  roleDescription: '',
  grantStays: true,
};
