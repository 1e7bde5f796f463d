import { reasonOf } from '../../engine/blocked.ts';
import type { Step } from '../../engine/step.ts';
import { getHomeDivision, listDivisions } from '../../systems/genesys-cloud/calls/divisions.ts';
import { getOrganization } from '../../systems/genesys-cloud/calls/organization.ts';
import type { IntegrationContext } from './context.ts';
import { OrganizationDiffers } from './faults.ts';
import { stepTitle } from './titles.ts';

/** S000:53 says always lower case, without special characters or spaces. */
const SHORT_NAME = /^[a-z0-9]+$/;

/** Reads the organization's names and ids. The short name is `thirdPartyOrgName` (reference, section 4). */
export function organizationStep(context: IntegrationContext): Step {
  return {
    ...stepTitle('org'),
    after: ['signin'],
    async observe(read, known, signal) {
      const [organization, home, divisions] = await Promise.all([
        read.read(getOrganization(), signal),
        read.read(getHomeDivision(), signal),
        read.read(listDivisions(1), signal),
      ]);
      const expected = known.value('orgId');
      if (typeof expected === 'string' && expected !== organization.id) {
        const why = reasonOf(
          new OrganizationDiffers(String(known.value('orgShortName') ?? expected), organization.name),
        );
        return { is: 'unknown', why };
      }
      const shortName = organization.thirdPartyOrgName ?? '';
      if (!SHORT_NAME.test(shortName)) {
        known.warn('org', {
          code: 'unusual-short-name',
          field: 'orgShortName',
          message: `The organization's short name “${shortName}” is not lower-case letters and digits only.`,
          fix: 'Compare it with Admin > Organization Settings before you hand the form over.',
        });
      }
      const others = (divisions.total ?? divisions.entities.length) - 1;
      if (context.purpose === 'run' && others > 0 && known.value('divisions') === 'home') {
        known.warn('org', {
          code: 'other-divisions',
          field: 'divisions',
          message: `The organization has ${others} more ${others === 1 ? 'division; its' : 'divisions; their'} data stays invisible to the client.`,
          fix: 'Nothing to do if only the home division matters. Else set divisions to "all".',
        });
      }
      const out = {
        orgShortName: shortName,
        orgLongName: organization.name,
        orgId: organization.id,
        homeDivisionId: home.id,
      };
      return { is: 'present', out };
    },
    plan: () => [],
  };
}
