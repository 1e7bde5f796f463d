import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Effect } from '../../engine/call.ts';
import { type Ctx, exchangeWith } from '../http/exchange.ts';
import { type FaultKind, type FaultRule, Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { loopbackOnly } from '../http/loopback-only.ts';
import { practicePage } from '../http/practice-page.ts';
import { jsonReply, type RawReply } from '../http/raw-reply.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import type { NexusSamples } from '../nexus/samples.ts';
import type { GatewayOptions } from './options.ts';
import { answerTo, MOVED, type Received, receive } from './receive.ts';

/** A running practice gateway: the other end of the webhooks of Digital Channels. */
export interface PracticeGateway {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** Where it takes webhooks, and its two keys. */
  readonly samples: NexusSamples['webhook'];
  /** Every webhook that arrived, with a good signature or not; oldest first. */
  readonly received: readonly Received[];
  readonly log: readonly LoggedRequest[];
  counts(): Readonly<Record<Effect, number>>;
  /** Replaces how it answers from now on; what is left out is as at the start. */
  behave(how: Pick<GatewayOptions, 'answers' | 'wrongKey' | 'delayMs'>): void;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

const HOOK = '/webhook/genesys';

/**
 * Starts a webhook receiver that checks signatures as the guide asks of a gateway.
 * `describe` is what `GET /practice` answers; by default only its own samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeGateway(
  options: GatewayOptions = {},
  describe?: () => unknown,
): Promise<PracticeGateway> {
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const [webhookSignatureKey, apiSignatureKey, anotherKey] = [secret(), secret(), secret()] as const;
  const received: Received[] = [];
  const log = new RequestLog();
  const faults = new Faults<FaultKind>(options.faults);
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  let how: Pick<GatewayOptions, 'answers' | 'wrongKey' | 'delayMs'> = options;
  const exchange = exchangeWith({ log, faults, sleep, standIn });

  const hook = (context: Ctx) =>
    exchange(context, 'write', async (body) => {
      const { answers = 'message-id', wrongKey = false, delayMs = 0 } = how;
      const one = receive(context.req.header(), body, wrongKey ? anotherKey : webhookSignatureKey);
      received.push(one);
      if (delayMs > 0) await sleep(delayMs);
      return answerTo(one, answers, options.uuid ?? randomUUID);
    });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(loopbackOnly);
  app.route(
    '/practice',
    practicePage(() => describe?.() ?? { webhook: samples }, log),
  );
  app.post(HOOK, hook);
  app.post(MOVED, hook);
  app.notFound((context) => {
    const known = [HOOK, MOVED].includes(context.req.path);
    const effect = ['GET', 'HEAD'].includes(context.req.method) ? 'read' : 'write';
    const reply = known ? jsonReply(405, undefined, { allow: 'POST' }) : jsonReply(404, { error: 'Not found.' });
    return exchange(context as Ctx, effect, () => reply);
  });

  const { origin, close } = await listen(app, options.port ?? 0);
  const samples = { url: `${origin}${HOOK}`, webhookSignatureKey, apiSignatureKey };
  return {
    origin,
    samples,
    received,
    log: log.requests,
    counts: () => log.counts(),
    behave: (next) => {
      how = next;
    },
    setFaults: (rules) => faults.set(rules),
    close,
  };
}

function standIn(fault: FaultKind): RawReply | undefined {
  switch (fault.kind) {
    case 'status':
      return jsonReply(fault.status, { error: 'The gateway has a problem.' });
    case 'throttle':
      return jsonReply(429, { error: 'Too many requests.' }, { 'retry-after': String(fault.retryAfter) });
    case 'forbid':
      return jsonReply(403, { error: 'This is not allowed.' });
    default:
      return undefined;
  }
}
