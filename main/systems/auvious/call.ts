import type { Call } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { AUVIOUS } from './paths.ts';

/** A read of Auvious. */
export interface AuviousRead<T> extends Call<'read', T> {
  /** Secrets that stand in the path, as `{name}`. */
  readonly places?: { readonly [name: string]: Secret };
  /** Goes out without a token. */
  readonly anonymous?: true;
}

/** What a read is told by whoever describes it. */
type Wish<T> = Pick<AuviousRead<T>, 'name' | 'path' | 'places' | 'anonymous' | 'reply'>;

/** A call that changes nothing. */
export function readCall<T>(wish: Wish<T>): AuviousRead<T> {
  return { ...wish, effect: 'read', system: AUVIOUS, method: 'GET' };
}
