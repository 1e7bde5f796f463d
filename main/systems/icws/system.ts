import { z } from 'zod';
import type { Json } from '../../../shared/json.ts';
import type { Call, Query, Reader, WriteReply, WriteRequest, Writer } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { BadReply } from '../faults/reply.ts';
import { outgoingWrite } from '../http/http-write.ts';
import type { OutgoingRequest, Reply } from '../http/request.ts';
import { ICWS } from './call.ts';
import { ofSession } from './close-session.ts';
import type { ConnectParts } from './connect.ts';
import { icwsFault } from './error-body.ts';
import { isList } from './paths.ts';
import { readPages } from './read-pages.ts';
import { ICWS_HEADERS, ICWS_RATE } from './requests.ts';
import { createSessionHolder, type Session } from './session.ts';

/** What a connection to a CIC server is made of. */
export interface IcwsParts extends ConnectParts {
  /** `https://host:8019`, or `http://host:8018`. */
  readonly origin: string;
}

/** A CIC server as one of its users sees it. */
export interface Icws extends Reader, Writer<Secret> {
  /** Opens the session, unless it is open. @throws what `connect` throws */
  session(signal?: AbortSignal): Promise<{ readonly origin: string }>;
  /** Ends the session. Never fails. */
  close(): Promise<void>;
}

/** What a call sends, wherever its session is. */
type Asked = Pick<OutgoingRequest, 'effect' | 'method' | 'path' | 'query' | 'headers' | 'body'>;

/**
 * ICWS of a CIC server. Paths that begin with `/icws/` need no session; all others are those below one, which is opened
 * when it is first needed. One that was lost is opened again, once, and the call repeated: a refusal for lack of a
 * session was not acted upon, so that goes for writes too.
 */
export function createIcws(parts: IcwsParts): Icws {
  const sessions = createSessionHolder(parts, parts.origin);
  const plain = parts.transportTo(parts.origin);

  async function inSession(asked: Asked, signal: AbortSignal | undefined): Promise<Reply> {
    let session = await sessions.current(signal);
    let reply = await sendIn(session, asked, signal);
    if (reply.status === 401 && !session.unproven) {
      session = await sessions.renewed(session, signal);
      reply = await sendIn(session, asked, signal);
    }
    if (reply.status !== 401) session.unproven = false;
    return reply;
  }

  function sendIn(session: Session, asked: Asked, signal: AbortSignal | undefined): Promise<Reply> {
    const { prefix, headers, ...rest } = ofSession(session.secrets);
    const path = `${prefix}${asked.path}`;
    const request = { ...asked, ...rest, origin: session.origin, path, headers: { ...asked.headers, ...headers } };
    return session.transport.send(request, signal);
  }

  async function ask(path: string, query: Query | undefined, signal: AbortSignal | undefined, range?: string) {
    const headers = range === undefined ? {} : { range };
    const asked: Asked = { effect: 'read', method: 'GET', path, headers, ...(query === undefined ? {} : { query }) };
    if (!path.startsWith('/icws/')) return inSession(asked, signal);
    return plain.send({ ...asked, origin: parts.origin, headers: ICWS_HEADERS, rate: ICWS_RATE }, signal);
  }

  async function read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T> {
    const { path, query } = ours(call);
    const reply = isList(path)
      ? await readPages((range) => ask(path, query, signal, range))
      : refusing(await ask(path, query, signal));
    try {
      return call.reply(reply.body);
    } catch (error) {
      // The call does not know where it was sent; the reply does.
      throw error instanceof BadReply ? new BadReply(reply.exchange, error.field, error.why) : error;
    }
  }

  async function sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<Secret>> {
    const reply = refusing(await inSession(outgoingWrite(ours(request)), signal));
    return { status: reply.status, body: whatWasWritten(reply.body), secrets: reply.secrets };
  }

  return {
    read,
    sendWrite,
    waitSeconds: () => plain.waitSeconds(parts.origin),
    session: async (signal) => ({ origin: (await sessions.current(signal)).origin }),
    close: () => sessions.close(),
  };
}

/** Only which object it was: answers are journalled, and addresses in them may hold the session. */
function whatWasWritten(body: unknown): Json {
  const { configurationId } = written.safeParse(body).data ?? {};
  return configurationId === undefined ? null : { configurationId: { id: configurationId.id } };
}

const written = z.looseObject({ configurationId: z.looseObject({ id: z.string() }) });

function refusing(reply: Reply): Reply {
  if (reply.status >= 400) throw icwsFault(reply);
  return reply;
}

/** A request of another system here is a programming fault: it would carry this system's session. */
function ours<T extends { readonly system: string }>(request: T): T {
  if (request.system !== ICWS) throw new Error(`A request for ${request.system} reached ${ICWS}.`);
  return request;
}
