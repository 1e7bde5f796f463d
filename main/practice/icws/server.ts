import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Ctx, type ExchangeParts, exchangeWith } from '../http/exchange.ts';
import type { FaultKind } from '../http/faults.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { LoggedRequest } from '../http/request-log.ts';
import { IcwsError, notFound } from './icws-error.ts';
import type { IcwsBehaviour } from './options.ts';
import type { IcwsCall, IcwsRoute } from './route.ts';
import { standIn } from './stand-in.ts';
import type { CollectionName, IcwsWorld } from './world.ts';

/** What the server of one host is built from. */
export interface IcwsParts extends Omit<ExchangeParts<FaultKind>, 'standIn'> {
  readonly world: IcwsWorld;
  readonly behaviour: IcwsBehaviour;
  readonly routes: readonly IcwsRoute[];
  /** Names of all hosts, and the place of this one. */
  readonly hosts: readonly string[];
  readonly host: number;
  wrote(collection: CollectionName, id: string): void;
  readonly page: Hono;
}

/** The HTTP application: ICWS and practice page on one origin. */
export function icwsApplication(parts: IcwsParts): Hono<{ Bindings: HttpBindings }> {
  const { routes } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);
  const exchange = exchangeWith({ ...parts, standIn });
  for (const route of routes) {
    app.on(route.method, route.path, (context) =>
      exchange(context, route.effect, (body, url, logged) =>
        answer(() => route.handle(callOf(context, parts, body, url, logged))),
      ),
    );
  }
  for (const path of new Set(routes.map((route) => route.path))) {
    const allow = routes.filter((route) => route.path === path).map(({ method }) => method);
    app.all(path, (context) => exchange(context, effectOf(context.req.method), () => answer(() => notAllowed(allow))));
  }
  app.notFound((context) =>
    exchange(context as Ctx, effectOf(context.req.method), (_body, url) =>
      answer(() => {
        throw notFound(`There is no resource ${url.pathname}.`);
      }),
    ),
  );
  return app;
}

function answer(handle: () => RawReply): RawReply {
  try {
    return handle();
  } catch (error) {
    if (error instanceof IcwsError) return error.toReply();
    throw error;
  }
}

function notAllowed(allow: readonly string[]): RawReply {
  throw new IcwsError(405, 'The resource does not offer this method.', {
    errorId: 'error.request.accessDenied.httpMethodNotAllowed',
    headers: { allow: allow.join(', ') },
  });
}

function effectOf(method: string): LoggedRequest['effect'] {
  return ['GET', 'HEAD'].includes(method) ? 'read' : 'write';
}

function callOf(context: Ctx, parts: IcwsParts, body: Buffer, url: URL, logged: LoggedRequest): IcwsCall {
  const params = context.req.param() as { [name: string]: string };
  const { world, behaviour, hosts, host, wrote } = parts;
  return {
    world,
    behaviour,
    hosts,
    host,
    query: url.searchParams,
    body,
    param: (name) => params[name] ?? '',
    header: (name) => context.req.header(name),
    known: (principal) => {
      logged.principal = principal;
    },
    wrote,
  };
}
