import type { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import type { Call, Needs, Query } from '../../engine/call.ts';
import { NotAListedRead } from '../faults/not-sent.ts';
import { BadReply } from '../faults/reply.ts';
import { isPostRead } from './post-reads.ts';

export const GENESYS_CLOUD = 'genesys-cloud';

interface Spec<M, T> {
  readonly name: string;
  readonly method: M;
  readonly path: string;
  readonly query?: Query;
  readonly needs?: Needs;
  readonly schema: z.ZodType<T>;
}

/**
 * A call that changes nothing: GET, HEAD, or a POST on the list of queries.
 * @throws NotAListedRead
 */
export function readCall<T>(spec: Spec<'GET' | 'HEAD' | 'POST', T> & { readonly body?: Json }): Call<'read', T> {
  const { schema, ...rest } = spec;
  const reads = rest.method === 'GET' || rest.method === 'HEAD' || (rest.method === 'POST' && isPostRead(rest.path));
  if (!reads) throw new NotAListedRead(rest.method, rest.path);
  return { ...rest, effect: 'read', system: GENESYS_CLOUD, reply: parser(rest, schema) };
}

/** A call that ends or begins a session. */
export function sessionCall<T>(spec: Spec<'POST' | 'DELETE', T>): Call<'session', T> {
  const { schema, ...rest } = spec;
  return { ...rest, effect: 'session', system: GENESYS_CLOUD, reply: parser(rest, schema) };
}

function parser<T>(spec: { readonly method: string; readonly path: string }, schema: z.ZodType<T>) {
  return (body: unknown): T => {
    const parsed = schema.safeParse(withoutNulls(body));
    if (parsed.success) return parsed.data;
    const issue = parsed.error.issues[0];
    const exchange = { method: spec.method, url: spec.path, acted: 'unknown' } as const;
    throw new BadReply(exchange, jsonPath(issue?.path ?? []), `does not fit (${issue?.message ?? 'unknown reason'})`);
  };
}

/** Most replies have none, and the catalogue is large: looking is cheaper than copying. */
function hasNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).some(hasNull);
}

/** A member that is null says the same as one that is left out; the schemas know only the latter. */
function withoutNulls(value: unknown): unknown {
  if (!hasNull(value)) return value;
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, part]) => (part === null ? [] : [[key, withoutNulls(part)]])),
  );
}

function jsonPath(parts: readonly PropertyKey[]): string {
  return `$${parts.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')}`;
}
