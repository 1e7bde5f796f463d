import type { Effect, Method } from '../../engine/call.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { AuviousBehaviour } from './options.ts';
import type { AuviousWorld } from './world.ts';

/** One request as a route sees it; nobody has looked at who sends it yet. */
export interface AuviousCall {
  readonly world: AuviousWorld;
  readonly behaviour: AuviousBehaviour;
  /** Where the request arrived. */
  readonly origin: string;
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

/** One line of the server's route table. `path` is in hono's notation. */
export interface AuviousRoute {
  readonly method: Extract<Method, 'GET' | 'POST' | 'PUT'>;
  readonly path: string;
  readonly effect: Effect;
  /** @throws AuviousError */
  handle(call: AuviousCall): RawReply;
}
