import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Ctx, type ExchangeParts, exchangeWith } from '../http/exchange.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import type { RawReply } from '../http/raw-reply.ts';
import type { LoggedRequest } from '../http/request-log.ts';
import { AuviousError } from './auvious-error.ts';
import type { AuviousBehaviour, AuviousFaultKind } from './options.ts';
import type { AuviousCall, AuviousRoute } from './route.ts';
import { standIn } from './stand-in.ts';
import type { AuviousWorld } from './world.ts';

/** What the server is built from. */
export interface AuviousParts extends Omit<ExchangeParts<AuviousFaultKind>, 'standIn'> {
  readonly world: AuviousWorld;
  readonly behaviour: AuviousBehaviour;
  readonly routes: readonly AuviousRoute[];
  readonly page: Hono;
}

/** The HTTP application: facades and practice page on one origin. */
export function auviousApplication(parts: AuviousParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);
  const exchange = exchangeWith({ ...parts, standIn });
  for (const route of parts.routes) {
    app.on(route.method, route.path, (context) =>
      exchange(context, route.effect, (body, url, logged) =>
        answer(() => route.handle(callOf(context, parts, body, url, logged))),
      ),
    );
  }
  app.notFound((context) =>
    exchange(context as Ctx, effectOf(context.req.method), () => new AuviousError(404, 'Not Found').toReply()),
  );
  return app;
}

function answer(handle: () => RawReply): RawReply {
  try {
    return handle();
  } catch (error) {
    if (error instanceof AuviousError) return error.toReply();
    throw error;
  }
}

function effectOf(method: string): LoggedRequest['effect'] {
  return ['GET', 'HEAD'].includes(method) ? 'read' : 'write';
}

function callOf(context: Ctx, parts: AuviousParts, body: Buffer, url: URL, logged: LoggedRequest): AuviousCall {
  const params = context.req.param() as { [name: string]: string };
  const { world, behaviour } = parts;
  return {
    world,
    behaviour,
    origin: url.origin,
    query: url.searchParams,
    body,
    param: (name) => params[name] ?? '',
    header: (name) => context.req.header(name),
    known: (principal) => {
      logged.principal = principal;
    },
  };
}
