/** The members of a JSON object whose shape is not known yet. */
export type Members = { readonly [key: string]: unknown };

/** True for a JSON object; arrays are none. */
export function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
