import type { Json, JsonObject } from '../../shared/json.ts';

/** `read` changes nothing (it may be a POST query), `session` signs in or out, `write` changes the remote system. */
export type Effect = 'read' | 'session' | 'write';

/** A remote system by its id, for example `genesys-cloud`. */
export type SystemId = string;

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Permissions `domain:entity:action` a call needs: all of them, or any one of them. */
export type Needs = { readonly all: readonly string[] } | { readonly any: readonly string[] };

export type Query = { readonly [name: string]: string | number | boolean | readonly string[] };

/**
 * One request to a remote system, described and not yet sent. Built by the typed calls of `main/systems/*`;
 * sent by a `Reader` (reads, sessions) or, for writes, only by `engine/send.ts`.
 */
export interface Call<E extends Effect, T> {
  readonly effect: E;
  readonly system: SystemId;
  /** Stable name for the journal and for messages, for example `authorization.roles.list`. */
  readonly name: string;
  readonly method: Method;
  /** Begins with `/`; path parameters are already percent-encoded. */
  readonly path: string;
  readonly query?: Query;
  readonly body?: Json;
  readonly needs?: Needs;
  /** Turns the parsed reply body into T; throws the system's bad-reply fault when it does not fit. */
  readonly reply: (body: unknown) => T;
}

/** Sends reads and nothing else. Planning gets only this. */
export interface Reader {
  /** @throws Fault by cause (main/systems/faults). */
  read<T>(call: Call<'read', T>, signal?: AbortSignal): Promise<T>;
  /** Seconds until a rate limit lets the next read go; 0 while it does. Absent where there is none to know of. */
  waitSeconds?(): number;
}

/** An HTTP write with every reference resolved; secrets still are `Secret` objects inside `body` and `headers`. */
export interface HttpWrite {
  readonly kind: 'http';
  readonly system: SystemId;
  readonly method: Method;
  readonly path: string;
  readonly query?: Query;
  readonly headers: { readonly [name: string]: unknown };
  readonly body: unknown;
  /** JSON pointers of secrets in the reply; they are taken out before anybody sees the body. */
  readonly yields: readonly SecretYield[];
}

/** A statement with its parameters resolved; secrets among them still are `Secret` objects. */
export interface ReadyStatement {
  readonly text: string;
  readonly params: readonly unknown[];
}

/** One transaction of a database, see `SqlAction`. Its reply body is one list of rows for each statement. */
export interface SqlWrite {
  readonly kind: 'sql';
  readonly system: SystemId;
  readonly table: string;
  readonly expects: ReadyStatement & { readonly rows: readonly JsonObject[] };
  readonly statements: readonly (ReadyStatement & { readonly rows: number })[];
  /** JSON pointers of secrets in the rows that the statements return. */
  readonly yields: readonly SecretYield[];
}

/** What a writer sends. */
export type WriteRequest = HttpWrite | SqlWrite;

/** A secret that a reply will hold: where, and under which name it is kept. */
export interface SecretYield {
  readonly pointer: `/${string}`;
  readonly name: string;
  /** The reply need not have it. */
  readonly optional?: true;
}

/** What came back from a write: an HTTP status, or 200 for a transaction that was committed. `body` no longer holds the secrets named by `yields`. */
export interface WriteReply<S = unknown> {
  readonly status: number;
  readonly body: Json;
  readonly secrets: ReadonlyMap<string, S>;
}

/** The one door for writes; called from `engine/send.ts` only. */
export interface Writer<S = unknown> {
  sendWrite(request: WriteRequest, signal?: AbortSignal): Promise<WriteReply<S>>;
}
