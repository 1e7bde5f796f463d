import { REGIONS } from '../../../shared/regions/table.ts';

/** Hosts of the region table that requests may go to. */
export const GENESYS_CLOUD_HOSTS: readonly string[] = REGIONS.flatMap(({ loginHost, apiHost, appsHost }) => [
  loginHost,
  apiHost,
  appsHost,
]);
