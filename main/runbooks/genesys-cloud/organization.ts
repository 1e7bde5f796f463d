import type { Reader } from '../../engine/call.ts';
import { getHomeDivision, listDivisions } from '../../systems/genesys-cloud/calls/divisions.ts';
import { getOrganization } from '../../systems/genesys-cloud/calls/organization.ts';

/** What an organization is called, and where its objects are. */
export interface OrganizationRead {
  readonly orgShortName: string;
  readonly orgLongName: string;
  readonly orgId: string;
  readonly homeDivisionId: string;
}

/**
 * Reads the organization's names and ids, and how many divisions it has besides the home division. The short name is
 * `thirdPartyOrgName` (reference, section 4).
 */
export async function readOrganization(
  read: Reader,
  signal: AbortSignal,
): Promise<{ readonly out: OrganizationRead; readonly otherDivisions: number }> {
  const [organization, home, divisions] = await Promise.all([
    read.read(getOrganization(), signal),
    read.read(getHomeDivision(), signal),
    read.read(listDivisions(1), signal),
  ]);
  const out = {
    orgShortName: organization.thirdPartyOrgName ?? '',
    orgLongName: organization.name,
    orgId: organization.id,
    homeDivisionId: home.id,
  };
  return { out, otherDivisions: (divisions.total ?? divisions.entities.length) - 1 };
}
