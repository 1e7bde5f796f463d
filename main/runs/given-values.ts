import { z } from 'zod';
import { canonical } from '../../shared/canonical.ts';
import type { Json, JsonObject } from '../../shared/json.ts';
import { ParameterGivenTwice } from '../../shared/parameters/faults.ts';
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
  const merged = new Map<string, Json>();
  const twice: Problem[] = [];
  for (const layer of layers) {
    for (const [name, entries] of byCanonicalName(table, layer)) {
      if (new Set(entries.map(([, value]) => canonical(value))).size > 1) {
        const keys = entries.map(([key]) => key);
        twice.push(new ParameterGivenTwice(name, keys).toProblem());
      }
      for (const [, value] of entries) merged.set(name, value);
    }
  }
  const checked = validateValues(table, Object.fromEntries(merged));
  const problems = [...twice, ...(checked.is === 'ok' ? [] : checked.problems)];
  if (checked.is === 'ok' && problems.length === 0) return checked.values;
  throw new ValuesInvalid(problems as [Problem, ...Problem[]]);
}

/** What a layer gives, by canonical name and not looked at yet; of several spellings the last counts. */
export function plainLayer(table: ParameterTable, layer: JsonObject): JsonObject {
  const named = [...byCanonicalName(table, layer)];
  return Object.fromEntries(named.flatMap(([name, entries]) => entries.map(([, value]) => [name, value] as const)));
}

/** What one layer gives, by canonical name: each with the name that it was given under. */
function byCanonicalName(
  table: ParameterTable,
  layer: JsonObject,
): ReadonlyMap<string, readonly (readonly [key: string, value: Json])[]> {
  const given = Object.entries(layer).filter(([, value]) => value !== '' && value !== null);
  return Map.groupBy(given, ([key]) => table.find((row) => row.name === key || row.aliases.includes(key))?.name ?? key);
}
