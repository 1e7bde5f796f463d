import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Effect } from '../../engine/call.ts';
import { type Ctx, exchangeWith } from '../http/exchange.ts';
import { type FaultKind, type FaultRule, Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import { practicePage } from '../http/practice-page.ts';
import type { RawReply } from '../http/raw-reply.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import type { SiteOptions } from './options.ts';
import { pagesOf, widgetScriptFor } from './pages.ts';
import type { SiteSamples } from './samples.ts';

/** A running practice web site. */
export interface PracticeSite {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly samples: SiteSamples;
  readonly log: readonly LoggedRequest[];
  /** Requests by effect: nobody has anything to write here. */
  counts(): Readonly<Record<Effect, number>>;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule<FaultKind>[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

/**
 * Starts a local web site whose first page has the tracking snippet and the widget script; its other pages are faulty
 * in one way each.
 * @throws PracticePortUnavailable
 */
export async function startPracticeSite(options: SiteOptions = {}, describe?: () => unknown): Promise<PracticeSite> {
  const { orgId = randomUUID, region = 'apse2', appsHost = 'apps.mypurecloud.com.au' } = options;
  let pages: ReadonlyMap<string, RawReply> | undefined;
  const faults = new Faults<FaultKind>(options.faults);
  const log = new RequestLog();
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route(
    '/practice',
    practicePage(() => describe?.() ?? { site: samples }, log),
  );
  const exchange = exchangeWith({ log, faults, sleep, standIn });
  app.all('*', (context) => {
    const isRead = ['GET', 'HEAD'].includes(context.req.method);
    return exchange(context as Ctx, isRead ? 'read' : 'write', (_body, url) => {
      pages ??= pagesOf({ orgId: orgId(), region, appsHost });
      const found = isRead ? pages.get(url.pathname) : undefined;
      return found ?? plain(isRead ? 404 : 405, isRead ? 'Not Found' : 'Method Not Allowed');
    });
  });
  const { origin, close } = await listen(app, options.port ?? 0);
  const samples: SiteSamples = { url: `${origin}/`, widgetScript: widgetScriptFor(appsHost) };
  return {
    origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    setFaults: (rules) => faults.set(rules),
    close,
  };
}

function standIn(fault: FaultKind): RawReply | undefined {
  if (fault.kind === 'status') return plain(fault.status, 'Out of order');
  if (fault.kind === 'throttle') return plain(429, 'Too Many Requests');
  if (fault.kind === 'forbid') return plain(403, 'Forbidden');
  return undefined;
}

function plain(status: number, title: string): RawReply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, text: `<h1>${title}</h1>\n` };
}
