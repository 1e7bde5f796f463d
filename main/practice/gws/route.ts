import type { Effect, Method } from '../../engine/call.ts';
import type { GwsBehaviour } from './options.ts';
import type { GwsWorld } from './world.ts';

/** One request as a route sees it; nobody has looked at who sends it yet. */
export interface GwsCall {
  readonly world: GwsWorld;
  readonly behaviour: GwsBehaviour;
  readonly query: URLSearchParams;
  /** Byte for byte. */
  readonly body: Buffer;
  /** A path parameter, decoded. */
  param(name: string): string;
  /** Undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Tells the log who asks, once that is clear. */
  known(principal: string): void;
}

/**
 * A success. `data` and `path` go into the envelope, where creating something may answer with nothing but the path of
 * what was made (P3); `bare` stands without one, as tokens and user information do (P4).
 */
export type GwsReply =
  | { readonly data?: unknown; readonly path?: string }
  | { readonly bare: unknown; readonly headers?: { readonly [name: string]: string } };

/** One line of the server's route table. `path` is in hono's notation. */
export interface GwsRoute {
  readonly method: Exclude<Method, 'HEAD' | 'PATCH'>;
  readonly path: string;
  readonly effect: Effect;
  /** @throws GwsError, OAuthError */
  handle(call: GwsCall): GwsReply;
}
