import { Fault } from '../../../shared/results/fault.ts';
import type { Effect, Method } from '../../engine/call.ts';
import { MASK } from '../../vault/named-values.ts';
import type { Redactor } from '../../vault/redactor.ts';
import { Secret } from '../../vault/secret.ts';
import { curlOf } from './curl.ts';
import type { OutgoingRequest, Reply } from './request.ts';
import { maskedRequest, secretsOf } from './tap-masked.ts';
import { type ShownReply, shownReply } from './tap-reply.ts';
import type { Clock } from './time.ts';
import type { Transport } from './transport.ts';

/** One exchange, told when it is over; plain JSON without a secret. Repeats of a read count as one. */
export interface TappedExchange {
  readonly id: string;
  /** ISO; when it began. */
  readonly at: string;
  readonly durationMs: number;
  readonly effect: Effect;
  readonly method: Method;
  readonly origin: string;
  /** With its query. */
  readonly path: string;
  readonly outcome:
    | { readonly is: 'answered'; readonly status: number }
    | { readonly is: 'failed'; readonly fault: string };
  readonly request: {
    readonly headers: { readonly [name: string]: string };
    /** JSON, or a form as `name=value` lines; '' for none. */
    readonly body: string;
  };
  readonly reply: ShownReply;
  /** '' for a request that no address could be made of. */
  readonly curl: string;
}

export interface TapParts {
  /** The one of the process: it learns the secrets that pass here. */
  readonly redactor: Redactor;
  readonly clock: Pick<Clock, 'now'>;
  readonly tell: (exchange: TappedExchange) => void;
}

/** The same transport, which tells of each exchange; whoever listens cannot disturb it. */
export function tapped(transport: Transport, { redactor, clock, tell }: TapParts): Transport {
  let count = 0;
  const known = new WeakSet<Secret>();
  const learn = (secrets: Iterable<Secret>) => {
    for (const secret of secrets) {
      if (!known.has(secret)) redactor.add(secret);
      known.add(secret);
    }
  };

  async function send(request: OutgoingRequest, signal?: AbortSignal): Promise<Reply> {
    count += 1;
    const id = String(count);
    const began = clock.now();
    // Learnt before anything is told: the reply may repeat what was sent.
    const { secrets, pairs } = secretsOf(request);
    learn(secrets);
    for (const { user, password } of pairs) redactor.addPair(user, password);
    const report = (outcome: TappedExchange['outcome'], body: unknown) => {
      const at = new Date(began).toISOString();
      const described = describe(maskedRequest(request, redactor));
      const reply = shownReply(body, redactor);
      tell({ id, at, durationMs: clock.now() - began, ...described, outcome, reply });
    };
    try {
      const reply = await transport.send(request, signal);
      learn(reply.secrets.values());
      quietly(() => report({ is: 'answered', status: reply.status }, reply.body));
      return reply;
    } catch (error) {
      const fault = error instanceof Fault ? error.code : 'unexpected';
      quietly(() => report({ is: 'failed', fault }, undefined));
      throw error;
    }
  }

  return {
    send,
    skewSeconds: () => transport.skewSeconds(),
    waitSeconds: (lane) => transport.waitSeconds(lane),
  };
}

/** A listener's failure is not the request's: a write that happened must be recorded as one. */
function quietly(report: () => void): void {
  try {
    report();
  } catch {}
}

function describe(
  request: OutgoingRequest,
): Pick<TappedExchange, 'effect' | 'method' | 'origin' | 'path' | 'request' | 'curl'> {
  const { effect, method, query = {} } = request;
  // Something that is no address may be a pasted secret.
  const origin = URL.parse(request.origin)?.origin ?? '';
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map((item): [string, string] => [name, String(item)]),
  );
  const search = new URLSearchParams(pairs).toString().replaceAll(encodeURIComponent(MASK), MASK);
  const headers = Object.entries(request.headers ?? {}).map(([name, value]): [string, string] => {
    if (typeof value === 'string' || value instanceof Secret) return [name.toLowerCase(), String(value)];
    return [name.toLowerCase(), `${'bearer' in value ? 'Bearer' : 'Basic'} ${MASK}`];
  });
  return {
    effect,
    method,
    origin,
    path: `${request.path}${search === '' ? '' : `?${search}`}`,
    request: { headers: Object.fromEntries(headers), body: bodyText(request) },
    curl: commandFor(request),
  };
}

function bodyText({ body }: OutgoingRequest): string {
  if (body?.kind === 'json') return asText(body.value);
  if (body?.kind !== 'form') return '';
  return Object.entries(body.fields)
    .map(([name, value]) => `${name}=${String(value)}`)
    .join('\n');
}

function commandFor(request: OutgoingRequest): string {
  try {
    return curlOf(request);
  } catch {
    return '';
  }
}

function asText(body: unknown): string {
  return body === undefined || body === null ? '' : JSON.stringify(body, null, 2);
}
