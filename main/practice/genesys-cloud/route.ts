import type { Effect, Method, Needs } from '../../engine/call.ts';
import type { Held, Reach } from './access.ts';
import type { Behaviour } from './options.ts';
import type { Token, World } from './world.ts';

/** One authenticated API request, as a route sees it. */
export interface ApiCall {
  readonly world: World;
  readonly behaviour: Behaviour;
  readonly token: Token;
  /** The caller's grants that count now. */
  readonly held: readonly Held[];
  /** Divisions in which the route's `needs` hold; `*` when it needs nothing. */
  readonly reach: Reach;
  readonly path: string;
  readonly query: URLSearchParams;
  /** The parsed JSON body, undefined when there is none. */
  readonly body: unknown;
  /** A path parameter, decoded. */
  param(name: string): string;
}

/** `body` undefined sends none. */
export interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

/** One line of the server's route table. `path` is in hono's notation. */
export interface Route {
  readonly method: Exclude<Method, 'HEAD'>;
  readonly path: string;
  readonly effect: Effect;
  readonly needs?: Needs | ((world: World) => Needs);
  /** @throws ApiError */
  handle(call: ApiCall): Reply;
}

export function ok(body: unknown): Reply {
  return { status: 200, body };
}

export function noContent(): Reply {
  return { status: 204 };
}
