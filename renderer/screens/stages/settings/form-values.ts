import type { Json, JsonObject } from '../../../../shared/json.ts';
import { checkValue } from '../../../../shared/parameters/check-value.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { Problem } from '../../../../shared/results/problem.ts';
import { type CellRow, isBlank, rowsFrom, rowsToValue } from '../../../components/table-cells.ts';

/** What stands in a field: a text as it is typed, a list one item a line, a table by rows. */
export type FieldValue = string | boolean | readonly CellRow[];
export type FormValues = Readonly<Record<string, FieldValue>>;

/** A value as its field shows it. */
export function inField(parameter: Parameter, value: Json | undefined): FieldValue {
  if (parameter.type === 'boolean' && !isThreeWay(parameter)) return value === true;
  if (parameter.type === 'table') return rowsFrom(parameter.columns ?? [], value);
  if (Array.isArray(value)) return value.map(String).join('\n');
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** A yes or no that may also be left open: no answer is not the same as a no. */
export function isThreeWay({ type, required, default: usual }: Parameter): boolean {
  return type === 'boolean' && !required && usual === undefined;
}

/** The saved values, else the defaults, as the fields show them. */
export function toForm(table: ParameterTable, values: JsonObject): FormValues {
  return Object.fromEntries(
    table.map((parameter) => [parameter.name, inField(parameter, values[parameter.name] ?? parameter.default)]),
  );
}

/** What is wrong with a field; an empty one is wrong only when the run needs it and has no default for it. */
export function problemOf(parameter: Parameter, value: FieldValue | undefined): Problem | undefined {
  if (!isEmpty(value)) {
    const checked = checkValue(parameter, given(parameter, value));
    return checked.is === 'ok' ? undefined : checked.fault.toProblem();
  }
  if (!parameter.required || parameter.default !== undefined) return undefined;
  return {
    code: 'missing-parameter',
    message: `${parameter.label} is needed.`,
    field: parameter.name,
    fix: parameter.rule,
  };
}

/** What somebody should look at though it passes, for example an address without encryption. */
export function warningOf(parameter: Parameter, value: FieldValue | undefined): Problem | undefined {
  if (isEmpty(value)) return undefined;
  const checked = checkValue(parameter, given(parameter, value));
  return checked.is === 'ok' ? checked.warnings[0]?.toProblem() : undefined;
}

/** The values as the run takes them; a list is sent as a list, what is not valid as it was typed. */
export function toValues(table: ParameterTable, form: FormValues): JsonObject {
  return Object.fromEntries(
    table.map((parameter) => {
      const typed = given(parameter, form[parameter.name] ?? '');
      const checked = checkValue(parameter, typed);
      return [parameter.name, checked.is === 'ok' ? checked.value : typed];
    }),
  );
}

function given({ columns = [] }: Parameter, value: FieldValue | undefined): Json {
  return isRows(value) ? rowsToValue(columns, value) : (value ?? '');
}

/** The rows of a table's field. */
export function rowsOf(value: FieldValue | undefined): readonly CellRow[] {
  return isRows(value) ? value : NO_ROWS;
}

/** Always the same one: what is derived from rows is derived once. */
const NO_ROWS: readonly CellRow[] = [];

function isRows(value: FieldValue | undefined): value is readonly CellRow[] {
  return Array.isArray(value);
}

function isEmpty(value: FieldValue | undefined): boolean {
  if (isRows(value)) return value.every(isBlank);
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** Pasted texts as the fields show them; a yes or no that is neither is left out. */
export function fromPaste(table: ParameterTable, pasted: Readonly<Record<string, Json>>): FormValues {
  return Object.fromEntries(
    table.flatMap((parameter): [string, FieldValue][] => {
      const text = Object.hasOwn(pasted, parameter.name) ? pasted[parameter.name] : undefined;
      if (text === undefined) return [];
      const checked = checkValue(parameter, text);
      if (checked.is === 'ok') return [[parameter.name, inField(parameter, checked.value)]];
      return typeof text !== 'string' || parameter.type === 'boolean' || parameter.type === 'table'
        ? []
        : [[parameter.name, text]];
    }),
  );
}
