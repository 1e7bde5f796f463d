import { clip } from '../regions/clip.ts';
import { closest } from '../regions/closest.ts';
import type { Problem } from '../results/problem.ts';
import { FIELD_RULES } from './field-rules.ts';
import type { Flaw } from './flaw.ts';
import type { Profile } from './profile.ts';
import { checkProfile, rowNumber } from './profile-checks.ts';
import { ProfileInvalid } from './profile-invalid.ts';
import { profileSchema } from './schema.ts';

/** A profile, or everything that is wrong with it. */
export type ProfileValidation =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Path = readonly (string | number)[];

/**
 * Checks a parsed profile file: shape, unknown fields, and what its parts owe each other. All problems are listed, in
 * the order of the file's schema; each names row and field, the rule and the fix (code `profile-invalid`). Never throws.
 */
export function validateProfile(json: unknown): ProfileValidation {
  const shape = profileSchema.safeParse(json);
  const shapeFlaws = shape.success ? [] : shape.error.issues.flatMap((issue) => flawsOf(issue, json));
  const flaws = [...shapeFlaws, ...(isObject(json) ? checkProfile(json) : [])];
  if (shape.success && flaws.length === 0) return { ok: true, profile: shape.data };
  return { ok: false, problems: flaws.map((flaw) => problemOf(flaw, json)) };
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
}

function flawsOf(issue: Issue, json: unknown): readonly Flaw[] {
  const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  if (issue.code === 'unrecognized_keys') return (issue.keys ?? []).map((key) => unknownKey(path, key));
  const { be, fix } = ruleOf(path, json);
  const value = valueAt(json, path);
  if (value === undefined) return [{ path, rule: `is missing; it must be ${be}`, fix }];
  return [{ path, rule: `must be ${be}; it is ${shown(value)}`, fix }];
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return isObject(value) ? 'an object' : clip(JSON.stringify(value) ?? typeof value);
}

function placeOf(path: Path, json: unknown): string {
  const parts = path.map((key, index) => (Array.isArray(valueAt(json, path.slice(0, index))) ? '*' : String(key)));
  return parts
    .join('.')
    .replace(/^(rows\.\*\.probe\.query)\..*/, '$1.*')
    .replace(/^(rows\.\*\.probe\.body)\..*/, '$1');
}

function ruleOf(path: Path, json: unknown) {
  const rule = FIELD_RULES[placeOf(path, json)];
  // A field of the schema without a rule is a mistake of ours, and a test walks all of them.
  return rule ?? { be: 'as the profile schema says', fix: 'Compare the field with a bundled profile.' };
}

function unknownKey(path: Path, key: string): Flaw {
  const prefix = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
  const known = Object.keys(FIELD_RULES)
    .map((place) => (prefix === '' ? place : place.startsWith(`${prefix}.`) ? place.slice(prefix.length + 1) : ''))
    .filter((name) => name !== '' && !name.includes('.') && name !== '*');
  const near = closest(
    key.toLowerCase(),
    known.map((name) => name.toLowerCase()),
  );
  const meant = known.find((name) => name.toLowerCase() === near);
  const fix = meant === undefined ? `Remove it. Known fields here: ${known.join(', ')}.` : `Did you mean “${meant}”?`;
  return { path: [...path, key], rule: 'is not a field of a profile', fix };
}

function valueAt(json: unknown, path: Path): unknown {
  let at = json;
  for (const key of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, key)) return undefined;
    at = (at as { readonly [key: string]: unknown })[String(key)];
  }
  return at;
}

function written(path: Path): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? clip(key) : `.${clip(key)}`))
    .join('');
}

/** "row 7, probe.path": the row by the number it gives itself, because that is what the guide calls it. */
function whereOf(path: Path, json: unknown): string {
  const [top, index, ...rest] = path;
  if (top !== 'rows' || typeof index !== 'number') return path.length === 0 ? 'the profile' : written(path);
  const number = rowNumber(valueAt(json, ['rows', index]));
  const row = number === undefined ? `the ${index + 1}. row` : `row ${number}`;
  return rest.length === 0 ? row : `${row}, ${written(rest)}`;
}

function problemOf({ path, rule, fix }: Flaw, json: unknown): Problem {
  return new ProfileInvalid(whereOf(path, json), rule, fix, written(path)).toProblem();
}
