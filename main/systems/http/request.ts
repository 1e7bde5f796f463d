import type { Effect, Method, Query } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import type { Rate } from './limiter.ts';
import type { Clean } from './mask.ts';
import type { HeaderValue, OutgoingBody } from './serialize.ts';

/** One request, ready to be sent except for its secrets. */
export interface OutgoingRequest {
  readonly effect: Effect;
  readonly method: Method;
  readonly origin: string;
  /** Begins with one `/`; parts are percent-encoded. */
  readonly path: string;
  /** Secrets that stand in the path, as `{name}`: whatever tells of this request shows the place. */
  readonly places?: { readonly [name: string]: Secret };
  readonly query?: Query;
  readonly headers?: { readonly [name: string]: HeaderValue };
  readonly body?: OutgoingBody;
  /** Secrets to take out of a 2xx reply before anything reads it. */
  readonly yields?: readonly { readonly pointer: string; readonly name: string; readonly optional?: true }[];
  /** Headers of a 2xx reply that are secrets; taken out likewise. One that is not there is none. */
  readonly yieldsHeaders?: readonly { readonly header: string; readonly name: string }[];
  /** Statuses from 500 on that whoever asks judges. */
  readonly judges?: readonly number[];
  /** For systems that say "too many requests" otherwise than by 429. */
  readonly throttle?: {
    readonly at: 'api' | 'token';
    readonly recognized?: (status: number, body: unknown) => boolean;
  };
  /** Which budget of requests this counts against; the origin when absent. */
  readonly lane?: string;
  /** How many requests the lane may start, where that is not the default. */
  readonly rate?: Rate;
  readonly timeoutSeconds?: number;
  /** A longer body is not read to its end; without it, as much as comes. */
  readonly maxBytes?: number;
  /**
   * Whoever asks judges every answer: no status and no page is a fault, and a body that is not JSON is handed over as
   * text. For checks of systems that have to behave in a certain way.
   */
  readonly anyAnswer?: true;
}

/** A reply with a status below 500 other than a redirect or a throttle, or one of `judges`; with `anyAnswer` any reply. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON without the secrets named by `yields`; undefined for an empty body. */
  readonly body: unknown;
  readonly secrets: ReadonlyMap<string, Secret>;
  /** For faults about this reply. */
  readonly exchange: Exchange;
  /** Masks what this request sent; for every text of the reply that goes into a fault. */
  readonly clean: Clean;
}
