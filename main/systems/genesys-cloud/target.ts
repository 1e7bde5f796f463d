import type { Region } from '../../../shared/regions/table.ts';

/** Where one organization's Genesys Cloud answers. The origins have no slash at the end. */
export interface Target {
  /** Null for a host that the table does not list. */
  readonly region: Region | null;
  readonly loginOrigin: string;
  readonly apiOrigin: string;
  readonly appsOrigin: string;
  /** The practice organization; nothing real is touched. */
  readonly practice: boolean;
}

/** The target of a region of the table. */
export function targetOfRegion(region: Region): Target {
  return {
    region,
    loginOrigin: `https://${region.loginHost}`,
    apiOrigin: `https://${region.apiHost}`,
    appsOrigin: `https://${region.appsHost}`,
    practice: false,
  };
}

/** The practice organization at an origin, standing in for a region where one was named. */
export function practiceTarget(origin: string, region: Region | null): Target {
  return { region, loginOrigin: origin, apiOrigin: origin, appsOrigin: origin, practice: true };
}

/** The target in words for plans and messages. */
export function targetLabel({ region, apiOrigin, practice }: Target): string {
  if (practice) return region === null ? 'Practice organization' : `Practice organization (as ${region.name})`;
  return region?.name ?? new URL(apiOrigin).host;
}
