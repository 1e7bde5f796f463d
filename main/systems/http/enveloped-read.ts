import type { z } from 'zod';
import type { Call, SystemId } from '../../engine/call.ts';
import { BadReply } from '../faults/reply.ts';

/** A read of a system that wraps what it says in an envelope. */
export interface EnvelopedRead<T> {
  readonly name: string;
  readonly path: string;
  /** Of the envelope's `data`. */
  readonly schema: z.ZodType<T>;
}

/** A call that changes nothing. Its reply is the `data` of the envelope. */
export function envelopedRead<T>(system: SystemId, { name, path, schema }: EnvelopedRead<T>): Call<'read', T> {
  return {
    effect: 'read',
    system,
    name,
    method: 'GET',
    path,
    reply(data) {
      const parsed = schema.safeParse(data);
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const where = ['$.data', ...(issue?.path ?? []).map(String)].join('.');
      throw new BadReply({ method: 'GET', url: path, acted: 'unknown' }, where, `does not fit (${issue?.message})`);
    },
  };
}
