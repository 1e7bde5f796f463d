import type { Call } from '../../engine/call.ts';
import { type EnvelopedRead, envelopedRead } from '../http/enveloped-read.ts';

/** Auth and Environment of Web Services and Applications, which answer at one address. */
export const GWS = 'gws';

/** What stands before `/auth` and `/environment` in every path: empty, or `/base` for `https://host/base`. */
export interface GwsPlace {
  readonly prefix: string;
}

/** A call that changes nothing. Its reply is the `data` of the envelope. */
export function readCall<T>(read: EnvelopedRead<T>): Call<'read', T> {
  return envelopedRead(GWS, read);
}
