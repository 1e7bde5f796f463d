import type { JsonObject } from '../../../../shared/json.ts';
import type { SmsVariant } from '../../../../shared/runbooks/nexus-sms/variants.ts';
import { type CustomHeader, customHeadersOf } from '../../../../shared/sms/custom-headers.ts';
import type { Sender } from '../../../../shared/sms/sender.ts';
import { sendersOf } from '../../../../shared/sms/senders-of.ts';
import type { Knowledge } from '../../../engine/step.ts';

type Values = Pick<Knowledge, 'value'>;

/** What sections are made of. */
const OF_SENDERS = [
  'senders',
  'tfn',
  'asyncPhoneNumber',
  'orderNumber',
  'designerEndpointName',
  'cxcOnly',
  'nexusProvider',
] as const;

/** The sections that the values ask for, one a number. */
export function wantedSenders(variant: Pick<SmsVariant, 'provider'>, known: Values): readonly Sender[] {
  const given = OF_SENDERS.flatMap((name) => {
    const value = known.value(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return sendersOf(Object.fromEntries(given) satisfies JsonObject, variant);
}

/** Numbers whose section cannot be made yet: nobody has named their chat endpoint. */
export function numbersWithoutEndpoint(variant: Pick<SmsVariant, 'provider'>, known: Values): readonly string[] {
  return wantedSenders(variant, known)
    .filter(({ endpoint }) => endpoint === '')
    .map(({ channelId }) => channelId);
}

/** The headers that the values ask for. */
export function wantedHeaders(known: Values): readonly CustomHeader[] {
  return customHeadersOf(known.value('customHeaders'));
}
