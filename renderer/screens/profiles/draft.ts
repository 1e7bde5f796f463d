import type { Json, JsonObject } from '../../../shared/json.ts';

/** Keys and indexes from the top of a profile. */
export type Path = readonly (string | number)[];

/** What stands at a place; undefined where nothing does. */
export function at(json: Json | undefined, path: Path): Json | undefined {
  let here = json;
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined;
    here = (here as { readonly [key: string]: Json })[key];
  }
  return here;
}

/**
 * The profile with another value at a place; undefined takes the field away. What is not named stays as it was, fields
 * that the form does not know included.
 */
export function withValue(json: Json, path: Path, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (Array.isArray(json)) {
    const items = [...json];
    const next = rest.length === 0 ? value : withValue(items[Number(key)] ?? {}, rest, value);
    if (next === undefined) items.splice(Number(key), 1);
    else items[Number(key)] = next;
    return items;
  }
  const fields: { [name: string]: Json } = { ...(typeof json === 'object' ? (json as JsonObject) : {}) };
  const next = rest.length === 0 ? value : withValue(fields[key] ?? {}, rest, value);
  if (next === undefined) delete fields[key];
  else fields[key] = next;
  return fields;
}

/** Whether two profiles say the same, whatever the order of their fields. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  return sorted(one) === sorted(other);
}

function sorted(json: Json | undefined): string {
  return (
    JSON.stringify(json, (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
        : value,
    ) ?? ''
  );
}

/** A list at a place; empty where there is none. */
export function listAt(json: Json | undefined, path: Path): readonly Json[] {
  const list = at(json, path);
  return Array.isArray(list) ? list : [];
}

/** What stands at a place, as a field shows it. */
export function textAt(json: Json | undefined, path: Path): string {
  const value = at(json, path);
  if (value === undefined || value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
