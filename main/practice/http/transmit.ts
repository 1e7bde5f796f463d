import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { FaultKind } from './faults.ts';
import type { RawReply } from './raw-reply.ts';

/** How a reply leaves: as a normal response, or already written (or cut) on the raw one. */
export type Sent =
  | { readonly how: 'respond'; readonly reply: RawReply }
  | { readonly how: 'raw'; readonly status: number };

/** One exchange: what acts, and the answer that stands in for acting under a fault, in the server's own words. */
export interface Transmission<Kind> {
  readonly fault: Kind | undefined;
  act(): RawReply | Promise<RawReply>;
  standIn(fault: Kind): RawReply | undefined;
  readonly outgoing: ServerResponse;
  readonly sleep: (ms: number) => Promise<void>;
}

const PROXY_PAGE =
  '<!DOCTYPE html>\n<html><head><title>Proxy notice</title></head><body><h1>The proxy could not complete your request</h1></body></html>\n';

/** Runs one exchange under a fault. The kinds that answer by themselves never call `act`. */
export async function transmit<Kind extends { readonly kind: string }>(exchange: Transmission<Kind>): Promise<Sent> {
  const { fault, outgoing, sleep } = exchange;
  const stand = fault === undefined ? undefined : (proxyPage(fault) ?? exchange.standIn(fault));
  if (stand !== undefined) return { how: 'respond', reply: stand };
  const spoiling = fault as FaultKind | undefined;
  if (spoiling?.kind === 'latency') await sleep(spoiling.ms);
  if (spoiling?.kind === 'reset-before') return cut(outgoing);
  const reply = await exchange.act();
  switch (spoiling?.kind) {
    case 'reset-after':
      return cut(outgoing);
    case 'truncate':
      begin(outgoing, reply, Buffer.byteLength(reply.text) + 1);
      outgoing.write(half(reply), () => outgoing.socket?.destroy());
      return { how: 'raw', status: reply.status };
    case 'stall':
      begin(outgoing, reply, Buffer.byteLength(reply.text) + 1);
      outgoing.write(half(reply));
      return { how: 'raw', status: reply.status };
    case 'drip':
      begin(outgoing, reply, Buffer.byteLength(reply.text));
      for (const byte of Buffer.from(reply.text)) {
        outgoing.write(Buffer.of(byte));
        await sleep(spoiling.ms);
      }
      outgoing.end();
      return { how: 'raw', status: reply.status };
    case 'gzip': {
      const zipped = gzipSync(reply.text);
      outgoing.writeHead(reply.status, {
        ...reply.headers,
        'content-encoding': 'gzip',
        'content-length': zipped.length,
      });
      outgoing.end(zipped);
      return { how: 'raw', status: reply.status };
    }
    default:
      return { how: 'respond', reply };
  }
}

function proxyPage(given: { readonly kind: string }): RawReply | undefined {
  const fault = given as FaultKind;
  if (fault.kind !== 'proxy-html') return undefined;
  return { status: fault.status, headers: { 'content-type': 'text/html; charset=utf-8' }, text: PROXY_PAGE };
}

function cut(outgoing: ServerResponse): Sent {
  outgoing.socket?.resetAndDestroy();
  return { how: 'raw', status: 0 };
}

function begin(outgoing: ServerResponse, reply: RawReply, length: number): void {
  outgoing.writeHead(reply.status, { ...reply.headers, 'content-length': length });
}

function half(reply: RawReply): Buffer {
  const bytes = Buffer.from(reply.text);
  return bytes.subarray(0, Math.ceil(bytes.length / 2));
}
