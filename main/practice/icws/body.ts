import { z } from 'zod';
import { IcwsError, invalidProperty, missingProperty } from './icws-error.ts';
import type { IcwsCall } from './route.ts';

/**
 * The JSON body in the wanted shape. Its content type is not looked at: public clients send none, or that of a form.
 * @throws IcwsError 400
 */
export function readBody<T>(schema: z.ZodType<T>, call: IcwsCall): T {
  const body = readJson(call.body.toString());
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unexpected value' };
  const name = path.map(String).join('.');
  if (lacks(body, path)) throw missingProperty(name);
  throw invalidProperty(`${name === '' ? 'The body' : name}: ${message}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IcwsError(400, 'The body is not valid JSON.', { errorId: 'error.request.invalidRepresentation' });
  }
}

function lacks(body: unknown, path: readonly PropertyKey[]): boolean {
  if (path.length === 0) return false;
  let at = body;
  for (const key of path) at = (at as { readonly [key: PropertyKey]: unknown } | null | undefined)?.[key];
  return at === undefined;
}

/** How a body refers to a configuration object: by its id; the rest may be there. */
export const reference = z.strictObject({
  id: z.string().min(1),
  displayName: z.string().exactOptional(),
  uri: z.string().exactOptional(),
});
