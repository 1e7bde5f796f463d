import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Ctx, exchangeWith } from '../http/exchange.ts';
import type { Faults } from '../http/faults.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import type { LoggedRequest, RequestLog } from '../http/request-log.ts';
import { answer } from './answer.ts';
import type { GwsBehaviour, GwsFaultKind } from './options.ts';
import type { GwsCall, GwsRoute } from './route.ts';
import { standIn } from './stand-in.ts';
import type { GwsWorld } from './world.ts';

/** What the server is built from. */
export interface GwsParts {
  readonly world: GwsWorld;
  readonly behaviour: GwsBehaviour;
  readonly routes: readonly GwsRoute[];
  readonly faults: Faults<GwsFaultKind>;
  readonly log: RequestLog;
  readonly sleep: (ms: number) => Promise<void>;
  readonly page: Hono;
}

/** The HTTP application: Auth, Environment and practice page on one origin. */
export function gwsApplication(parts: GwsParts): Hono<{ Bindings: HttpBindings }> {
  const { world, behaviour, routes } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);
  const exchange = exchangeWith({ ...parts, standIn });
  for (const route of routes) {
    app.on(route.method, route.path, (context) =>
      exchange(context, route.effect, (body, url, logged) =>
        answer(route, callOf(context, world, behaviour, body, url, logged), url.pathname, behaviour),
      ),
    );
  }
  app.notFound((context) =>
    exchange(context as Ctx, effectOf(context.req.method), (_body, url) => noSuch(url.pathname)),
  );
  return app;
}

/**
 * The load balancer of Web Services, where the guide's sample sends the new client (S003:137): nothing of what it asks
 * for is served there, and a web server says so in its own words.
 */
export function webServicesApplication(parts: Omit<GwsParts, 'world' | 'behaviour' | 'routes'>) {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);
  const exchange = exchangeWith({ ...parts, standIn });
  const html = { 'content-type': 'text/html; charset=utf-8' };
  const text = '<html>\n<head><title>404 Not Found</title></head>\n<body><h1>404 Not Found</h1></body>\n</html>\n';
  app.notFound((context) =>
    exchange(context as Ctx, effectOf(context.req.method), () => ({ status: 404, headers: html, text })),
  );
  return app;
}

function effectOf(method: string): LoggedRequest['effect'] {
  return ['GET', 'HEAD'].includes(method) ? 'read' : 'write';
}

/** Where nothing is served, no envelope answers: `status` is a number here. */
function noSuch(path: string): RawReply {
  return jsonReply(404, { status: 404, error: 'Not Found', path });
}

function callOf(
  context: Ctx,
  world: GwsWorld,
  behaviour: GwsBehaviour,
  body: Buffer,
  url: URL,
  logged: LoggedRequest,
): GwsCall {
  const params = context.req.param() as { [name: string]: string };
  return {
    world,
    behaviour,
    query: url.searchParams,
    body,
    param: (name) => params[name] ?? '',
    header: (name) => context.req.header(name),
    known: (principal) => {
      logged.principal = principal;
    },
  };
}
