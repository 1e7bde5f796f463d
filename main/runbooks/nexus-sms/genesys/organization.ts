import type { ManualAction } from '../../../../shared/plan/action.ts';
import { smsGenesysText } from '../../../../shared/text/sms-genesys.ts';
import type { Step } from '../../../engine/step.ts';
import { stepTitle } from './identity.ts';

const text = smsGenesysText.organization;
const ID = 'gca-org';

/** The representative sets the organization up (S002:256-270). Who has its ID, or was signed in to it once, has it. */
export function organizationStep(urls: { readonly gcLoginURL: string; readonly gcAPIURL: string }): Step {
  return {
    ...stepTitle(ID),
    after: ['gca-inputs'],
    async observe(_read, known) {
      const ids = [known.value('orgId'), known.record('gca-signin')?.out.orgId];
      const there = known.record(ID)?.confirmed === true || ids.some((id) => typeof id === 'string' && id !== '');
      return there ? { is: 'present', out: {} } : { is: 'absent' };
    },
    plan: (seen) => (seen.is === 'present' ? [] : [request(urls)]),
    inverse: () => ({ cannot: text.stays }),
  };
}

function request({ gcLoginURL, gcAPIURL }: Parameters<typeof organizationStep>[0]): ManualAction {
  return {
    id: `${ID}/1`,
    step: ID,
    kind: 'manual',
    summary: text.summary,
    reversible: false,
    clicks: text.clicks,
    copy: [
      { label: text.product, value: text.productName },
      { label: text.loginUrl, value: gcLoginURL },
      { label: text.apiUrl, value: gcAPIURL },
    ],
    readBack: false,
  };
}
