import type { z } from 'zod';
import type { Call } from '../../engine/call.ts';
import { BadReply } from '../faults/reply.ts';

/** Digital Channels, by the name that its paths and headers use. */
export const NEXUS = 'nexus';

/** Where a Digital Channels server answers, and whose contact center it is about. */
export interface NexusPlace {
  /** What stands before `/nexus` in every path: empty, or `/base` for `https://host/base`. No slash at the end. */
  readonly prefix: string;
  /** Id of the contact center. */
  readonly ccid: string;
}

interface Spec<T> {
  readonly name: string;
  readonly path: string;
  /** Of the envelope's `data`. */
  readonly schema: z.ZodType<T>;
}

/** A call that changes nothing. Its reply is the `data` of the envelope. */
export function readCall<T>({ name, path, schema }: Spec<T>): Call<'read', T> {
  return {
    effect: 'read',
    system: NEXUS,
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
