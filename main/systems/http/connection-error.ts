import { CertificateRefused } from '../faults/certificate.ts';
import { ConnectionCut, ConnectionRefused, NameNotResolved, TimedOut } from '../faults/network.ts';
import { ProxyCredentialsWanted, ProxyRefused } from '../faults/proxy.ts';
import type { Exchange, RemoteFault } from '../faults/remote-fault.ts';

const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
  'ERR_CONNECTION_REFUSED',
  'ERR_ADDRESS_UNREACHABLE',
  'ERR_INTERNET_DISCONNECTED',
  'ERR_CONNECTION_TIMED_OUT',
  'ERR_PROXY_CONNECTION_FAILED',
]);
const NO_NAME = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'ERR_NAME_NOT_RESOLVED', 'ERR_DNS_TIMED_OUT']);
const CERTIFICATE =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA|ERR_CERT_|ERR_SSL_(?:WRONG_VERSION_NUMBER|UNSUPPORTED_PROTOCOL|VERSION_OR_CIPHER|.*HANDSHAKE))/;

/**
 * The fault behind an error that fetch threw. The error itself is dropped: ky's carry the request with its headers.
 * Whatever is not known to have failed before the request left counts as "may have been acted upon".
 */
export function connectionFault(error: unknown, exchange: Exchange, timeoutSeconds: number): RemoteFault {
  // ky's own, by its name: its class would load ky before anything is sent.
  if (error instanceof Error && error.name === 'TimeoutError') return new TimedOut(exchange, timeoutSeconds);
  const chain = causesOf(error);
  const tunnel = chain.find(({ text }) => text.startsWith('Proxy response ('));
  // undici says why a proxy would not open a tunnel only in the text of this error.
  if (tunnel !== undefined) {
    return tunnel.text.startsWith('Proxy response (407)')
      ? new ProxyCredentialsWanted({ ...exchange, status: 407 })
      : new ProxyRefused(exchange);
  }
  const found = chain.find(({ code }) => code !== '');
  const code = found?.code ?? 'no code';
  if (NO_NAME.has(code)) return new NameNotResolved(exchange);
  if (NO_CONNECTION.has(code) || (code === 'ETIMEDOUT' && found?.syscall === 'connect')) {
    return new ConnectionRefused(exchange, code);
  }
  if (CERTIFICATE.test(code)) return new CertificateRefused(exchange, code);
  if (code === 'ERR_TUNNEL_CONNECTION_FAILED') return new ProxyRefused(exchange);
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT' || code === 'ERR_TIMED_OUT') {
    return new TimedOut(exchange, timeoutSeconds);
  }
  return new ConnectionCut(exchange, code);
}

interface Link {
  readonly code: string;
  readonly syscall: string;
  readonly text: string;
}

function causesOf(error: unknown): readonly Link[] {
  const links: Link[] = [];
  let place = error;
  for (let depth = 0; depth < 6 && place instanceof Error; depth += 1) {
    const { code, syscall, errors } = place as { code?: unknown; syscall?: unknown; errors?: unknown };
    // Electron's net.fetch gives no code, only a text such as net::ERR_NAME_NOT_RESOLVED.
    const inText = /net::(ERR_[A-Z_]+)/.exec(place.message)?.[1] ?? '';
    links.push({
      code: typeof code === 'string' ? code : inText,
      syscall: typeof syscall === 'string' ? syscall : '',
      text: place.message,
    });
    // A host with several addresses fails with an AggregateError, whose parts have the codes.
    place = place.cause ?? (Array.isArray(errors) ? errors[0] : undefined);
  }
  return links;
}
