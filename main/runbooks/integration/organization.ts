import { reasonOf } from '../../engine/blocked.ts';
import type { Step } from '../../engine/step.ts';
import { OrganizationDiffers } from '../genesys-cloud/faults.ts';
import { readOrganization } from '../genesys-cloud/organization.ts';
import type { IntegrationContext } from './context.ts';
import { stepTitle } from './titles.ts';

/** S000:53 says always lower case, without special characters or spaces. */
const SHORT_NAME = /^[a-z0-9]+$/;

/** Reads the organization's names and ids. */
export function organizationStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('org'),
    after: ['signin'],
    async observe(read, known, signal) {
      const { out, otherDivisions } = await readOrganization(read, signal);
      const expected = known.value('orgId');
      if (typeof expected === 'string' && expected !== out.orgId) {
        const why = reasonOf(new OrganizationDiffers(String(known.value('orgShortName') ?? expected), out.orgLongName));
        return { is: 'unknown', why };
      }
      if (!SHORT_NAME.test(out.orgShortName)) {
        known.warn('org', {
          code: 'unusual-short-name',
          field: 'orgShortName',
          message: `The organization's short name “${out.orgShortName}” is not lower-case letters and digits only.`,
          fix: 'Compare it with Admin > Organization Settings before you hand the form over.',
        });
      }
      if (context.purpose === 'run' && otherDivisions > 0 && known.value('divisions') === 'home') {
        known.warn('org', {
          code: 'other-divisions',
          field: 'divisions',
          message: `The organization has ${otherDivisions} more ${otherDivisions === 1 ? 'division; its' : 'divisions; their'} data stays invisible to the client.`,
          fix: 'Nothing to do if only the home division matters. Else set divisions to "all".',
        });
      }
      return { is: 'present', out: { ...out } };
    },
    plan: () => [],
  };
}
