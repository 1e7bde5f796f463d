import { createGenesysCloud, type GenesysCloud, type GenesysCloudParts } from '../genesys-cloud/system.ts';
import { SMS_AGGREGATION } from './call.ts';

/** SMS Aggregation as the integration's own client: a sign-in, a token and a rate of its own. */
export function createSmsAggregation(parts: Omit<GenesysCloudParts, 'system'>): GenesysCloud {
  return createGenesysCloud({ ...parts, system: SMS_AGGREGATION });
}
