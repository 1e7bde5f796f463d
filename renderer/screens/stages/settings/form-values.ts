import type { Json, JsonObject } from '../../../../shared/json.ts';
import { checkValue } from '../../../../shared/parameters/check-value.ts';
import type { Parameter, ParameterTable } from '../../../../shared/parameters/parameter.ts';
import type { Problem } from '../../../../shared/results/problem.ts';

/** What stands in the fields: texts as they are typed, lists one item a line. */
export type FormValues = Readonly<Record<string, string | boolean>>;

/** A value as its field shows it. */
export function inField(parameter: Parameter, value: Json | undefined): string | boolean {
  if (parameter.type === 'boolean') return value === true;
  if (Array.isArray(value)) return value.map(String).join('\n');
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** The saved values, else the defaults, as the fields show them. */
export function toForm(table: ParameterTable, values: JsonObject): FormValues {
  return Object.fromEntries(
    table.map((parameter) => [parameter.name, inField(parameter, values[parameter.name] ?? parameter.default)]),
  );
}

/** What is wrong with a field; an empty one is wrong only when the run needs it and has no default for it. */
export function problemOf(parameter: Parameter, value: string | boolean | undefined): Problem | undefined {
  const empty = value === undefined || (typeof value === 'string' && value.trim() === '');
  if (!empty) {
    const checked = checkValue(parameter, value);
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

/** The values as the run takes them; a list is sent as a list, what is not valid as it was typed. */
export function toValues(table: ParameterTable, form: FormValues): JsonObject {
  return Object.fromEntries(
    table.map((parameter) => {
      const typed = form[parameter.name] ?? '';
      const checked = checkValue(parameter, typed);
      return [parameter.name, checked.is === 'ok' ? checked.value : typed];
    }),
  );
}

/** Pasted texts as the fields show them; a yes or no that is neither is left out. */
export function fromPaste(table: ParameterTable, pasted: Readonly<Record<string, string>>): FormValues {
  return Object.fromEntries(
    table.flatMap((parameter): [string, string | boolean][] => {
      const text = Object.hasOwn(pasted, parameter.name) ? pasted[parameter.name] : undefined;
      if (text === undefined) return [];
      const checked = checkValue(parameter, text);
      if (checked.is === 'ok') return [[parameter.name, inField(parameter, checked.value)]];
      return parameter.type === 'boolean' ? [] : [[parameter.name, text]];
    }),
  );
}
