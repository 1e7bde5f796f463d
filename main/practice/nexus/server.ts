import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { type Ctx, exchangeWith } from '../http/exchange.ts';
import type { Faults } from '../http/faults.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import type { LoggedRequest, RequestLog } from '../http/request-log.ts';
import { NexusError } from './nexus-error.ts';
import type { NexusBehaviour, NexusFaultKind } from './options.ts';
import type { NexusCall, NexusRoute } from './route.ts';
import { refusal, standIn } from './stand-in.ts';
import type { NexusWorld } from './world.ts';

/** What the server is built from. */
export interface NexusParts {
  readonly world: NexusWorld;
  readonly behaviour: NexusBehaviour;
  readonly routes: readonly NexusRoute[];
  readonly faults: Faults<NexusFaultKind>;
  readonly log: RequestLog;
  readonly sleep: (ms: number) => Promise<void>;
  readonly page: Hono;
}

/** The HTTP application: provisioning, channels and practice page on one origin. */
export function nexusApplication(parts: NexusParts): Hono<{ Bindings: HttpBindings }> {
  const { world, behaviour, routes } = parts;
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route('/practice', parts.page);
  const exchange = exchangeWith({ ...parts, standIn });
  for (const route of routes) {
    app.on(route.method, route.path, (context) =>
      exchange(context, route.effect, (body, url, logged) => {
        const missing = route.missing?.(behaviour);
        if (missing !== undefined) return noSuch(missing, route.method, url.pathname);
        return answer(route, callOf(context, world, behaviour, body, url, logged), behaviour);
      }),
    );
  }
  app.notFound((context) => {
    const { method } = context.req;
    const effect = ['GET', 'HEAD'].includes(method) ? 'read' : 'write';
    return exchange(context as Ctx, effect, (_body, url) => noSuch('not-found', method, url.pathname));
  });
  return app;
}

function callOf(
  context: Ctx,
  world: NexusWorld,
  behaviour: NexusBehaviour,
  body: Buffer,
  url: URL,
  logged: LoggedRequest,
): NexusCall {
  const params = context.req.param() as { [name: string]: string };
  return {
    world,
    behaviour,
    path: url.pathname,
    body,
    param: (name) => params[name] ?? '',
    header: (name) => context.req.header(name),
    known: (principal) => {
      logged.principal = principal;
    },
  };
}

async function answer(route: NexusRoute, call: NexusCall, behaviour: NexusBehaviour): Promise<RawReply> {
  try {
    const { data, message } = await route.handle(call);
    const status = message === undefined ? { code: 0 } : { code: 0, message };
    return jsonReply(200, { status, data, operationId: behaviour.uuid() });
  } catch (error) {
    if (!(error instanceof NexusError)) throw error;
    return refusal(error);
  }
}

/** Where nothing is served, no envelope answers: the web server in front does, in its own words. */
function noSuch(how: 'not-found' | 'method-not-allowed', method: string, path: string): RawReply {
  if (how === 'method-not-allowed') return { status: 405, headers: { allow: 'POST' }, text: '' };
  const shown = path.replace(/[<>&"]/g, '');
  const text = `<!DOCTYPE html>\n<html><body><pre>Cannot ${method} ${shown}</pre></body></html>\n`;
  return { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, text };
}
