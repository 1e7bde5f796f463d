import type { Effect, Method } from '../../engine/call.ts';
import type { NexusBehaviour } from './options.ts';
import type { NexusWorld } from './world.ts';

/** One request as a route sees it; nobody has looked at who sends it yet. */
export interface NexusCall {
  readonly world: NexusWorld;
  readonly behaviour: NexusBehaviour;
  readonly path: string;
  /** Byte for byte. */
  readonly body: Buffer;
  /** A path parameter, decoded. */
  param(name: string): string;
  /** Undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Tells the log who asks, once that is clear. */
  known(principal: string): void;
}

/** What goes into the envelope of a success. */
export interface NexusReply {
  readonly data: unknown;
  /** P7 shows one where a file was uploaded; elsewhere there is none. */
  readonly message?: string;
}

/** One line of the server's route table. `path` is in hono's notation. */
export interface NexusRoute {
  readonly method: Exclude<Method, 'HEAD' | 'PATCH'>;
  readonly path: string;
  readonly effect: Effect;
  /** How the path fails when this server has none there; undefined when it is served. */
  missing?(behaviour: NexusBehaviour): 'not-found' | 'method-not-allowed' | undefined;
  /** @throws NexusError */
  handle(call: NexusCall): NexusReply | Promise<NexusReply>;
}
