import type { Call, Reader } from '../../../engine/call.ts';
import { NotFound } from '../../../systems/faults/refused-request.ts';

/** What a call finds; undefined where the object does not exist. @throws every other fault */
export async function found<T>(read: Reader, call: Call<'read', T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await read.read(call, signal);
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    throw error;
  }
}
