import type { ParameterTable } from '../../parameters/parameter.ts';
import { agentParameters } from './parameters-agents.ts';
import { cicParameters } from './parameters-cic.ts';
import { organizationParameters } from './parameters-organization.ts';
import { siteParameters } from './parameters-site.ts';

/** The parameter table of the runbook, in the order of its form. Nothing is asked that a sign-in or the server tells. */
export const altocloudParameters: ParameterTable = [
  ...organizationParameters,
  ...cicParameters,
  ...agentParameters,
  ...siteParameters,
];
