import { resolve } from 'node:path';
import type { Io } from './io.ts';

/** An id as it is; the path of a profile file as an absolute one, since only the command line knows where it starts. */
export function runnableId(io: Io, id: string): string {
  return /\.json$/i.test(id) ? resolve(io.cwd, id) : id;
}
