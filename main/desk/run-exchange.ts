import type { Exchange } from '../../shared/ipc/views.ts';
import type { TappedExchange } from '../systems/http/tap.ts';

/**
 * An exchange as the drawer shows it. What a practice organization says about itself is no exchange with it: its answer
 * is the sample credentials.
 */
export function exchangeOf(told: TappedExchange): Omit<Exchange, 'id'> | undefined {
  const { at, durationMs, effect, method, origin, path, outcome, request, reply, curl } = told;
  if (path === '/practice') return undefined;
  return {
    at,
    system: URL.parse(origin)?.host ?? '',
    effect,
    method,
    url: `${origin}${path}`,
    ...(outcome.is === 'answered' ? { status: outcome.status } : { fault: outcome.fault }),
    durationMs,
    ...(request.body === '' ? {} : { request: request.body }),
    ...(reply.body === '' ? {} : { reply: reply.body }),
    curl,
  };
}
