import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { answer } from './answer.ts';
import { authorize, beginSignIn } from './authorize.ts';
import type { Faults } from './faults.ts';
import { PracticePortUnavailable } from './listen-fault.ts';
import { login } from './login.ts';
import type { Behaviour } from './options.ts';
import { RateLimit } from './rate-limit.ts';
import type { RawReply } from './raw-reply.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import type { Route } from './route.ts';
import { transmit } from './transmit.ts';
import type { World } from './world.ts';

type Ctx = Context<{ Bindings: HttpBindings }>;

/** What the server is built from. */
export interface Parts {
  readonly world: World;
  readonly behaviour: Behaviour;
  readonly routes: readonly Route[];
  readonly faults: Faults;
  readonly log: RequestLog;
  readonly sleep: (ms: number) => Promise<void>;
  readonly page: Hono;
}

/** The HTTP application: login, API and practice page on one origin. */
export function application(parts: Parts): Hono<{ Bindings: HttpBindings }> {
  const { world, behaviour, routes, faults, log, sleep } = parts;
  const logins = new RateLimit(behaviour.tokenRateLimitPerMinute, behaviour.now);
  const requests = new RateLimit(behaviour.rateLimitPerMinute, behaviour.now);
  const app = new Hono<{ Bindings: HttpBindings }>();

  // A web page that points its own name at 127.0.0.1 must not read the sample credentials.
  app.use(async (context, next) => {
    if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(context.req.header('host') ?? '')) return context.body(null, 421);
    return next();
  });
  app.route('/practice', parts.page);

  const exchange = async (context: Ctx, effect: LoggedRequest['effect'], act: Act): Promise<Response> => {
    const { method } = context.req;
    const url = new URL(context.req.url);
    const logged = log.begin(method, url.pathname, url.search, effect);
    const text = method === 'GET' || method === 'HEAD' ? '' : await context.req.text();
    const fault = faults.take(method, url.pathname);
    const sent = await transmit(fault, () => act(text, url, logged), context.env.outgoing, sleep, behaviour.uuid);
    logged.status = sent.how === 'raw' ? sent.status : sent.reply.status;
    return sent.how === 'raw' ? RESPONSE_ALREADY_SENT : toResponse(sent.reply);
  };
  const api = (context: Ctx, route: Route | undefined): Promise<Response> => {
    const effect = route?.effect ?? (['GET', 'HEAD'].includes(context.req.method) ? 'read' : 'write');
    return exchange(context, effect, (text, url, logged) => {
      const arrived = {
        method: context.req.method,
        path: url.pathname,
        query: url.searchParams,
        params: context.req.param() as { [name: string]: string },
        authorization: context.req.header('authorization'),
        contentType: context.req.header('content-type'),
        text,
        route,
      };
      return answer(world, behaviour, requests, arrived, (principal) => {
        logged.principal = principal;
      });
    });
  };

  app.post('/oauth/token', (context) =>
    exchange(context, 'session', (text, _url, logged) => {
      const { reply, principal } = login(world, behaviour, logins, context.req.header('authorization'), text);
      logged.principal = principal;
      return reply;
    }),
  );
  app.get('/oauth/authorize', (context) =>
    exchange(context, 'session', (_text, url) => beginSignIn(world, url.searchParams)),
  );
  app.post('/oauth/authorize', (context) =>
    exchange(context, 'session', (text, _url, logged) => {
      const { reply, principal } = authorize(world, behaviour, new URLSearchParams(text));
      logged.principal = principal;
      return reply;
    }),
  );
  for (const route of routes) app.on(route.method, route.path, (context) => api(context, route));
  app.notFound((context) => api(context as Ctx, undefined));
  return app;
}

type Act = (text: string, url: URL, logged: LoggedRequest) => RawReply;

function toResponse({ status, headers, text }: RawReply): Response {
  return new Response(text === '' ? null : text, { status, headers });
}

/**
 * Listens on 127.0.0.1 only.
 * @throws PracticePortUnavailable
 */
export async function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
): Promise<{ readonly origin: string; close(): Promise<void> }> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new PracticePortUnavailable(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
