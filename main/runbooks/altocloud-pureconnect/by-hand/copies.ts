import type { Json } from '../../../../shared/json.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import { altocloudByHandText as text } from '../../../../shared/text/altocloud-by-hand.ts';
import type { Knowledge } from '../../../engine/step.ts';
import type { Target } from '../../../systems/genesys-cloud/target.ts';
import { organizationNow } from '../organization.ts';

/** Values to copy; those that nobody knows are left out. */
export type Copies = ManualAction['copy'];

type Label = keyof typeof text.labels;

/** A value under its label, or nothing where there is none. */
export function copyOf(label: Label, value: Json | undefined): Copies {
  return typeof value === 'string' && value !== '' ? [{ label: text.labels[label], value }] : [];
}

/** Names, ID, region and administrator of the organization, as Interaction Administrator asks for them. */
export function organizationCopies(
  known: Pick<Knowledge, 'outNow' | 'value'>,
  { region, apiOrigin, practice }: Pick<Target, 'region' | 'apiOrigin' | 'practice'>,
): Copies {
  const { orgLongName, orgShortName, orgId } = organizationNow(known);
  const hasPassword = practice || known.value('orgAdminPassword') !== undefined;
  return [
    ...copyOf('orgLongName', orgLongName),
    ...copyOf('orgShortName', orgShortName?.toLowerCase()),
    ...copyOf('orgId', orgId),
    ...copyOf('region', region?.name ?? new URL(apiOrigin).host),
    ...copyOf('email', known.value('orgAdminEmail')),
    ...(hasPassword ? [{ label: text.labels.password, value: { $secret: 'orgAdminPassword' } }] : []),
  ];
}

/** Where the journey view is served: the browser application that PureConnect has to allow (S001:238). */
export function browserClientAppUrl({ region, appsOrigin }: Pick<Target, 'region' | 'appsOrigin'>): string {
  return region === null ? `${appsOrigin}/journey` : `https://${region.appsHost}/journey`;
}
