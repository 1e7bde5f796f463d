import type { Secret } from '../../vault/secret.ts';
import { NoCicServerReady } from '../faults/icws.ts';
import { ConnectionRefused, NameNotResolved, TimedOut } from '../faults/network.ts';
import { OriginNotAllowed } from '../faults/not-sent.ts';
import type { Exchange } from '../faults/remote-fault.ts';
import { BadReply } from '../faults/reply.ts';
import type { Reply } from '../http/request.ts';
import type { Transport } from '../http/transport.ts';
import { alternatesIn, MOST_HOSTS } from './alternates.ts';
import { connectFault } from './error-body.ts';
import { CONNECT_PATH } from './paths.ts';
import { ICWS_HEADERS, ICWS_RATE } from './requests.ts';
import type { RememberedSession, SessionMemory, SessionSecrets } from './session-memory.ts';

/** A CIC user. */
export interface CicAccount {
  readonly user: string;
  readonly password: Secret;
}

/** What it takes to open a session. */
export interface ConnectParts {
  /** A transport that may go to this origin: the one given, or an alternate host's. */
  readonly transportTo: (origin: string) => Transport;
  readonly account: () => Promise<CicAccount>;
  readonly sessions: SessionMemory;
}

/** An open session. */
export interface OpenedSession {
  /** Where it is: an alternate host may have taken it. */
  readonly origin: string;
  readonly transport: Transport;
  readonly secrets: SessionSecrets;
  /** Where to go when this server is gone. */
  readonly alternates: readonly string[];
  readonly remembered: RememberedSession;
}

const APPLICATION = 'Groundwork';

/**
 * Opens a session at the first of these servers that takes it. Alternate hosts are followed with the same scheme and
 * port, none twice, and a small number in all.
 * @param origins the first one is the given server
 * @throws CicAccountRefused, IcwsNotLicensed, IcwsRefused, NoCicServerReady, BadReply, network faults
 */
export async function connect(parts: ConnectParts, origins: readonly string[]): Promise<OpenedSession> {
  const account = await parts.account();
  const queue = [...origins];
  const asked: string[] = [];
  let refused: Exchange | undefined;
  let unreachable: unknown;
  for (let origin = queue.shift(); origin !== undefined; origin = queue.shift()) {
    if (asked.includes(origin) || asked.length >= MOST_HOSTS) continue;
    asked.push(origin);
    const transport = parts.transportTo(origin);
    const remembered = await parts.sessions.opening(origin);
    try {
      const reply = await post(transport, origin, account);
      if (reply.status < 400) return { ...(await opened(reply, remembered)), origin, transport, remembered };
      if (reply.status !== 503) throw connectFault(reply);
      refused = reply.exchange;
      queue.push(...alternatesIn(reply.body, origin));
    } catch (error) {
      if (!isUnreachable(error)) throw await forgotten(remembered, error);
      unreachable = error;
    }
    await remembered.closed();
  }
  if (refused === undefined && asked.length === 1) throw unreachable;
  throw new NoCicServerReady(refused ?? { method: 'POST', url: `${origins[0]}${CONNECT_PATH}`, acted: 'no' }, asked);
}

function post(transport: Transport, origin: string, { user, password }: CicAccount): Promise<Reply> {
  return transport.send({
    effect: 'session',
    method: 'POST',
    origin,
    path: CONNECT_PATH,
    headers: ICWS_HEADERS,
    body: {
      kind: 'json',
      value: {
        __type: 'urn:inin.com:connection:icAuthConnectionRequestSettings',
        applicationName: APPLICATION,
        userID: user,
        password,
      },
    },
    yields: [
      { pointer: '/sessionId', name: 'sessionId' },
      { pointer: '/csrfToken', name: 'csrfToken' },
    ],
    yieldsHeaders: [
      { header: 'set-cookie', name: 'cookie' },
      { header: 'inin-icws-csrf-token', name: 'csrfHeader' },
      { header: 'inin-icws-session-id', name: 'sessionHeader' },
    ],
    judges: [503],
    rate: ICWS_RATE,
  });
}

async function opened(
  { secrets: taken, body, exchange }: Reply,
  remembered: RememberedSession,
): Promise<Pick<OpenedSession, 'secrets' | 'alternates'>> {
  const [sessionId, csrfToken, cookie] = ['sessionId', 'csrfToken', 'cookie'].map((name) => taken.get(name));
  if (sessionId === undefined || csrfToken === undefined || cookie === undefined)
    throw new BadReply(exchange, 'set-cookie', 'is missing');
  const secrets = { sessionId, csrfToken, cookie };
  await remembered.opened(secrets);
  return { secrets, alternates: alternatesIn(body, new URL(exchange.url).origin) };
}

/** Another server may do; nothing was said about user and password. */
function isUnreachable(error: unknown): boolean {
  return [ConnectionRefused, NameNotResolved, TimedOut, OriginNotAllowed].some((kind) => error instanceof kind);
}

async function forgotten(remembered: RememberedSession, error: unknown): Promise<unknown> {
  await remembered.closed();
  return error;
}
