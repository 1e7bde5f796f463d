import { z } from 'zod';
import { GwsError } from './gws-error.ts';
import type { GwsCall } from './route.ts';

/** `12345678-1234-…`, in any casing. */
export const uuidText = z
  .string()
  .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'a UUID is wanted')
  .transform((text) => text.toLowerCase());

export const filled = z.string().min(1, 'it must not be empty');

/**
 * What the JSON body has under `data`, in the wanted shape. The body holds nothing else.
 * @throws GwsError 400 naming the fields
 */
export function readData<T>(schema: z.ZodType<T>, call: GwsCall): T {
  if (!/^application\/json\b/i.test(call.header('content-type') ?? '')) {
    throw new GwsError(400, 'The Content-Type must be application/json.');
  }
  const parsed = z.strictObject({ data: schema }).safeParse(readJson(call.body.toString()));
  if (parsed.success) return parsed.data.data;
  const details = parsed.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'body'}: ${message}`);
  throw new GwsError(400, `The request body is not valid: ${details[0] ?? 'unexpected value'}`, { details });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new GwsError(400, 'The request body is not valid JSON.');
  }
}
