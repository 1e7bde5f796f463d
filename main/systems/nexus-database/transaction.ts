import { canonical } from '../../../shared/canonical.ts';
import type { SqlWrite } from '../../engine/call.ts';
import type { Secret } from '../../vault/secret.ts';
import {
  DatabaseLockRightMissing,
  DatabaseRightMissing,
  DatabaseRowsChanged,
  DatabaseSecretMissing,
  DatabaseTableMissing,
} from '../faults/database-statement.ts';
import { takeSecrets } from '../http/take-secrets.ts';
import type { Rows } from './call.ts';
import type { Session } from './connect.ts';

/** What a committed transaction gave back. */
export interface Committed {
  readonly rows: readonly Rows[];
  readonly secrets: ReadonlyMap<string, Secret>;
}

/** A table's name as it stands in a statement: nothing that would have to be quoted. */
const PLAIN_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/** How long the server waits for a lock, and how long it lets a statement take, in seconds. */
export const LOCK_SECONDS = 10;
export const STATEMENT_SECONDS = 20;

const LIMITS = [`SET LOCAL lock_timeout = '${LOCK_SECONDS}s'`, `SET LOCAL statement_timeout = '${STATEMENT_SECONDS}s'`];

/** Runs looks in one transaction that cannot change anything. @throws Fault by cause */
export async function readOnly(
  session: Session,
  statements: readonly { readonly text: string; readonly params: readonly unknown[] }[],
): Promise<readonly Rows[]> {
  await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for (const limit of LIMITS) await session.query(limit);
  const rows: Rows[] = [];
  try {
    for (const { text, params } of statements) rows.push((await session.query(text, params)).rows);
  } catch (error) {
    if (!(error instanceof DatabaseTableMissing)) throw error;
    await session.query('ROLLBACK');
    const { rows: elsewhere } = await session.query(ELSEWHERE, [error.table]);
    throw new DatabaseTableMissing(
      session.place,
      error.table,
      elsewhere.map(({ schema }) => String(schema)),
    );
  }
  await session.query('ROLLBACK');
  return rows;
}

/** Schemas that have a table which is not on the user's path. */
const ELSEWHERE =
  "SELECT n.nspname AS schema FROM pg_catalog.pg_class AS c JOIN pg_catalog.pg_namespace AS n ON n.oid = c.relnamespace WHERE c.relname = $1 AND c.relkind IN ('r', 'p') AND n.nspname ~ '^[a-z_][a-z0-9_]*$' ORDER BY n.nspname";

/**
 * One transaction: the table is locked against other writers, what the plan saw is read again, and only if it is still
 * so the statements follow, each changing as many rows as planned. All of it happens, or nothing.
 * @throws DatabaseRowsChanged, Fault by cause; its `acted` is `unknown` only when the answer to COMMIT was lost
 */
export async function runTransaction(session: Session, request: SqlWrite): Promise<Committed> {
  const { place } = session;
  const { table, expects, statements, yields } = request;
  if (!PLAIN_NAME.test(table)) throw new Error(`Table ${table} is no plain name.`);
  // At any level of isolation: what is seen is settled by the first statement behind the lock.
  await session.query('BEGIN READ WRITE');
  for (const limit of LIMITS) await session.query(limit);
  // Against every other writer, and against the same lock; whoever only reads goes on.
  await session.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`).catch((error: unknown) => {
    throw error instanceof DatabaseRightMissing ? new DatabaseLockRightMissing(place, table) : error;
  });
  const now = await session.query(expects.text, expects.params);
  if (canonical(now.rows) !== canonical(expects.rows)) throw new DatabaseRowsChanged(place, table);
  const replies: Rows[] = [];
  for (const { text, params, rows } of statements) {
    const reply = await session.query(text, params);
    if (reply.count !== rows) throw new DatabaseRowsChanged(place, table);
    replies.push(reply.rows);
  }
  // Taken out while everything can still be taken back.
  const taken = takeSecrets(replies, yields);
  if (taken.missing.length > 0) throw new DatabaseSecretMissing(place, table);
  const committed = await session.query('COMMIT', [], 'unknown');
  if (committed.command !== 'COMMIT') throw new DatabaseRowsChanged(place, table);
  return { rows: taken.body as readonly Rows[], secrets: taken.secrets };
}
