import { execFile } from 'node:child_process';
import type { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CANCEL_REQUEST, int32 } from '../../../main/practice/database/messages.ts';
import { type PracticeDatabase, startPracticeDatabase } from '../../../main/practice/database/start.ts';
import { lacks } from '../../lacks.ts';
import { asked, failureOf, withClient } from './database-client.ts';

const HOSTILE = `'; DROP TABLE nex_gapis; --\\ "$1" $(id) 中文\n$$`;
const INSERT =
  "INSERT INTO nex_gapis (url, clientid, apikey, clientsecret, created) VALUES ($1, 'nexus_client', 'NA', $2, now())";
const ADDRESS = 'https://gws.practice.example';

let database: PracticeDatabase;
beforeAll(async () => {
  database = await startPracticeDatabase();
  await asked(database.url, 'SELECT 1');
}, 60_000);
afterAll(() => database.close());
beforeEach(async () => {
  database.behave({});
  await asked(database.url, 'TRUNCATE nex_gapis, nex_apikeys');
});

describe('the practice database', () => {
  it('keeps what is inserted with bound parameters, whatever it is', async () => {
    await asked(database.url, INSERT, [ADDRESS, HOSTILE]);
    const { rows } = await asked(database.url, 'SELECT url, clientsecret = $1 AS same FROM nex_gapis', [HOSTILE]);
    expect(rows).toEqual([{ url: ADDRESS, same: true }]);
    expect(await database.rows()).toMatchObject([{ url: ADDRESS, clientid: 'nexus_client', clientsecret: HOSTILE }]);
  });

  it('tells Digital Channels which addresses it knows, with or without a slash, and takes their keys', async () => {
    expect(await database.hasGapisRow(ADDRESS)).toBe(false);
    await asked(database.url, INSERT, [`${ADDRESS}/`, 's']);
    expect(await database.hasGapisRow(ADDRESS)).toBe(true);
    expect(await database.hasGapisRow(`${ADDRESS}/`)).toBe(true);
    expect(await database.hasGapisRow(`${ADDRESS}.other`)).toBe(false);
    await database.addApiKey('5a5b', "t100's");
    expect((await asked(database.url, 'SELECT id, name FROM nex_apikeys')).rows).toEqual([
      { id: '5a5b', name: "t100's" },
    ]);
  });

  it('reports at a sign-in what PostgreSQL says when asked', async () => {
    const reported = new Map<string, string>();
    const client = new Client({ connectionString: `${database.url}?application_name=test` });
    const { connection } = client as unknown as { connection: EventEmitter };
    connection.on('parameterStatus', ({ parameterName, parameterValue }) =>
      reported.set(parameterName, parameterValue),
    );
    await client.connect();
    const told = new Map(reported);
    expect(told.get('application_name')).toBe('test');
    expect(told.size).toBeGreaterThan(10);
    const shown = new Map<string, unknown>();
    for (const name of told.keys()) {
      const { rows } = await client.query(`SHOW ${name}`);
      shown.set(name, Object.values(rows[0])[0]);
    }
    await client.end();
    expect(shown).toEqual(told);
  });

  it('notes what was asked of it, but neither parameters nor what the practice systems ask themselves', async () => {
    const before = database.statements.length;
    await asked(database.url, INSERT, [ADDRESS, 'a secret']);
    await database.rows();
    expect(database.statements.slice(before)).toEqual([INSERT]);
  });

  it('lets a second client wait while the first is in a transaction, and shows it nothing that is not committed', async () => {
    await withClient(database.url, async (first) => {
      await first.query('BEGIN');
      await first.query(INSERT, [ADDRESS, 's']);
      let seen: unknown;
      const second = asked(database.url, 'SELECT count(*)::int AS rows FROM nex_gapis').then(({ rows }) => {
        seen = rows;
      });
      await new Promise((resolve) => setTimeout(resolve, 200));
      expect(seen).toBeUndefined();
      await first.query('COMMIT');
      await second;
      expect(seen).toEqual([{ rows: 1 }]);
    });
  });

  it('takes back what a client left behind that was cut in a transaction', async () => {
    await withClient(database.url, async (first) => {
      await first.query('BEGIN');
      await first.query(INSERT, [ADDRESS, 's']);
      (first as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
    });
    expect(await database.rows()).toEqual([]);
    expect((await asked(database.url, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('never mixes the parameters, named statements and settings of clients that ask at the same time', async () => {
    const mixed = await Promise.all(
      [1, 2, 3, 4, 5].map((client) =>
        withClient(`${database.url}?application_name=client-${client}`, async (connection) => {
          for (let turn = 0; turn < 15; turn += 1) {
            const name = turn % 2 === 0 ? 'same' : undefined;
            // The same name for two texts: each client has prepared its own.
            const text = `SELECT $1::int + ${name === undefined ? 0 : client} AS sum, current_setting('application_name') AS name`;
            const { rows } = await connection.query({
              ...(name === undefined ? {} : { name }),
              text,
              values: [turn * 100],
            });
            const sum = turn * 100 + (name === undefined ? 0 : client);
            expect(rows).toEqual([{ sum, name: `client-${client}` }]);
          }
          return client;
        }),
      ),
    );
    expect(mixed).toEqual([1, 2, 3, 4, 5]);
  });

  it('goes on after an error in a transaction, as PostgreSQL does', async () => {
    await withClient(database.url, async (client) => {
      await client.query('BEGIN');
      expect(await failureOf(client.query('SELECT nothing'))).toEqual(['42703', 'column "nothing" does not exist']);
      expect((await failureOf(client.query('SELECT 1')))[0]).toBe('25P02');
      await client.query('ROLLBACK');
      expect((await client.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    });
  });

  it('survives a cancel, what is no PostgreSQL client, and half a sign-in', async () => {
    const cancel = Buffer.concat([int32(16), int32(CANCEL_REQUEST), int32(1), int32(2)]);
    for (const sent of [
      cancel,
      Buffer.from('GET / HTTP/1.1\r\nhost: x\r\n\r\n'),
      Buffer.from([0, 0, 0]),
      Buffer.alloc(0),
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(new URL(database.url).port), '127.0.0.1', () => socket.end(sent));
        socket.on('error', () => undefined);
        socket.once('close', () => resolve());
        socket.resume();
      });
    }
    expect((await asked(database.url, 'SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  });

  it('can be without a free connection, just starting, or gone', async () => {
    database.behave({ refuse: 'too-many' });
    expect(await failureOf(asked(database.url, 'SELECT 1'))).toEqual(['53300', 'sorry, too many clients already']);
    database.behave({ refuse: 'starting' });
    expect(await failureOf(asked(database.url, 'SELECT 1'))).toEqual(['57P03', 'the database system is starting up']);
    database.behave({ refuse: 'hang-up' });
    expect((await failureOf(asked(database.url, 'SELECT 1')))[1]).not.toBe('did not fail');
    // The practice systems themselves go on.
    expect(await database.rows()).toEqual([]);
  });

  it('can cut the connection before or after a statement is carried out, once', async () => {
    database.behave({ cut: { at: 'insert into', when: 'before' } });
    expect((await failureOf(asked(database.url, INSERT, [ADDRESS, 's'])))[1]).not.toBe('did not fail');
    expect(await database.rows()).toEqual([]);
    database.behave({ cut: { at: 'COMMIT', when: 'after' } });
    const committing = withClient(database.url, async (client) => {
      await client.query('BEGIN');
      await client.query(INSERT, [ADDRESS, 's']);
      await client.query('COMMIT');
    });
    expect((await failureOf(committing))[1]).not.toBe('did not fail');
    expect(await database.rows()).toHaveLength(1);
    await withClient(database.url, (client) => client.query('COMMIT'));
  });

  it('can be slow', async () => {
    database.behave({ latencyMs: 150 });
    const start = performance.now();
    await asked(database.url, 'SELECT 1');
    expect(performance.now() - start).toBeGreaterThanOrEqual(145);
  });

  it('takes new rows after its PostgreSQL has died', async () => {
    await asked(database.url, INSERT, [ADDRESS, 's']);
    process.kill(Number(database.enginePid()), 'SIGKILL');
    await expect.poll(() => database.enginePid()).toBeUndefined();
    await asked(database.url, INSERT, ['https://after.practice.example', 's']);
    expect(await database.rows()).toMatchObject([{ url: 'https://after.practice.example' }]);
  }, 60_000);

  it.skipIf(lacks('postgres'))('serves psql', async () => {
    const script =
      "\\set secret 'it''s'\nINSERT INTO nex_gapis (url, clientsecret) VALUES ('u', :'secret');\n\\d nex_gapis\n";
    const running = promisify(execFile)('psql', ['--no-psqlrc', '-v', 'ON_ERROR_STOP=1', '-f', '-', database.url]);
    running.child.stdin?.end(script);
    expect((await running).stdout).toMatch(/INSERT 0 1[\s\S]*clientsecret \| text/);
    expect(await database.rows()).toMatchObject([{ url: 'u', clientsecret: "it's" }]);
  });
});
