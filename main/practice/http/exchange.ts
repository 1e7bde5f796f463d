import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { Faults } from './faults.ts';
import type { RawReply } from './raw-reply.ts';
import type { LoggedRequest, RequestLog } from './request-log.ts';
import { transmit } from './transmit.ts';

/** A request of these servers. */
export type Ctx = Context<{ Bindings: HttpBindings }>;

/** Answers a request whose body is `body`, byte for byte. */
export type Act = (body: Buffer, url: URL, logged: LoggedRequest) => RawReply | Promise<RawReply>;

/** Logs a request, lets its fault happen, and answers it. */
export type Exchange = (context: Ctx, effect: LoggedRequest['effect'], act: Act) => Promise<Response>;

/** What an exchange is made of. `standIn` says a fault in the server's own envelope; undefined lets the server act. */
export interface ExchangeParts<Kind> {
  readonly log: RequestLog;
  readonly faults: Faults<Kind>;
  readonly sleep: (ms: number) => Promise<void>;
  standIn(fault: Kind): RawReply | undefined;
}

export function exchangeWith<Kind extends { readonly kind: string }>(parts: ExchangeParts<Kind>): Exchange {
  const { log, faults, sleep } = parts;
  return async (context, effect, act) => {
    const { method } = context.req;
    const url = new URL(context.req.url);
    const logged = log.begin(method, url.pathname, url.search, effect);
    const bodiless = method === 'GET' || method === 'HEAD';
    const body = bodiless ? Buffer.alloc(0) : Buffer.from(await context.req.arrayBuffer());
    const sent = await transmit({
      fault: faults.take(method, url.pathname),
      act: () => act(body, url, logged),
      standIn: (fault) => parts.standIn(fault),
      outgoing: context.env.outgoing,
      sleep,
    });
    logged.status = sent.how === 'raw' ? sent.status : sent.reply.status;
    return sent.how === 'raw' ? RESPONSE_ALREADY_SENT : toResponse(sent.reply);
  };
}

function toResponse({ status, headers, text }: RawReply): Response {
  return new Response(text === '' ? null : text, { status, headers });
}
