import type { ParameterTable } from '../../parameters/parameter.ts';
import { clientParameters } from './parameters-client.ts';
import { deploymentParameters } from './parameters-deployment.ts';
import { tenantParameters } from './parameters-tenant.ts';
import { ucsParameters } from './parameters-ucs.ts';

/**
 * The parameter table of the runbook, in the order of its form. Keys are those of the guide's variables (S003:50-72);
 * what the guide only uses, or what its requests fix, is there as well with its value as the default.
 */
export const tenantRunbookParameters: ParameterTable = [
  ...deploymentParameters,
  ...tenantParameters,
  ...clientParameters,
  ...ucsParameters,
];
