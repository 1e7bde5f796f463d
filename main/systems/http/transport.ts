import { RequestStopped } from '../faults/network.ts';
import { address } from './address.ts';
import { attemptOnce } from './attempt.ts';
import { budgetTold } from './budget.ts';
import { skewSeconds } from './clock.ts';
import type { Limiter } from './limiter.ts';
import { type Clean, cleaner } from './mask.ts';
import type { OriginRules } from './origins.ts';
import { allowOrigin } from './origins.ts';
import type { OutgoingRequest, Reply } from './request.ts';
import { DEFAULT_PATIENCE, type Patience, pauseFor, retryDelay } from './retry.ts';
import { clearPath, serialize } from './serialize.ts';
import type { Clock } from './time.ts';

/** What a transport is made of. */
export interface TransportParts {
  /** Node's fetch, or Electron's `net.fetch`, which uses the system's proxies and certificates. */
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly limiter: Limiter;
  readonly origins: OriginRules;
  /** Masks secrets of the session in texts of replies. */
  readonly redact?: Clean;
  /** Time limit for a reply's head, and again for its body. */
  readonly timeoutSeconds?: number;
  readonly patience?: Patience;
}

/** Sends requests of every remote system. */
export interface Transport {
  /**
   * Reads are repeated with jitter where that may help, sessions only after a throttle, writes never.
   * @throws RemoteFault (whose `acted` says whether a write may have taken effect), OriginNotAllowed, PathNotAllowed,
   * EmptySecret, SecretUnsendable
   */
  send(request: OutgoingRequest, signal?: AbortSignal): Promise<Reply>;
  /** How far this machine's clock is off, by the last reply of any system; undefined when it is right or unknown. */
  skewSeconds(): number | undefined;
  /** Seconds until the lane's limit lets the next request go; 0 while it does. */
  waitSeconds(lane: string): number;
}

const TIMEOUT_SECONDS = 30;

/** A transport over ky with an injected fetch. */
export function createTransport(parts: TransportParts): Transport {
  const { clock, limiter, patience = DEFAULT_PATIENCE, redact = (text) => text } = parts;
  let skew: number | undefined;

  async function send(request: OutgoingRequest, signal?: AbortSignal): Promise<Reply> {
    const { path, exposed } = clearPath(request.path, request.places ?? {});
    const url = address(allowOrigin(request.origin, parts.origins), path, request.query);
    const wire = serialize(request.headers ?? {}, request.body ?? { kind: 'none' });
    const place = { method: request.method, url: `${url.origin}${request.path}` } as const;
    const lane = request.lane ?? url.origin;
    for (let attempt = 1; ; attempt += 1) {
      let started = false;
      const once = () => {
        started = true;
        const startedAt = clock.now();
        return attemptOnce(request, {
          fetch: parts.fetch,
          now: () => clock.now(),
          url,
          shownUrl: place.url,
          wire,
          clean: cleaner([...wire.exposed, ...exposed], redact),
          timeoutSeconds: request.timeoutSeconds ?? parts.timeoutSeconds ?? TIMEOUT_SECONDS,
          signal,
          heard: (headers) => {
            skew = skewSeconds(headers.get('date'), clock.now());
            const told = budgetTold(headers);
            if (told !== undefined) limiter.learn(lane, told, startedAt);
          },
        });
      };
      let fault: unknown;
      try {
        return await limiter.run(lane, once, signal, request.rate);
      } catch (error) {
        if (signal?.aborted) throw new RequestStopped({ ...place, acted: started ? 'unknown' : 'no' });
        fault = error;
      }
      const random = parts.random();
      const pauseMs = pauseFor(fault, attempt, random, patience);
      // Whatever becomes of this request, the others of its lane would be refused too.
      if (pauseMs !== undefined) limiter.pause(lane, pauseMs);
      const waitMs = retryDelay(fault, request.effect, attempt, random, patience);
      if (waitMs === undefined) throw fault;
      // The lane itself waits out its pause.
      if (pauseMs !== undefined) continue;
      await clock.sleep(waitMs, signal).catch((error: unknown) => {
        throw signal?.aborted ? new RequestStopped({ ...place, acted: 'no' }) : error;
      });
    }
  }

  return { send, skewSeconds: () => skew, waitSeconds: (lane) => limiter.waitSeconds(lane) };
}
