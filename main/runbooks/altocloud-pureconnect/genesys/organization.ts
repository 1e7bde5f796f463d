import type { Problem } from '../../../../shared/results/problem.ts';
import { altocloudGenesysText as text } from '../../../../shared/text/altocloud-genesys.ts';
import { reasonOf } from '../../../engine/blocked.ts';
import type { Knowledge, Step } from '../../../engine/step.ts';
import { sameId } from '../../genesys-cloud/ids.ts';
import { OtherOrganization } from '../../genesys-cloud/other-organization.ts';
import type { AltocloudContext } from '../context.ts';
import { altocloudTitle } from '../title.ts';
import { OtherShortName } from './faults.ts';
import { organizationOf } from './sign-in.ts';

const ID = 'alto-org-facts';

/** Reads long name, short name and ID (S001:154-157), and holds them against those that were given. */
export function organizationStep({ purpose }: AltocloudContext): Step {
  return {
    ...altocloudTitle(ID),
    after: ['alto-gc-signin'],
    async observe(read, known, signal) {
      const found = await organizationOf(read, signal);
      const [id, shortName, longName] = given(known);
      // Whatever is done next would be done to somebody else's organization.
      if (id !== undefined && !sameId(id, found.orgId)) {
        return { is: 'unknown', why: reasonOf(new OtherOrganization(id, found)) };
      }
      const { orgShortName } = found;
      const isOther = shortName !== undefined && orgShortName !== '' && shortName.toLowerCase() !== orgShortName;
      if (purpose === 'run' && isOther) {
        return { is: 'unknown', why: reasonOf(new OtherShortName(shortName, found)) };
      }
      if (purpose === 'run' && longName !== undefined && longName !== found.orgLongName) {
        known.warn(ID, otherLongName(longName, found.orgLongName));
      }
      return { is: 'present', out: found };
    },
    plan: () => [],
  };
}

function given(known: Knowledge): readonly (string | undefined)[] {
  return ['orgId', 'orgShortName', 'orgLongName'].map((name) => {
    const value = known.value(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  });
}

function otherLongName(wanted: string, found: string): Problem {
  return {
    code: 'other-long-name',
    field: 'orgLongName',
    message: text.otherLongName(wanted, found),
    fix: text.otherLongNameFix,
  };
}
