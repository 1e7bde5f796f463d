import type { z } from 'zod';
import type { Call } from '../../engine/call.ts';
import { BadReply } from '../faults/reply.ts';

/** Auth and Environment of Web Services and Applications, which answer at one address. */
export const GWS = 'gws';

/** What stands before `/auth` and `/environment` in every path: empty, or `/base` for `https://host/base`. */
export interface GwsPlace {
  readonly prefix: string;
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
    system: GWS,
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
