import type { ParameterTable } from '../../parameters/parameter.ts';
import { contactCenterParameters } from './parameters-contact-center.ts';
import { gatewayParameters } from './parameters-gateway.ts';
import { genesysParameters } from './parameters-genesys.ts';
import { kaleyraParameters } from './parameters-kaleyra.ts';
import { senderParameters } from './parameters-senders.ts';
import { SMS_VARIANTS, type SmsVariantId } from './variants.ts';

/**
 * The parameter table of one of the three runbooks, in the order of its form. Keys are those of the guide's variables;
 * what the guide uses without defining it is there as well: host, key, contact center, domain for mail (S002:83-107, 185).
 */
export function smsParameters(variant: SmsVariantId): ParameterTable {
  const { provider } = SMS_VARIANTS[variant];
  const own = { kaleyra: kaleyraParameters, 'custom-gateway': gatewayParameters, 'gc-aggregation': genesysParameters };
  const key = variant === 'gc-aggregation' ? 'made-or-pasted' : 'pasted';
  return [...contactCenterParameters(key), ...own[variant], ...senderParameters(variant, provider)];
}
