/** What a tracking snippet has to say. */
export interface WantedSnippet {
  /** UUID of the organization. */
  readonly orgId: string;
  /** Short name of the region, from `shortRegion`. */
  readonly region: string;
  /** Host of the apps of the region, `apps.mypurecloud.com`; with a port where there is one. */
  readonly appsHost: string;
}
