import net from 'node:net';
import tls from 'node:tls';
import pg from 'pg';
import type { JsonObject } from '../../../shared/json.ts';
import { expose, Secret } from '../../vault/secret.ts';
import { type DatabasePlace, DatabaseTimedOut, DatabaseWithoutTls } from '../faults/database-connection.ts';
import { DatabasePasswordMissing } from '../faults/database-sign-in.ts';
import { DatabaseNotPractice } from '../faults/database-url.ts';
import { cleaner } from '../http/mask.ts';
import { type DatabaseAddress, databaseAddress, isLoopback, placeOf } from './address.ts';
import { certificatesIn } from './certificate-file.ts';
import { databaseFault } from './error-fault.ts';

/** What a statement gave. */
export interface Answer {
  readonly rows: readonly JsonObject[];
  /** Rows that it changed or gave. */
  readonly count: number;
  /** For example `INSERT`, or `ROLLBACK` for a COMMIT that could not be. */
  readonly command: string;
}

/** A connection that somebody is signed in on. */
export interface Session {
  readonly place: DatabasePlace;
  /**
   * Runs one statement; secrets among the parameters are bound as their text.
   * @param acted what a failure without the server's word means for the transaction
   * @throws Fault by cause
   */
  query(text: string, params?: readonly unknown[], acted?: 'no' | 'unknown'): Promise<Answer>;
  /** Ends it; an open transaction is rolled back by the server. Never fails. */
  close(): Promise<void>;
}

/** How a connection is made. */
export interface Connecting {
  /** In a rehearsal, the connection string of the practice database: nothing else may be named. */
  readonly only?: string | undefined;
  /** The table that faults are about. */
  readonly table: string;
  readonly lockSeconds: number;
  /** Until somebody is signed in: on this computer, and on any other. */
  readonly connectSeconds: { readonly here: number; readonly elsewhere: number };
  /** Longer than the server lets a statement take. */
  readonly answerSeconds: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Connects and signs in: the one place where a connection string is read, and where secrets become parameters of
 * statements.
 * @throws DatabaseUrlUnreadable, DatabaseCaFileUnreadable, DatabaseNotPractice, the faults of a database
 */
export async function connect(url: Secret, how: Connecting): Promise<Session> {
  const address = databaseAddress(expose(url));
  // Also not one on this computer: it may be a tunnel to the customer's.
  if (how.only !== undefined && placeOf(address) !== placeOf(databaseAddress(how.only)))
    throw new DatabaseNotPractice();
  const inClear = [expose(url), ...(address.password === undefined ? [] : [expose(address.password)])];
  if (address.sslMode !== 'prefer') return signIn(address, how, address.sslMode !== 'disable', inClear);
  try {
    return await signIn(address, how, true, inClear);
  } catch (error) {
    if (!(error instanceof DatabaseWithoutTls)) throw error;
    return signIn(address, how, false, inClear);
  }
}

async function signIn(
  address: DatabaseAddress,
  how: Connecting,
  encrypted: boolean,
  inClear: readonly string[],
): Promise<Session> {
  const { host, port, database, user } = address;
  const place: DatabasePlace = {
    url: placeOf(address, database),
    host: placeOf(address).replace('postgresql://', ''),
    database,
    user,
    encrypted,
    acted: 'no',
  };
  const secure = encrypted ? tlsOptions(address) : false;
  const socket = new net.Socket();
  const client = new pg.Client({
    host,
    port,
    database,
    user,
    // Asked only when the server wants one. Being a function it also keeps PGPASSWORD and password files out.
    password: () => {
      if (address.password === undefined) throw new DatabasePasswordMissing(place);
      return expose(address.password);
    },
    ssl: secure,
    stream: () => socket,
    application_name: 'groundwork',
    ...(address.options === undefined ? {} : { options: address.options }),
  });
  // After the sign-in a broken connection is told here as well as to whoever waits for an answer.
  client.on('error', () => undefined);

  async function answered<T>(work: Promise<T>, seconds: number, doing: { connecting: boolean; now: DatabasePlace }) {
    const { promise: cut, reject } = Promise.withResolvers<never>();
    const stop = (reason: unknown) => {
      reject(reason);
      socket.destroy();
    };
    const { signal } = how;
    const timer = setTimeout(() => stop(new DatabaseTimedOut(doing.now, seconds)), seconds * 1000);
    const aborted = () => stop(signal?.reason);
    signal?.addEventListener('abort', aborted, { once: true });
    work.catch(() => undefined);
    try {
      signal?.throwIfAborted();
      return await Promise.race([work, cut]);
    } catch (error) {
      if (signal?.aborted && error === signal.reason) throw error;
      const { connecting, now } = doing;
      throw databaseFault(error, { ...how, place: now, connecting, clean: cleaner(inClear, (text) => text) });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', aborted);
    }
  }

  try {
    await answered(client.connect(), isLoopback(host) ? how.connectSeconds.here : how.connectSeconds.elsewhere, {
      connecting: true,
      now: place,
    });
  } catch (error) {
    socket.destroy();
    throw error;
  }
  return {
    place,
    async query(text, params = [], acted = 'no') {
      const clear = params.map((param) => (param instanceof Secret ? expose(param) : param));
      inClear = [...inClear, ...params.flatMap((param) => (param instanceof Secret ? [expose(param)] : []))];
      const now = { ...place, acted };
      const { rows, rowCount, command } = await answered(client.query<JsonObject>(text, clear), how.answerSeconds, {
        connecting: false,
        now,
      });
      return { rows: rows.map((row) => ({ ...row })), count: rowCount ?? 0, command };
    },
    async close() {
      const ended = client.end().catch(() => undefined);
      const patience = Promise.withResolvers<void>();
      const timer = setTimeout(patience.resolve, CLOSE_MS);
      await Promise.race([ended, patience.promise]);
      clearTimeout(timer);
      socket.destroy();
    },
  };
}

const CLOSE_MS = 1000;

/** As libpq does: with `require` nobody checks who answers, unless there is a file of certificates to check with. */
function tlsOptions({ host, sslMode, sslRootCert }: DatabaseAddress): tls.ConnectionOptions {
  const named = sslRootCert !== undefined && sslRootCert !== 'system';
  if ((sslMode === 'require' || sslMode === 'prefer') && !named) return { rejectUnauthorized: false };
  const ca = named
    ? certificatesIn(sslRootCert)
    : [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])];
  const checkServerIdentity = (_name: string, certificate: tls.PeerCertificate) =>
    sslMode === 'verify-full' ? tls.checkServerIdentity(host, certificate) : undefined;
  return { ca: [...ca], rejectUnauthorized: true, checkServerIdentity };
}
