import { z } from 'zod';
import type { JsonObject } from '../../shared/json.ts';
import type { ParameterTable } from '../../shared/parameters/parameter.ts';
import { validateValues } from '../../shared/parameters/validate.ts';
import type { Problem } from '../../shared/results/problem.ts';
import { ValuesInvalid } from './faults.ts';

/** Typed acceptances and notes by step id, chosen permissions by row. */
export interface Decisions {
  readonly accept: { readonly [step: string]: string };
  readonly confirm: { readonly [step: string]: string };
  readonly rows: { readonly [row: string]: string };
}

const texts = z.record(z.string(), z.string());
const KINDS = {
  accept: 'an object of step ids with the typed value, for example {"selfgrant": "the role’s name"}',
  confirm: 'an object of step ids with a note, for example {"send": "sent by mail"}',
  rows: 'an object of row numbers with a permission, for example {"27": "wfm:shortTermForecast:view"}',
} as const;

/** A values file's content, split into a runbook's own values and the decisions that any runbook takes. */
export function splitValues(raw: JsonObject): { readonly values: JsonObject; readonly decisions: Decisions } {
  const { accept, confirm, rows, ...values } = raw;
  const read = (name: keyof typeof KINDS, value: unknown) => {
    const parsed = texts.safeParse(value ?? {});
    if (parsed.success) return parsed.data;
    const message = `${name} must be ${KINDS[name]}.`;
    throw new ValuesInvalid([{ code: 'values-invalid', field: name, message, fix: `Write it as ${KINDS[name]}.` }]);
  };
  const decisions = { accept: read('accept', accept), confirm: read('confirm', confirm), rows: read('rows', rows) };
  return { values, decisions };
}

/**
 * Values by canonical name with defaults. Later layers win; a layer's empty text counts as not given.
 * @throws ValuesInvalid with every problem
 */
export function layeredValues(table: ParameterTable, layers: readonly JsonObject[]): JsonObject {
  const merged = new Map<string, JsonObject[string]>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer)) {
      const canonical = table.find((row) => row.name === name || row.aliases.includes(name))?.name ?? name;
      if (value !== '' && value !== null) merged.set(canonical, value);
    }
  }
  const checked = validateValues(table, Object.fromEntries(merged));
  if (checked.is === 'ok') return checked.values;
  throw new ValuesInvalid(checked.problems as [Problem, ...Problem[]]);
}
