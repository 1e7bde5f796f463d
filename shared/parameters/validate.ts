import { closest, distance } from 'fastest-levenshtein';
import { canonical } from '../canonical.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Problem } from '../results/problem.ts';
import { checkValue } from './check-value.ts';
import { DECISION_KEYS } from './decisions.ts';
import { LiteralSecret, MissingParameter, ParameterGivenTwice, UnknownParameter } from './faults.ts';
import type { Parameter, ParameterTable } from './parameter.ts';
import { secretReference } from './secret-reference.ts';

/** Values under their canonical names, with defaults, and what somebody should look at; or everything that is wrong. */
export type Validated =
  | { readonly is: 'ok'; readonly values: JsonObject; readonly warnings: readonly Problem[] }
  | { readonly is: 'problems'; readonly problems: readonly Problem[] };

/**
 * A values file against a parameter table; its decisions (`accept`, `confirm`, `rows`) are left alone.
 * Empty texts, empty lists and null count as not given: an empty text is a lost placeholder, never a value.
 */
export function validateValues(table: ParameterTable, given: JsonObject): Validated {
  const values: [string, Json][] = [];
  const problems: Problem[] = [...unknownKeys(table, given)];
  const warnings: Problem[] = [];
  for (const parameter of table) {
    const entries = keysOf(parameter).flatMap((key) => {
      const value = Object.hasOwn(given, key) ? given[key] : undefined;
      return value === undefined || isEmpty(value) ? [] : [{ key, value }];
    });
    const [first] = entries;
    const different = new Set(entries.map(({ value }) => canonical(value)));
    if (different.size > 1) {
      const keys = entries.map(({ key }) => key);
      problems.push(new ParameterGivenTwice(parameter.name, keys).toProblem());
    } else if (first !== undefined) {
      const checked = checkValue(parameter, first.value);
      if (checked.is === 'ok') {
        values.push([parameter.name, checked.value]);
        warnings.push(...checked.warnings.map((warning) => warning.toProblem()));
      } else problems.push(...checked.faults.map((fault) => fault.toProblem()));
    } else if (parameter.default !== undefined) {
      values.push([parameter.name, parameter.default]);
    } else if (parameter.required) {
      problems.push(new MissingParameter(parameter.name, parameter.label, parameter.whereToFind).toProblem());
    }
  }
  return problems.length > 0
    ? { is: 'problems', problems }
    : { is: 'ok', values: Object.fromEntries(values), warnings };
}

function unknownKeys(table: ParameterTable, given: JsonObject): readonly Problem[] {
  const known = table.flatMap(keysOf);
  const unneeded = table.flatMap(({ unneededSecrets = [] }) => unneededSecrets);
  const unknown = Object.keys(given).filter((key) => !known.includes(key) && !DECISION_KEYS.includes(key));
  return unknown.flatMap((key) => {
    if (!unneeded.includes(key)) return [new UnknownParameter(key, nearest(key, known)).toProblem()];
    const value = given[key] ?? null;
    return isEmpty(value) || secretReference.safeParse(value).success ? [] : [new LiteralSecret(key).toProblem()];
  });
}

/** A name within a third of its length, whatever the case; further away a suggestion would be a guess. */
function nearest(key: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const lower = key.toLowerCase();
  const best = closest(
    lower,
    known.map((name) => name.toLowerCase()),
  );
  if (distance(lower, best) > Math.max(1, Math.floor(best.length / 3))) return undefined;
  return known.find((name) => name.toLowerCase() === best);
}

function keysOf({ name, aliases }: Parameter): readonly string[] {
  return [...new Set([name, ...aliases])];
}

function isEmpty(value: Json): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}
