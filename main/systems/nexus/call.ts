import type { Call } from '../../engine/call.ts';
import { type EnvelopedRead, envelopedRead } from '../http/enveloped-read.ts';

/** Digital Channels, by the name that its paths and headers use. */
export const NEXUS = 'nexus';

/** Where a Digital Channels server answers, and whose contact center it is about. */
export interface NexusPlace {
  /** What stands before `/nexus` in every path: empty, or `/base` for `https://host/base`. No slash at the end. */
  readonly prefix: string;
  /** Id of the contact center. */
  readonly ccid: string;
}

/** A call that changes nothing. Its reply is the `data` of the envelope. */
export function readCall<T>(read: EnvelopedRead<T>): Call<'read', T> {
  return envelopedRead(NEXUS, read);
}
