import { z } from 'zod';
import { badRequest } from './api-error.ts';

/**
 * The request body in the wanted shape.
 * @throws ApiError 400 `bad.request` naming the field
 */
export function parseBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = issue === undefined || issue.path.length === 0 ? 'body' : issue.path.map(String).join('.');
  throw badRequest(`The request body is not valid: ${field}: ${issue?.message ?? 'unexpected value'}`);
}

/** ISO interval `start/end` of analytics queries. */
export const interval = z.string().refine((text) => {
  const [from = '', to = '', ...rest] = text.split('/');
  return rest.length === 0 && Date.parse(from) < Date.parse(to);
}, 'an interval is two ISO dates, start before end, with a slash between');
