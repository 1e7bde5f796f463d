import { randomBytes } from 'node:crypto';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { PracticePortUnavailable } from '../http/listen-fault.ts';
import { type Front, serve } from './connection.ts';
import { type Engine, startEngine } from './engine.ts';
import type { ApiKeyRow, DatabaseBehaviour, DatabaseOptions, GapisRow } from './options.ts';
import { SUPERUSER } from './sign-in.ts';
import { DATABASE, tablesOf, USER } from './tables.ts';
import { Turns } from './turns.ts';
import { withSuperuser } from './with-superuser.ts';

/** A running practice database of Digital Channels. */
export interface PracticeDatabase {
  /** `postgres://…`, with the password of the user whose rights were set. */
  readonly url: string;
  /** What is printed of it. */
  readonly samples: { readonly url: string };
  /** Of the process that PostgreSQL runs in; undefined as long as nobody has signed in. */
  readonly enginePid: () => number | undefined;
  /** The statements that the user sent, oldest first, without their parameters. */
  readonly statements: readonly string[];
  /** Whether `nex_gapis` knows an address, with or without a slash at its end. Starts nothing. */
  hasGapisRow(url: string): Promise<boolean>;
  /** Adds a row to `nex_apikeys`; kept for later as long as nobody has signed in. */
  addApiKey(id: string, name: string): Promise<void>;
  /** The rows of `nex_gapis`, oldest first; `created` is ISO 8601. Starts nothing. */
  rows(): Promise<readonly GapisRow[]>;
  /** The rows of `nex_apikeys`. Starts nothing. */
  apiKeys(): Promise<readonly ApiKeyRow[]>;
  /** Replaces how it behaves from now on; what is left out is as by default. */
  behave(how: DatabaseBehaviour): void;
  /** Cuts every connection; resolves when the process is gone. */
  close(): Promise<void>;
}

/**
 * Starts a front that listens on 127.0.0.1 and checks user, password and database; PostgreSQL itself takes seconds and
 * much memory, and starts with the first who signs in. State lives in memory.
 * @throws PracticePortUnavailable
 */
export async function startPracticeDatabase(options: DatabaseOptions = {}): Promise<PracticeDatabase> {
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const passwords = { user: secret(), superuser: secret() };
  const ending = new AbortController();
  const statements: string[] = [];
  const keysToCome: ApiKeyRow[] = [];
  const sockets = new Set<Socket>();
  let behaviour: DatabaseBehaviour = options;
  let started: Promise<{ readonly engine: Engine; readonly turns: Turns }> | undefined;
  let pid: () => number | undefined = () => undefined;
  let ids = 0;
  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };

  const begin = async () => {
    const engine = await startEngine(tablesOf(options, keysToCome), ending.signal);
    pid = () => engine.pid;
    void engine.ended.then(() => {
      cutAll();
      started = undefined;
    });
    return { engine, turns: new Turns(engine) };
  };
  const front: Front = {
    passwords,
    behaviour: () => behaviour,
    database: async () => {
      started ??= begin().catch((error: unknown) => {
        started = undefined;
        throw error;
      });
      return (await started).turns;
    },
    heard: (statement) => {
      statements.push(statement);
      const { cut, ...rest } = behaviour;
      if (cut === undefined || !statement.toLowerCase().includes(cut.at.toLowerCase())) return undefined;
      behaviour = rest;
      return cut.when;
    },
    nextId: () => {
      ids += 1;
      return ids;
    },
    sleep: options.sleep ?? ((ms) => wait(ms)),
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    void serve(socket, front);
  });
  const port = await listening(server, options.port ?? 0);
  const urlOf = (user: string, password: string) => `postgres://${user}:${password}@127.0.0.1:${port}/${DATABASE}`;
  const url = urlOf(USER, passwords.user);
  const ask = async <R>(text: string, params: readonly string[], otherwise: readonly R[]): Promise<readonly R[]> =>
    started === undefined || options.form === 'missing'
      ? otherwise
      : withSuperuser<R>(urlOf(SUPERUSER, passwords.superuser), text, params);

  return {
    url,
    samples: { url },
    enginePid: () => pid(),
    statements,
    async hasGapisRow(address) {
      const wanted = withoutSlash(address);
      const none = (options.gapis ?? []).filter((row) => withoutSlash(row.url) === wanted);
      return (await ask("SELECT 1 FROM nex_gapis WHERE rtrim(url, '/') = $1", [wanted], none)).length > 0;
    },
    async addApiKey(id, name) {
      if (started === undefined) keysToCome.push({ id, name });
      else await ask('INSERT INTO nex_apikeys (id, name) VALUES ($1, $2)', [id, name], []);
    },
    rows: () =>
      ask<GapisRow>('SELECT row_to_json(g) AS row FROM nex_gapis g ORDER BY created', [], options.gapis ?? []),
    apiKeys: () =>
      ask<ApiKeyRow>("SELECT jsonb_build_object('id', id, 'name', name) AS row FROM nex_apikeys", [], keysToCome),
    behave: (how) => {
      behaviour = how;
    },
    async close() {
      ending.abort();
      server.close();
      cutAll();
      await (await started?.catch(() => undefined))?.engine.close();
    },
  };
}

async function listening(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new PracticePortUnavailable(port, cause)));
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
