import type { SmsVariant, SmsVariantId } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { smsRecordText as text } from '../../../shared/text/sms-record.ts';
import type { DetailsForm, FormField } from '../../forms/model.ts';
import type { FormSources } from '../../runs/runnable.ts';
import { secretPlace } from '../nexus/secret-place.ts';
import { stepsTable } from '../record-steps.ts';
import { commonOptions, headersTable, numbersTable, sectionsTable, servicesTable } from './record-tables.ts';

type Name = keyof typeof text.fields;

/** What each variant's record says, in order. */
const FIELDS: { readonly [id in SmsVariantId]: readonly Name[] } = {
  kaleyra: ['kaleyraURL', 'kaleyraUserName', 'kaleyraPassword'],
  'custom-gateway': [
    'asyncPhoneNumber',
    'asyncEmailDomain',
    'asyncWebhookURL',
    'asyncAPISignatureKey',
    'asyncWebhookSignatureKey',
  ],
  'gc-aggregation': [
    'orgLongName',
    'orgId',
    'gcLoginURL',
    'gcAPIURL',
    'roleName',
    'oauthAppName',
    'clientId',
    'clientSecret',
    'apiKeyName',
  ],
};

/** The subject that each secret is kept for, by the name of the fact that holds it. */
const SECRETS: { readonly [name in Name]?: 'ccid' | 'clientId' } = {
  apiKey: 'ccid',
  kaleyraPassword: 'ccid',
  asyncAPISignatureKey: 'ccid',
  asyncWebhookSignatureKey: 'ccid',
  clientSecret: 'clientId',
};

/** Left out of the record when it is empty: not every contact center has one. */
const OPTIONAL: readonly Name[] = ['asyncEmailDomain'];

/** Facts of the region stand in for addresses that were not typed. */
const STAND_IN: { readonly [name in Name]?: string } = { gcLoginURL: 'loginURL', gcAPIURL: 'apiURL' };

/**
 * The completed set-up record of a variant, for whoever takes over. A half-finished run gives a half-filled record that
 * says what is missing. Secrets are not in it, not even for an export that may hold them: it says where each is kept.
 */
export function setUpRecord(variant: SmsVariant, sources: FormSources): DetailsForm {
  const names: readonly Name[] = ['ccid', 'nexusURL', 'apiKey', ...FIELDS[variant.id]];
  const fields = names.flatMap((name) => fieldOf(name, sources));
  const open = sources.steps.filter(({ status }) => status !== 'done' && status !== 'present');
  const [, way = variant.title] = variant.title.split(': ');
  return {
    title: text.title(way),
    intro: text.intro,
    vendor: { name: '', email: '' },
    customer: sources.customer,
    fields,
    tables: [
      servicesTable(variant, sources),
      numbersTable(variant, sources),
      sectionsTable(variant, sources),
      ...(variant.id === 'custom-gateway' ? [headersTable(sources)] : []),
      stepsTable(sources),
    ],
    withoutSecret: true,
    missing: open.map(({ title }) => text.unfinished(title)),
    notes: [...commonOptions(variant, sources), ...sources.notes],
    footer: text.footer(variant.source),
    madeAt: sources.madeAt,
    practice: sources.practice,
    journalHead: sources.journalHead,
  };
}

function fieldOf(name: Name, sources: FormSources): readonly FormField[] {
  const { facts } = sources;
  const label = text.fields[name];
  const subject = SECRETS[name];
  // The key that enabling the tenant brought serves where no other is given or made.
  const names = name === 'apiKey' ? [name, 'nexusApiKey'] : [name];
  if (subject !== undefined) return [{ label, value: secretPlace(names, facts[subject], facts[name], sources) }];
  const value = facts[name] ?? facts[STAND_IN[name] ?? name];
  const shown = typeof value === 'string' && value !== '' ? value : undefined;
  return shown === undefined && OPTIONAL.includes(name) ? [] : [{ label, value: shown }];
}
