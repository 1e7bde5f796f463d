import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Ctx, exchangeWith } from '../http/exchange.ts';
import type { Faults } from '../http/faults.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import type { RequestLog } from '../http/request-log.ts';
import { answer } from './answer.ts';
import { authorize, beginSignIn } from './authorize.ts';
import type { FaultKind } from './faults.ts';
import { login } from './login.ts';
import type { Behaviour } from './options.ts';
import { RateLimit } from './rate-limit.ts';
import type { Route } from './route.ts';
import { standIn } from './stand-in.ts';
import type { World } from './world.ts';

/** What the server is built from. */
export interface Parts {
  readonly world: World;
  readonly behaviour: Behaviour;
  readonly routes: readonly Route[];
  readonly faults: Faults<FaultKind>;
  readonly log: RequestLog;
  readonly sleep: (ms: number) => Promise<void>;
  readonly page: Hono;
}

/** The HTTP application: login, API and practice page on one origin. */
export function application(parts: Parts): Hono<{ Bindings: HttpBindings }> {
  const { world, behaviour, routes } = parts;
  const logins = new RateLimit(behaviour.tokenRateLimitPerMinute, behaviour.now);
  const requests = new RateLimit(behaviour.rateLimitPerMinute, behaviour.now);
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);

  const exchange = exchangeWith({ ...parts, standIn: (fault) => standIn(fault, behaviour.uuid()) });
  const api = (context: Ctx, route: Route | undefined): Promise<Response> => {
    const effect = route?.effect ?? (['GET', 'HEAD'].includes(context.req.method) ? 'read' : 'write');
    return exchange(context, effect, (body, url, logged) => {
      const arrived = {
        method: context.req.method,
        path: url.pathname,
        query: url.searchParams,
        params: context.req.param() as { [name: string]: string },
        authorization: context.req.header('authorization'),
        contentType: context.req.header('content-type'),
        text: body.toString(),
        route,
      };
      return answer(world, behaviour, requests, arrived, (principal) => {
        logged.principal = principal;
      });
    });
  };

  app.post('/oauth/token', (context) =>
    exchange(context, 'session', (body, _url, logged) => {
      const header = context.req.header('authorization');
      const { reply, principal } = login(world, behaviour, logins, header, body.toString());
      logged.principal = principal;
      return reply;
    }),
  );
  app.get('/oauth/authorize', (context) =>
    exchange(context, 'session', (_body, url) => beginSignIn(world, url.searchParams)),
  );
  app.post('/oauth/authorize', (context) =>
    exchange(context, 'session', (body, _url, logged) => {
      const { reply, principal } = authorize(world, behaviour, new URLSearchParams(body.toString()));
      logged.principal = principal;
      return reply;
    }),
  );
  for (const route of routes) app.on(route.method, route.path, (context) => api(context, route));
  app.notFound((context) => api(context as Ctx, undefined));
  return app;
}
