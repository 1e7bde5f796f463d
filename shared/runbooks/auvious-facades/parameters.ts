import type { ParameterTable } from '../../parameters/parameter.ts';
import { operatorParameters } from '../operator-parameters.ts';
import { AUVIOUS_GROUPS } from './parameter-groups.ts';
import { callbackParameters } from './parameters-callback.ts';
import { roomParameters } from './parameters-room.ts';
import { routingParameters } from './parameters-routing.ts';
import { addressParameters, codeParameters, signInParameters } from './parameters-sign-in.ts';

const { organization, operator } = AUVIOUS_GROUPS;

/**
 * The parameter table of the runbook, in the order of its form. What only one operation or one way to sign in needs is
 * asked for by `checkAuviousValues`.
 */
export const auviousParameters: ParameterTable = [
  ...addressParameters,
  ...signInParameters,
  {
    name: 'region',
    label: 'Region or sign-in address',
    aliases: ['address', 'loginURL', 'apiURL'],
    type: 'text',
    required: false,
    rule: 'An address, host, region name or region code of Genesys Cloud. Given, queues are looked up by name and callbacks can be cancelled.',
    example: 'https://login.mypurecloud.ie',
    offeredBy: ['address', 'loginURL'],
    whereToFind: 'The address bar of the browser while signed in to the organization behind Auvious.',
    group: organization,
  },
  ...operatorParameters.map((parameter) => ({ ...parameter, group: operator })),
  ...codeParameters,
  ...callbackParameters,
  ...routingParameters,
  ...roomParameters,
];
