import type { Json } from '../../../shared/json.ts';
import type { Call, Reader, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { BadReply } from '../faults/reply.ts';
import { outgoingWrite } from '../http/http-write.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import type { HeaderValue } from '../http/serialize.ts';
import type { Transport } from '../http/transport.ts';
import { withoutMember } from '../http/without-member.ts';
import { NEXUS } from './call.ts';
import { nexusFault } from './error-body.ts';
import { envelope } from './schemas.ts';

/** What a connection to Digital Channels is made of. */
export interface NexusParts {
  readonly transport: Transport;
  readonly origin: string;
  /** Headers that let a read in, by the name of the call; asked when it is sent. Writes bring their own. */
  readonly headersFor: (call: string) => Promise<{ readonly [name: string]: HeaderValue }>;
}

/** Digital Channels. Every refusal becomes a fault, also one that comes with HTTP 200. */
export function createNexus({ transport, origin, headersFor }: NexusParts): Reader & Writer<Secret> {
  async function send(request: Omit<OutgoingRequest, 'origin'>, signal: AbortSignal | undefined): Promise<Reply> {
    const reply = await transport.send({ ...request, origin }, signal);
    const maker = 'authorization' in (request.headers ?? {}) ? 'outGWSAccessToken' : 'clusterKey';
    if (reply.status >= 400) throw nexusFault(reply, maker);
    // Nothing to say, nothing wrapped: a removal may be answered so.
    if (reply.body === undefined && reply.status === 204) return reply;
    const parsed = envelope.safeParse(reply.body);
    if (!parsed.success) throw new BadReply(reply.exchange, '$.status.code', 'is missing');
    if (parsed.data.status.code !== 0) throw nexusFault(reply, maker);
    return reply;
  }

  async function read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
    const { effect, method, path, name } = ours(call);
    const reply = await send({ effect, method, path, headers: await headersFor(name) }, signal);
    try {
      return call.reply((reply.body as { readonly data?: unknown } | undefined)?.data);
    } catch (error) {
      // The call does not know where it was sent; the reply does.
      throw error instanceof BadReply ? new BadReply(reply.exchange, error.field, error.why) : error;
    }
  }

  async function sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<Secret>> {
    const reply = await send(outgoingWrite(ours(request)), signal);
    return {
      status: reply.status,
      body: withoutMember((reply.body ?? null) as Json, 'secret'),
      secrets: reply.secrets,
    };
  }

  return { read, sendWrite, waitSeconds: () => transport.waitSeconds(origin) };
}

/** A request of another system here is a programming fault: it would carry this system's key. */
function ours<T extends { readonly system: string }>(request: T): T {
  if (request.system !== NEXUS) throw new Error(`A request for ${request.system} reached ${NEXUS}.`);
  return request;
}
