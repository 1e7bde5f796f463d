import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import { checkSmsValues, type SmsFlaws } from '../../../../shared/runbooks/nexus-sms/check-values.ts';
import { smsVariantOf } from '../../../../shared/runbooks/nexus-sms/variant-of.ts';
import { type FormValues, rowsOf, toValues } from './form-values.ts';

const NONE: SmsFlaws = { problems: [], warnings: [] };

/** What a runbook says of its values together, as they stand in the form and, for those of other pages, as they are saved. */
export function betweenOf(runbook: string, saved: JsonObject, table: ParameterTable, values: FormValues): SmsFlaws {
  const variant = smsVariantOf(runbook);
  if (variant === undefined) return NONE;
  // With their blank rows, so that a flaw names the row by the number that stands beside it.
  const tables = table.filter(({ type }) => type === 'table').map(({ name }) => [name, rowsOf(values[name])] as const);
  const all: JsonObject = { ...saved, ...toValues(table, values), ...Object.fromEntries(tables) };
  // An empty field is no value: the default holds, or what follows from others.
  return checkSmsValues(variant.id, Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')));
}
