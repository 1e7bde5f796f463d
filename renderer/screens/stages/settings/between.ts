import type { JsonObject } from '../../../../shared/json.ts';
import type { ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { ValueFlaws } from '../../../../shared/parameters/value-flaws.ts';
import { checkValuesOf } from '../../../../shared/runbooks/check-values-of.ts';
import { type FormValues, rowsOf, toValues } from './form-values.ts';

/** What is said of values together. */
export type CheckTogether = (values: JsonObject) => ValueFlaws;

/** What a runbook says of its values together, as they stand in the form and, for those of other pages, as they are saved. */
export function betweenOf(
  runbook: string,
  saved: JsonObject,
  table: ParameterTable,
  values: FormValues,
  check: CheckTogether = (all) => checkValuesOf(runbook, all),
): ValueFlaws {
  return check(allValues(saved, table, values));
}

/** The values of a form as they stand, with those of other pages as they are saved; an empty field is no value. */
export function allValues(saved: JsonObject, table: ParameterTable, values: FormValues): JsonObject {
  // With their blank rows, so that a flaw names the row by the number that stands beside it.
  const tables = table.filter(({ type }) => type === 'table').map(({ name }) => [name, rowsOf(values[name])] as const);
  const all: JsonObject = { ...saved, ...toValues(table, values), ...Object.fromEntries(tables) };
  // An empty field is no value: the default holds, or what follows from others.
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}
