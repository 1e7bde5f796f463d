import type { Json } from '../../../shared/json.ts';
import type { Call, Effect, Needs, Reader, SystemId, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { BadReply } from '../faults/reply.ts';
import { outgoingWrite } from '../http/http-write.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import type { Clock } from '../http/time.ts';
import type { Transport } from '../http/transport.ts';
import { GENESYS_CLOUD } from './call.ts';
import { apiFault } from './error-body.ts';
import type { Credentials } from './token.ts';
import { createTokenSource } from './token-source.ts';
import { type Principal, whoAmI } from './who-am-i.ts';

/** What one principal's connection to an organization is made of. */
export interface GenesysCloudParts {
  /** Id that its calls and writes carry; another one where a run has two principals. Default `genesys-cloud`. */
  readonly system?: SystemId;
  readonly transport: Transport;
  readonly loginOrigin: string;
  readonly apiOrigin: string;
  /** A function is asked once, when something is first sent. */
  readonly credentials: Credentials | (() => Promise<Credentials>);
  readonly clock: Pick<Clock, 'now'>;
}

/** Genesys Cloud as one principal sees it. */
export interface GenesysCloud extends Reader, Writer<Secret> {
  session<T>(call: Call<'session', T>, signal?: AbortSignal): Promise<T>;
  /** @throws Fault */
  whoAmI(signal?: AbortSignal): Promise<Principal>;
}

/**
 * Signs in when first needed, renews the token once when it is refused (a 401 was not acted upon, so a write may go
 * again too), and turns every refusal into a fault.
 */
export function createGenesysCloud(parts: GenesysCloudParts): GenesysCloud {
  const { transport, apiOrigin, system = GENESYS_CLOUD } = parts;
  let session: ReturnType<typeof startSession> | undefined;
  let ownLane: string | undefined;

  async function startSession() {
    const credentials = typeof parts.credentials === 'function' ? await parts.credentials() : parts.credentials;
    const tokens = createTokenSource(transport, parts.loginOrigin, credentials, parts.clock);
    ownLane = `${apiOrigin} ${credentials.kind === 'client' ? credentials.id : 'token'}`;
    return { tokens, lane: ownLane };
  }

  async function send(
    request: Omit<OutgoingRequest, 'origin' | 'lane'>,
    needs: Needs | undefined,
    signal: AbortSignal | undefined,
  ): Promise<Reply> {
    session ??= startSession();
    const { tokens, lane } = await session;
    const withToken = (token: Secret) => {
      const headers = { ...request.headers, authorization: { bearer: token } };
      return transport.send({ ...request, headers, origin: apiOrigin, lane }, signal);
    };
    const token = await tokens.get();
    const reply = await withToken(token);
    if (reply.status < 400) return reply;
    const other = reply.status === 401 ? await tokens.renew(token) : undefined;
    const second = other === undefined ? reply : await withToken(other);
    if (second.status < 400) return second;
    throw apiFault(second, needs);
  }

  async function ask<T>(call: Call<Exclude<Effect, 'write'>, T>, signal?: AbortSignal): Promise<T> {
    const { effect, method, path, query, body } = call;
    const reply = await send(
      {
        effect,
        method,
        path,
        ...(query === undefined ? {} : { query }),
        ...(body === undefined ? {} : { body: { kind: 'json', value: body } }),
      },
      call.needs,
      signal,
    );
    try {
      return call.reply(reply.body);
    } catch (error) {
      // The call does not know where it was sent; the reply does.
      throw error instanceof BadReply ? new BadReply(reply.exchange, error.field, error.why) : error;
    }
  }

  async function sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<Secret>> {
    const reply = await send(outgoingWrite(request), undefined, signal);
    return { status: reply.status, body: withoutSecret((reply.body ?? null) as Json), secrets: reply.secrets };
  }

  /** A request of another system here is a programming fault: it would carry this system's token. */
  function ours<T extends { readonly system: string }>(request: T): T {
    if (request.system !== system) throw new Error(`A request for ${request.system} reached ${system}.`);
    return request;
  }

  const reader: Reader = {
    read: (call, signal) => ask(ours(call), signal),
    waitSeconds: () => (ownLane === undefined ? 0 : transport.waitSeconds(ownLane)),
  };
  return {
    ...reader,
    session: (call, signal) => ask(ours(call), signal),
    sendWrite: (request, signal) => sendWrite(ours(request), signal),
    whoAmI: (signal) => whoAmI(reader, signal),
  };
}

/** PUT answers of OAuth clients may still have the secret in some regions (reference, section 8); replies are journalled. */
function withoutSecret(body: Json): Json {
  if (typeof body !== 'object' || body === null || !('secret' in body)) return body;
  const { secret: _dropped, ...rest } = body;
  return rest;
}
