import type { Json, JsonObject } from '../json.ts';
import type { SmsVariant } from '../runbooks/nexus-sms/variants.ts';
import { type Sender, SMS_PROVIDERS, type SmsProvider } from './sender.ts';
import { smsNumbers } from './sms-numbers.ts';
import { suggestSection } from './suggest-section.ts';

/**
 * The sections that a run's values ask for: the rows of `senders` in their order, then one for each number without a row.
 * Empty cells take the common value, and a name is suggested where there is none. Rows without a number are left out.
 */
export function sendersOf(values: JsonObject, variant: Pick<SmsVariant, 'provider'>): readonly Sender[] {
  const common = {
    endpoint: text(values.designerEndpointName),
    cxcOnly: values.cxcOnly === true,
    provider: providerOf(values.nexusProvider) ?? variant.provider,
  };
  const rows = rowsOf(values.senders).map((row) => ({
    section: text(row.section),
    channelId: text(row.channelId),
    endpoint: text(row.endpoint) || common.endpoint,
    cxcOnly: typeof row.cxcOnly === 'boolean' ? row.cxcOnly : common.cxcOnly,
    provider: providerOf(row.provider) ?? common.provider,
  }));
  const named = rows.filter(({ channelId }) => channelId !== '');
  const covered = new Set(named.map(({ channelId }) => channelId));
  const others = smsNumbers(values).filter((channelId) => !covered.has(channelId));
  const all = [...named, ...others.map((channelId) => ({ ...common, section: '', channelId }))];
  const taken = new Set(all.flatMap(({ section }) => (section === '' ? [] : [section])));
  return all.map((sender) => {
    if (sender.section !== '') return sender;
    const section = suggestSection(sender.channelId, taken);
    taken.add(section);
    return { ...sender, section };
  });
}

function providerOf(value: Json | undefined): SmsProvider | undefined {
  return SMS_PROVIDERS.find((provider) => provider === value);
}

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter((row: Json) => typeof row === 'object' && row !== null && !Array.isArray(row)) as JsonObject[];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}
