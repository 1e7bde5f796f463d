import type { Json, JsonObject } from '../json.ts';

/** A static header of the webhooks to a custom gateway (S002:229-231). */
export interface CustomHeader {
  readonly name: string;
  readonly value: string;
}

/** The headers of a run's values, from a table or from an object of names and values. */
export function customHeadersOf(value: Json | undefined): readonly CustomHeader[] {
  if (Array.isArray(value)) return value.flatMap((row: Json) => headerOf(row));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, text]) => headerOf({ name, value: text }));
}

/** The option that stands for a header: `header:` and its name, without the blank that the guide's example has. */
export function headerOption({ name, value }: CustomHeader): readonly [string, string] {
  return [`header:${name}`, value];
}

function headerOf(row: Json): readonly CustomHeader[] {
  if (!isObject(row)) return [];
  const { name, value } = row;
  return typeof name === 'string' && typeof value === 'string' ? [{ name, value }] : [];
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
