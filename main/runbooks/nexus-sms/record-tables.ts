import { canonical } from '../../../shared/canonical.ts';
import type { Json } from '../../../shared/json.ts';
import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { customHeadersOf, headerOption } from '../../../shared/sms/custom-headers.ts';
import type { Sender } from '../../../shared/sms/sender.ts';
import { type SenderOption, senderOptions } from '../../../shared/sms/sender-options.ts';
import { sendersOf } from '../../../shared/sms/senders-of.ts';
import { smsRecordText as text } from '../../../shared/text/sms-record.ts';
import type { FormTable } from '../../forms/model.ts';
import type { FormSources } from '../../runs/runnable.ts';
import { textsOf } from './by-hand/recorded.ts';
import { sectionsOf } from './by-hand/section-changes.ts';
import { ordersOf } from './record-orders.ts';
import { SERVICES } from './services/all.ts';

/** Each service with what of it can be read, how it came to be, and what proves it. */
export function servicesTable({ id }: SmsVariant, { facts, steps }: FormSources): FormTable {
  const { title, head, how, notYet, readBack, confirmed, notProved } = text.services;
  const rows = SERVICES[id].map(({ step, service }) => {
    const came = facts[`service${service}`];
    const known = came === 'sent' || came === 'found' || came === 'kept' ? how[came] : notYet;
    const line = steps.find((each) => each.id === step);
    const isThere = line?.status === 'done' || line?.status === 'present';
    const proof = line?.by !== undefined ? confirmed(line.by) : isThere ? readBack : notProved;
    return [service, String(facts[`service${service}As`] ?? ''), known, known === notYet ? notProved : proof];
  });
  return { title, head, rows };
}

/** Each number, whether it is registered, and the order that brought it. */
export function numbersTable(variant: SmsVariant, { facts }: FormSources): FormTable {
  const words = text.numbers;
  const registered = textsOf(facts.registered);
  const orders = ordersOf(facts.orders);
  const own = ownNumbers(facts.ownNumbers);
  const stands = (number: string): string => {
    if (registered.includes(number)) return words.registered;
    if (own.includes(number)) return words.owned;
    if (textsOf(facts.tested).includes(number)) return words.tested;
    if (orders.has(number)) return words.ordered;
    return facts.numberRegistered === true ? words.said : words.open;
  };
  const numbers = [...new Set([...sendersOf(facts, variant).map(({ channelId }) => channelId), ...orders.keys()])];
  const rows = numbers.map((number) => [number, stands(number), orders.get(number) ?? '']);
  return { title: words.title, head: words.head, rows };
}

/** Each section with the options that differ, and whether somebody confirmed that it is entered so. */
export function sectionsTable(variant: SmsVariant, { facts }: FormSources): FormTable {
  const { title, entered, yes, no, gone } = text.sections;
  const wanted = sendersOf(facts, variant);
  const confirmed = sectionsOf(facts.sections);
  const isConfirmed = (sender: Sender) => confirmed.some((each) => canonical(each) === canonical(sender));
  const left = confirmed.filter(({ section }) => !wanted.some((sender) => sender.section === section));
  const row = (sender: Sender, mark: string): readonly string[] => {
    const options = new Map(senderOptions(sender));
    return [sender.section, ...OWN_OPTIONS.map((name) => options.get(name) ?? ''), mark];
  };
  const rows = [
    ...wanted.map((sender) => row(sender, isConfirmed(sender) ? yes : no)),
    ...left.map((one) => row(one, gone)),
  ];
  return { title, head: ['section', ...OWN_OPTIONS, entered], rows };
}

/** What a section says of its own; the other options are the same in all, and a table of ten columns fits no page. */
const OWN_OPTIONS = ['channelId', 'endpoint', 'cxcOnly', 'provider'] as const satisfies readonly SenderOption[];

/** The options that every section has besides those of the table; nothing where there is no section. */
export function commonOptions(variant: SmsVariant, { facts }: FormSources): readonly string[] {
  const [sender] = [...sendersOf(facts, variant), ...sectionsOf(facts.sections)];
  if (sender === undefined) return [];
  const others = senderOptions(sender).filter(([name]) => !OWN_OPTIONS.some((own) => own === name));
  return [text.sections.others(others.map((option) => option.join(' = ')))];
}

/** Each custom header as the option that stands for it. */
export function headersTable({ facts }: FormSources): FormTable {
  const { title, head } = text.headers;
  const set = customHeadersOf(facts.headersSet).map((header) => canonical(headerOption(header)));
  const rows = customHeadersOf(facts.customHeaders).map((header) => {
    const option = headerOption(header);
    return [...option, set.includes(canonical(option)) ? text.sections.yes : text.sections.no];
  });
  return { title, head, rows };
}

/** Numbers of the organization as a step recorded them: texts, or objects that name theirs. */
function ownNumbers(value: Json | undefined): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: Json) => {
    if (typeof entry === 'string') return [entry];
    const { number } = (typeof entry === 'object' && entry !== null ? entry : {}) as { readonly number?: Json };
    return typeof number === 'string' ? [number] : [];
  });
}
