import type { z } from 'zod';
import type { Call, Query } from '../../engine/call.ts';
import { BadReply } from '../faults/reply.ts';

/** Interaction Center Web Services: the API of a CIC server. */
export const ICWS = 'icws';

/** A read of ICWS: of a session, unless its path begins with `/icws/`. */
interface IcwsRead<T> {
  readonly name: string;
  readonly path: string;
  readonly query?: Query;
  readonly schema: z.ZodType<T>;
}

/** A call that changes nothing. What stands before a session's paths is the session's: see `createIcws`. */
export function readCall<T>({ name, path, query, schema }: IcwsRead<T>): Call<'read', T> {
  return {
    effect: 'read',
    system: ICWS,
    name,
    method: 'GET',
    path,
    ...(query === undefined ? {} : { query }),
    reply(body) {
      const parsed = schema.safeParse(body);
      if (parsed.success) return parsed.data;
      const [issue] = parsed.error.issues;
      const where = ['$', ...(issue?.path ?? []).map(String)].join('.');
      throw new BadReply({ method: 'GET', url: path, acted: 'unknown' }, where, `does not fit (${issue?.message})`);
    },
  };
}
