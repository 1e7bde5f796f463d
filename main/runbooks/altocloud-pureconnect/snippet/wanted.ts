import type { Region } from '../../../../shared/regions/table.ts';
import { shortRegion } from '../../../../shared/snippet/short-region.ts';
import type { WantedSnippet } from '../../../../shared/snippet/wanted.ts';

/**
 * What the snippet of an organization has to say; undefined where its region is not one of the table, since nobody knows
 * what the snippet calls it. Practice stands in for a region: the snippet is that region's.
 */
export function wantedSnippet(region: Region | null, orgId: string): WantedSnippet | undefined {
  const short = region === null ? undefined : shortRegion(region.awsRegion);
  return region === null || short === undefined ? undefined : { orgId, region: short, appsHost: region.appsHost };
}
