import { parentProcess } from '../../shell/parent-process.ts';
import type { FromEngine, ToEngine } from './engine-messages.ts';
import { int32 } from './messages.ts';

/**
 * The practice database's own process: PostgreSQL in WebAssembly, in memory. Its half gigabyte and its busy main thread
 * are kept away from whoever rehearses. It has one session, reached through this channel only.
 */
const parent = parentProcess();
const say = (said: FromEngine) => parent.send(said);

/** The start-up message of protocol 3.0. Without a user PostgreSQL, and with it this process, would end. */
const PARAMETERS = Buffer.from('user\0postgres\0\0');
const START_UP = Buffer.concat([int32(PARAMETERS.length + 8), int32(3 << 16), PARAMETERS]);

type Database = Awaited<ReturnType<typeof begin>>;

async function begin(tables: string) {
  // Loaded after the parent is watched: it may be gone before this is.
  const { PGlite } = await import('@electric-sql/pglite');
  const database = await PGlite.create();
  await database.exec(tables);
  return database;
}

async function replyOf(database: Database, message: Uint8Array): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await database.execProtocolRawStream(message, { onRawData: (part) => parts.push(part.slice()) });
  return Buffer.concat(parts);
}

async function answer(told: ToEngine, database: Database | undefined): Promise<Database> {
  if (told.is === 'begin') {
    const begun = await begin(told.tables);
    say({ is: 'reply', bytes: await replyOf(begun, START_UP) });
    return begun;
  }
  if (database === undefined) throw new Error('The database was not begun.');
  say({ is: 'reply', bytes: await replyOf(database, told.bytes) });
  return database;
}

let last: Promise<Database | undefined> = Promise.resolve(undefined);
parent.onMessage((told) => {
  last = last.then((database) => answer(told as ToEngine, database));
  last.catch((error: unknown) => say({ is: 'failed', why: String(error) }));
});
