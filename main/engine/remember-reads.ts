import { canonical } from '../../shared/canonical.ts';
import type { Call, Reader } from './call.ts';

/**
 * A reader for one planning pass: an equal request is sent once and its answer shared. Calls of different names may go
 * out with different credentials, so they are not equal.
 */
export function rememberReads(reader: Reader): Reader {
  const answers = new Map<string, Promise<unknown>>();
  return {
    read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
      const key = canonical([call.system, call.name, call.method, call.path, call.query ?? {}, call.body ?? null]);
      const answer = answers.get(key) ?? reader.read(call, signal);
      answers.set(key, answer);
      return answer as Promise<T>;
    },
  };
}
