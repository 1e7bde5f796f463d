import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { heldBy, permit, type Reach } from './access.ts';
import { ApiError, badRequest, notAUser } from './api-error.ts';
import type { Behaviour } from './options.ts';
import type { Allowance, RateLimit } from './rate-limit.ts';
import type { Route } from './route.ts';
import type { Token, World } from './world.ts';

/** A request as it arrived, with the route that matched. */
export interface Arrived {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly params: { readonly [name: string]: string };
  readonly authorization: string | undefined;
  readonly contentType: string | undefined;
  readonly text: string;
  readonly route: Route | undefined;
}

/**
 * Answers one API request: token, then rate limit, then permission, then body, then the route.
 * `known` is told who is asking as soon as that is clear.
 */
export function answer(
  world: World,
  behaviour: Behaviour,
  limit: RateLimit,
  arrived: Arrived,
  known: (principal: string) => void,
): RawReply {
  const correlationId = behaviour.uuid();
  let headers: { readonly [name: string]: string } = { 'inin-correlation-id': correlationId };
  try {
    const token = authenticate(world, arrived.authorization, behaviour.now());
    known(`${token.subjectType === 'PC_USER' ? 'user' : 'client'}:${token.subjectId}`);
    const allowance = limit.take(
      token.subjectType === 'PC_USER' ? `${token.subjectId} ${token.clientId}` : token.value,
    );
    headers = { ...headers, ...rateHeaders(allowance) };
    if (allowance.exceeded) throw tooMany(allowance);
    const { status, body } = perform(world, behaviour, token, arrived);
    return jsonReply(status, body, headers);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return jsonReply(error.status, error.toBody(correlationId), { ...headers, ...error.headers });
  }
}

function authenticate(world: World, header: string | undefined, now: number): Token {
  const value = /^Bearer\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (value === undefined) {
    const message = 'No authentication bearer token specified in authorization header.';
    throw new ApiError(401, 'authentication.required', message);
  }
  const token = world.tokens.get(value);
  if (token === undefined || token.expiresAt <= now) {
    throw new ApiError(401, 'bad.credentials', 'Invalid login credentials.');
  }
  return token;
}

function rateHeaders({ count, allowed, reset }: Allowance): { readonly [name: string]: string } {
  return {
    'inin-ratelimit-count': String(count),
    'inin-ratelimit-allowed': String(allowed),
    'inin-ratelimit-reset': String(reset),
  };
}

function tooMany({ allowed, reset }: Allowance): ApiError {
  return tooManyRequests(`Rate limit exceeded the maximum of ${allowed} requests within 60 seconds.`, reset);
}

/** 429 with `Retry-After` (seconds). */
export function tooManyRequests(reason: string, seconds: number): ApiError {
  const message = `${reason} Retry the request in [${seconds}] seconds`;
  return new ApiError(429, 'too.many.requests', message, {}, { 'retry-after': String(seconds) });
}

function perform(world: World, behaviour: Behaviour, token: Token, arrived: Arrived) {
  const { route, path, query, params } = arrived;
  if (token.subjectType !== 'PC_USER' && path.split('/').includes('mine')) throw notAUser();
  if (route === undefined) throw new ApiError(404, 'not.found', `The requested resource was not found: ${path}`);
  const held = heldBy(world, token.subjectId, behaviour.now());
  const needs = typeof route.needs === 'function' ? route.needs(world) : route.needs;
  const reach: Reach = needs === undefined ? new Set(['*']) : permit(held, needs);
  const body = route.method === 'GET' ? undefined : readJson(arrived.text, arrived.contentType);
  const param = (name: string) => params[name] ?? '';
  return route.handle({ world, behaviour, token, held, reach, path, query, body, param });
}

function readJson(text: string, contentType: string | undefined): unknown {
  if (text === '') return undefined;
  if (!/^application\/([\w.-]+\+)?json\b/i.test(contentType ?? '')) {
    throw new ApiError(415, 'unsupported.media.type', `Unsupported media type: ${contentType ?? 'none'}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest('The request body is not valid JSON.');
  }
}
