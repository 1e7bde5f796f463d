import type { Json, JsonObject } from '../../json.ts';
import { cellField } from '../../parameters/cell-field.ts';
import { ParameterDoubtful, ParameterRuleBroken } from '../../parameters/faults.ts';
import { regionOfUrl } from '../../parameters/formats/region-url.ts';
import type { ValueFlaws } from '../../parameters/value-flaws.ts';
import { loopbackAddress } from '../../regions/loopback.ts';
import type { Fault } from '../../results/fault.ts';
import { customHeadersOf } from '../../sms/custom-headers.ts';
import { smsSendersText as text } from '../../text/sms-senders.ts';
import { pathTwice } from '../nexus/path-twice.ts';
import { SMS_VARIANTS, type SmsVariantId } from './variants.ts';

/**
 * The rules between values of one of the three runbooks, on top of `validateValues`: one section for each number and one
 * number for each section, the provider of the way of sending, hosts of one region, headers that are named once.
 * @param values by their canonical names, as `validateValues` gives them
 */
export function checkSmsValues(variant: SmsVariantId, values: JsonObject): ValueFlaws {
  const problems = [
    ...pathTwice('nexusURL', values.nexusURL, 'nexus'),
    ...doublesOf(rowsOf(values.senders), 'senders', 'channelId', text.sameNumber, text.sameNumberFix),
    ...doublesOf(rowsOf(values.senders), 'senders', 'section', text.sameSection, text.sameSectionFix),
    ...(variant === 'gc-aggregation' ? [] : providerFlaws(variant, values, ParameterRuleBroken)),
    ...doublesOf(headerRows(values), 'customHeaders', 'name', text.sameHeader, text.sameHeaderFix),
    ...regionFlaws(values),
  ];
  const warnings = [
    ...(variant === 'gc-aggregation' ? providerFlaws(variant, values, ParameterDoubtful) : []),
    ...headerWarnings(values),
  ];
  return { problems: problems.map((fault) => fault.toProblem()), warnings: warnings.map((fault) => fault.toProblem()) };
}

/** Every row whose cell says the same as that of a row above; capitals do not tell two of them apart. */
function doublesOf(
  rows: readonly JsonObject[],
  parameter: string,
  column: string,
  what: (row: number) => string,
  fix: string,
): readonly Fault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row, at) => {
    const value = String(row[column] ?? '').toLowerCase();
    if (value === '') return [];
    const before = seen.get(value);
    if (before === undefined) {
      seen.set(value, at + 1);
      return [];
    }
    return [new ParameterRuleBroken(cellField({ parameter, row: at + 1, column }), what(before), fix)];
  });
}

type Flaw = new (field: string, what: string, fix: string, offer?: string) => Fault;

/** S002:227, 457: options 1 and 2 name their provider; without the right one messages take another way. */
function providerFlaws(variant: SmsVariantId, values: JsonObject, flaw: Flaw): readonly Fault[] {
  const { provider } = SMS_VARIANTS[variant];
  const [what, fix] =
    variant === 'gc-aggregation'
      ? [text.otherProvider, text.otherProviderFix]
      : [text.wrongProvider(provider), text.wrongProviderFix(provider)];
  const odd = (value: Json | undefined) => typeof value === 'string' && value !== provider;
  const cells = rowsOf(values.senders).flatMap((row, at) =>
    odd(row.provider) ? [cellField({ parameter: 'senders', row: at + 1, column: 'provider' })] : [],
  );
  const fields = [...(odd(values.nexusProvider) ? ['nexusProvider'] : []), ...cells];
  return fields.map((field) => new flaw(field, what, fix, provider));
}

function headerRows({ customHeaders }: JsonObject): readonly JsonObject[] {
  return customHeadersOf(customHeaders).map(({ name, value }) => ({ name, value }));
}

const CREDENTIAL = /^(?:proxy-)?authorization$|^cookie$|secret|token|password|passwd|api-?key|credential/i;

function headerWarnings({ customHeaders }: JsonObject): readonly Fault[] {
  return customHeadersOf(customHeaders).flatMap(({ name }, at) => {
    const field = cellField({ parameter: 'customHeaders', row: at + 1, column: 'value' });
    return CREDENTIAL.test(name) ? [new ParameterDoubtful(field, text.headerSecret, text.headerSecretFix)] : [];
  });
}

/** Two hosts of one region; practice systems stand on this computer and belong to none. */
function regionFlaws({ gcLoginURL, gcAPIURL }: JsonObject): readonly Fault[] {
  if (typeof gcLoginURL !== 'string' || typeof gcAPIURL !== 'string') return [];
  if ([gcLoginURL, gcAPIURL].some((address) => loopbackAddress(address) !== undefined)) return [];
  const [login, api] = [regionOfUrl(gcLoginURL), regionOfUrl(gcAPIURL)];
  if (login === api) return [];
  const offer = login === undefined ? undefined : `https://${login.apiHost}`;
  return [new ParameterRuleBroken('gcAPIURL', text.otherRegion, text.otherRegionFix, offer)];
}

function rowsOf(value: Json | undefined): readonly JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonObject[]) : [];
}
