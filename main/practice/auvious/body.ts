import type { z } from 'zod';
import { AuviousError } from './auvious-error.ts';
import type { AuviousCall } from './route.ts';

/**
 * The JSON body, in any shape.
 * @throws AuviousError 400, 415
 */
export function readJson(call: AuviousCall): unknown {
  if (!/^application\/json\b/i.test(call.header('content-type') ?? '')) {
    throw new AuviousError(415, 'The Content-Type must be application/json.');
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(call.body));
  } catch {
    throw new AuviousError(400, 'The request body is not valid JSON.');
  }
}

/**
 * The JSON body in the wanted shape.
 * @throws AuviousError 400 naming the field, 415
 */
export function readBody<T>(schema: z.ZodType<T>, call: AuviousCall): T {
  const parsed = schema.safeParse(readJson(call));
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unexpected value' };
  throw new AuviousError(400, `${path.map(String).join('.') || 'The request body'}: ${message}`);
}
