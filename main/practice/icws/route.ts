import type { Effect, Method } from '../../engine/call.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { IcwsBehaviour } from './options.ts';
import type { CollectionName, IcwsWorld } from './world.ts';

/** One request as a route sees it; nobody has looked at who sends it yet. */
export interface IcwsCall {
  readonly world: IcwsWorld;
  readonly behaviour: IcwsBehaviour;
  /** Names of all hosts, and the place of the one that was asked. */
  readonly hosts: readonly string[];
  readonly host: number;
  readonly query: URLSearchParams;
  /** Byte for byte. */
  readonly body: Buffer;
  /** A path parameter, decoded. */
  param(name: string): string;
  /** Undefined when it was not sent. */
  header(name: string): string | undefined;
  /** Tells the log who asks, once that is clear. */
  known(principal: string): void;
  /** Tells that a configuration object has been written. */
  wrote(collection: CollectionName, id: string): void;
}

/** One line of the server's route table. `path` is in hono's notation. */
export interface IcwsRoute {
  readonly method: Exclude<Method, 'HEAD' | 'PATCH'>;
  readonly path: string;
  readonly effect: Effect;
  /** @throws IcwsError */
  handle(call: IcwsCall): RawReply;
}
