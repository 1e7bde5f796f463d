import { z } from 'zod';
import { invalid } from './nexus-error.ts';
import type { NexusCall } from './route.ts';

/** `12345678-1234-…`, in any casing. */
export const uuidText = z
  .string()
  .regex(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, 'a UUID is wanted')
  .transform((text) => text.toLowerCase());

export const filled = z.string().min(1, 'it must not be empty');

/** An absolute http or https address; a variable that no shell replaced is none. */
export const webAddress = z
  .string()
  .refine((text) => ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? ''), 'an http or https address is wanted')
  .refine((text) => !/\s/.test(text), 'an address has no blanks');

/**
 * The JSON body in the wanted shape.
 * @throws NexusError 400 naming the field
 */
export function readBody<T>(schema: z.ZodType<T>, call: NexusCall): T {
  if (!/^application\/json\b/i.test(call.header('content-type') ?? '')) {
    throw invalid('The Content-Type must be application/json.');
  }
  const parsed = schema.safeParse(readJson(call.body.toString()));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.map(String).join('.');
  throw invalid(`The request body is not valid: ${field}: ${issue?.message ?? 'unexpected value'}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw invalid('The request body is not valid JSON.');
  }
}
