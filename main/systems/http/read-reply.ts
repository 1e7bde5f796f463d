import { ProxyCredentialsWanted, ProxyPageInTheWay } from '../faults/proxy.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import { BadReply, ServerFault } from '../faults/reply.ts';
import { Throttled } from '../faults/throttled.ts';
import type { Clean } from './mask.ts';
import type { OutgoingRequest, Reply } from './request.ts';
import { takeHeaders } from './take-headers.ts';
import { takeSecrets } from './take-secrets.ts';

/**
 * A reply from the text that arrived, or the fault it stands for.
 * @throws ProxyCredentialsWanted, ProxyPageInTheWay, Throttled, ServerFault, BadReply
 */
export function readReply(
  request: OutgoingRequest,
  exchange: Exchange,
  headers: Headers,
  text: string,
  clean: Clean,
  now: number,
): Reply {
  const status = exchange.status ?? 0;
  if (status === 407) throw new ProxyCredentialsWanted(exchange);
  if (request.anyAnswer) return { status, headers, body: jsonOrText(text), secrets: new Map(), exchange, clean };
  if (status >= 300 && status < 400) throw new ProxyPageInTheWay(exchange, redirectHost(headers, exchange));
  const at = request.throttle?.at ?? 'api';
  if (status === 429) throw new Throttled(exchange, secondsToWait(headers, now), at);
  if (isPage(headers, text)) throw new ProxyPageInTheWay(exchange, clean(titleOf(text)));
  const isJudged = request.judges?.includes(status) === true;
  if (status >= 500 && !isJudged) throw new ServerFault(exchange);
  const parsed = isJudged ? jsonOrText(text) : parse(exchange, text);
  if (request.throttle?.recognized?.(status, parsed)) throw new Throttled(exchange, secondsToWait(headers, now), at);
  if (status >= 400) {
    return { status, headers, body: parsed, secrets: new Map(), exchange: { ...exchange, acted: 'no' }, clean };
  }
  const taken = takeSecrets(parsed, request.yields ?? []);
  if (taken.missing.length > 0) throw new BadReply(exchange, taken.missing.join(', '), 'is missing');
  const named = takeHeaders(headers, request.yieldsHeaders ?? []);
  const secrets = new Map([...named.secrets, ...taken.secrets]);
  return { status, headers: named.headers, body: taken.body, secrets, exchange, clean };
}

/** Seconds of a Retry-After header, as number or date; else of the vendor's own header (reference, section 2). */
function secondsToWait(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? headers.get('inin-ratelimit-reset');
  if (value === null) return undefined;
  if (/^\d+(?:\.\d+)?$/.test(value.trim())) return Math.ceil(Number(value));
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
}

function parse(exchange: Exchange, text: string): unknown {
  if (text.trim() === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    const cut = /^\s*[[{]/.test(text);
    throw new BadReply(exchange, '$', cut ? 'is incomplete or damaged JSON' : 'is not JSON');
  }
}

function jsonOrText(text: string): unknown {
  try {
    return text.trim() === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}

function isPage(headers: Headers, text: string): boolean {
  return (headers.get('content-type') ?? '').includes('text/html') || /^\s*<(?:!doctype html|html)\b/i.test(text);
}

function titleOf(page: string): string {
  return /<title[^>]*>([^<]*)<\/title>/i.exec(page)?.[1]?.trim() ?? '';
}

function redirectHost(headers: Headers, exchange: Exchange): string {
  const location = headers.get('location') ?? '';
  return URL.canParse(location, exchange.url) ? `redirect to ${new URL(location, exchange.url).host}` : 'redirect';
}
