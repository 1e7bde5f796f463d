import type { ParameterTable } from '../../parameters/parameter.ts';
import { customerParameter, nexusUrlParameter } from '../nexus/deployment-parameters.ts';
import { SMS_GROUPS } from './parameter-groups.ts';

const group = SMS_GROUPS.contactCenter;

/**
 * What every request to Digital Channels needs; the guide uses host and key in all three options and defines them in none.
 * @param key whether a key can also be made by the runbook
 */
export function contactCenterParameters(key: 'pasted' | 'made-or-pasted'): ParameterTable {
  const otherwise =
    key === 'pasted' ? 'Needed, unless one is kept from an earlier run.' : 'Left empty, a key is created.';
  return [
    customerParameter(group),
    nexusUrlParameter(group),
    {
      name: 'ccid',
      label: 'Contact center ID',
      aliases: ['ccId', 'CCID', '$ccid', '$ccId'],
      type: 'text',
      format: 'uuid',
      required: true,
      rule: 'A UUID: 32 hexadecimal digits in groups of 8-4-4-4-12.',
      whereToFind: 'The deployment of Web Services and Applications that the contact center belongs to.',
      group,
    },
    {
      name: 'apiKey',
      label: 'Digital Channels API key',
      aliases: ['apikey', '$apiKey', '$apikey'],
      type: 'secret',
      format: 'uuid',
      required: false,
      rule: `A reference to a key that may provision this contact center; a cluster key may. ${otherwise}`,
      whereToFind: 'Whoever runs Digital Channels. Keys made in its administration pages are for chat and mail only.',
      group,
    },
  ];
}
