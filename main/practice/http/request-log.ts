import type { Effect } from '../../engine/call.ts';

/** One request that arrived, classified by the server's own route table. */
export interface LoggedRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly effect: Effect;
  /** `client:<id>` or `user:<id>`; undefined without a valid token. */
  principal: string | undefined;
  /** Undefined until answered; 0 when the connection was cut instead. */
  status: number | undefined;
}

/** Everything that arrived except the practice page itself, in order. */
export class RequestLog {
  readonly #requests: LoggedRequest[] = [];

  get requests(): readonly LoggedRequest[] {
    return this.#requests;
  }

  begin(method: string, path: string, query: string, effect: Effect): LoggedRequest {
    const request: LoggedRequest = { method, path, query, effect, principal: undefined, status: undefined };
    this.#requests.push(request);
    return request;
  }

  counts(): Readonly<Record<Effect, number>> {
    const counts = { read: 0, session: 0, write: 0 };
    for (const request of this.#requests) counts[request.effect] += 1;
    return counts;
  }
}
