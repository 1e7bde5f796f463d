import type { Call, Reader, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { AuviousTokenRefused } from '../faults/auvious.ts';
import { BadReply } from '../faults/reply.ts';
import { outgoingWrite } from '../http/http-write.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import type { HeaderValue } from '../http/serialize.ts';
import type { Transport } from '../http/transport.ts';
import type { AuviousRead } from './call.ts';
import { auviousFault, type Way } from './error-body.ts';
import { AUVIOUS, OTP_PATH } from './paths.ts';
import { plainOf } from './schemas.ts';
import type { Session } from './session.ts';

/** What a connection to Auvious is made of. */
export interface AuviousParts {
  readonly transport: Transport;
  readonly origin: string;
  /** Signs reads in. Writes bring their own headers. */
  readonly session: Pick<Session, 'token' | 'drop'>;
}

type Headers = { readonly [name: string]: HeaderValue };

/** Auvious. Every refusal becomes a fault, and any answer below 300 is a success: the vendor lists 200 and 201 (S004:76-77). */
export function createAuvious({ transport, origin, session }: AuviousParts): Reader & Writer<Secret> {
  async function send(request: Omit<OutgoingRequest, 'origin'>, signal: AbortSignal | undefined): Promise<Reply> {
    const reply = await transport.send({ ...request, origin }, signal);
    if (reply.status < 400) return reply;
    const { authorization } = (request.headers ?? {}) as { readonly authorization?: { readonly bearer: Secret } };
    const fault = auviousFault(reply, wayOf(request.headers ?? {}));
    // It may have been ended from elsewhere: whatever is sent next signs in again.
    if (fault instanceof AuviousTokenRefused && authorization !== undefined) session.drop(authorization.bearer);
    throw fault;
  }

  async function readOnce<T>(call: AuviousRead<T>, signal: AbortSignal | undefined): Promise<T> {
    const { effect, method, path, places, anonymous } = call;
    const headers: Headers = anonymous ? {} : { authorization: { bearer: await session.token() } };
    const reply = await send({ effect, method, path, headers, ...(places === undefined ? {} : { places }) }, signal);
    return call.reply(reply.body);
  }

  async function read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
    const own: AuviousRead<T> = ours(call);
    return readOnce(own, signal).catch((error: unknown) => {
      // Once more, with a token of its own: the first one was ended before its time.
      if (error instanceof AuviousTokenRefused && !own.anonymous) return readOnce(own, signal);
      throw error;
    });
  }

  async function sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<Secret>> {
    const outgoing = outgoingWrite(ours(request));
    const reply = await send(outgoing, signal);
    const plain = plainOf(reply.body) as { readonly id?: string };
    // Without it the code that is on its way opens nothing.
    if (outgoing.path === OTP_PATH && (plain.id ?? '') === '') throw new BadReply(reply.exchange, '$.id', 'is missing');
    return { status: reply.status, body: plain, secrets: reply.secrets };
  }

  return { read, sendWrite, waitSeconds: () => transport.waitSeconds(origin) };
}

function wayOf(headers: Headers): Way {
  if ('authorization' in headers) return 'token';
  return 'X-OtpCode' in headers ? 'code' : 'none';
}

/** A request of another system here is a programming fault: it would carry this system's token. */
function ours<T extends { readonly system: string }>(request: T): T {
  if (request.system !== AUVIOUS) throw new Error(`A request for ${request.system} reached ${AUVIOUS}.`);
  return request;
}
