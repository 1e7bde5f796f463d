import type { Json } from '../../../shared/json.ts';
import type { Call, Reader, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { AuthClientTaken, GwsRefused } from '../faults/gws.ts';
import { Conflict } from '../faults/refused-request.ts';
import { BadReply } from '../faults/reply.ts';
import { outgoingWrite } from '../http/http-write.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import type { Transport } from '../http/transport.ts';
import { withoutMember } from '../http/without-member.ts';
import { GWS, type GwsPlace } from './call.ts';
import { getClient } from './calls/clients.ts';
import { gwsFault } from './error-body.ts';
import { clientsPath, NEXUS_CLIENT } from './paths.ts';
import { envelope } from './schemas.ts';

/** An account by name and password. */
export interface Account {
  readonly user: string;
  readonly password: Secret;
}

/** What a connection to Auth and Environment is made of. */
export interface GwsParts {
  readonly transport: Transport;
  readonly origin: string;
  readonly place: GwsPlace;
  /** The ops account, for reads; asked when one is sent. Writes bring their own headers. */
  readonly ops: () => Promise<Account>;
}

/** Auth and Environment as the ops account sees them. Every refusal becomes a fault, also one that comes with HTTP 200. */
export function createGws({ transport, origin, place, ops }: GwsParts): Reader & Writer<Secret> {
  async function send(request: Omit<OutgoingRequest, 'origin'>, signal: AbortSignal | undefined): Promise<Reply> {
    const reply = await transport.send({ ...request, origin }, signal);
    if (reply.status >= 400) throw gwsFault(reply);
    // Nothing to say, nothing wrapped: a removal may be answered so.
    if (reply.body === undefined && reply.status === 204) return reply;
    const parsed = envelope.safeParse(reply.body);
    if (!parsed.success) throw new BadReply(reply.exchange, '$', 'is not wrapped as the answers of GWS are');
    if (parsed.data.status !== undefined && parsed.data.status.code !== 0) throw gwsFault(reply);
    return reply;
  }

  async function read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
    const { effect, method, path } = ours(call);
    const reply = await send({ effect, method, path, headers: { authorization: { basic: await ops() } } }, signal);
    try {
      return call.reply((reply.body as { readonly data?: unknown } | undefined)?.data);
    } catch (error) {
      // The call does not know where it was sent; the reply does.
      throw error instanceof BadReply ? new BadReply(reply.exchange, error.field, error.why) : error;
    }
  }

  async function sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<Secret>> {
    const outgoing = outgoingWrite(ours(request));
    const reply = await send(outgoing, signal).catch(async (error: unknown) => {
      throw outgoing.method === 'POST' && outgoing.path === clientsPath(place) ? await taken(error, signal) : error;
    });
    return {
      status: reply.status,
      body: withoutMember((reply.body ?? null) as Json, 'client_secret'),
      secrets: reply.secrets,
    };
  }

  /** A refused creation of a client that is there now: a status code by itself would not tell that. */
  async function taken(error: unknown, signal: AbortSignal | undefined): Promise<unknown> {
    if (!(error instanceof Conflict || error instanceof GwsRefused)) return error;
    const { method, url, status } = error;
    const exchange = { method, url, ...(status === undefined ? {} : { status }), acted: 'no' } as const;
    if (error instanceof Conflict) return new AuthClientTaken(exchange);
    const found = await read(getClient(place, NEXUS_CLIENT), signal).catch(() => undefined);
    return found === undefined ? error : new AuthClientTaken(exchange);
  }

  return { read, sendWrite, waitSeconds: () => transport.waitSeconds(origin) };
}

/** A request of another system here is a programming fault: it would carry this system's account. */
function ours<T extends { readonly system: string }>(request: T): T {
  if (request.system !== GWS) throw new Error(`A request for ${request.system} reached ${GWS}.`);
  return request;
}
