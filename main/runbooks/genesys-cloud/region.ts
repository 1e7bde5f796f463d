import type { Target } from '../../systems/genesys-cloud/target.ts';

/** The target, recognised from the operator's address before the run was opened, as facts. */
export function regionFacts({ region, loginOrigin, apiOrigin }: Target) {
  return { region: region?.name ?? new URL(apiOrigin).host, loginURL: loginOrigin, apiURL: apiOrigin };
}
