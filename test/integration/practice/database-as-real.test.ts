import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type PracticeDatabase, startPracticeDatabase } from '../../../main/practice/database/start.ts';
import { type RealPostgres, realPostgres } from '../../fixtures/postgres/real-postgres.ts';
import { lacks } from '../../lacks.ts';
import { asked, changed, failureOf } from './database-client.ts';

const COLUMNS = `SELECT column_name, data_type FROM information_schema.columns
  WHERE table_name LIKE 'nex%' ORDER BY table_name, ordinal_position`;
const LOOK = 'SELECT url, clientid FROM nex_gapis WHERE url = $1';
const INSERT = 'INSERT INTO nex_gapis (url) VALUES ($1)';
const REMOVE = 'DELETE FROM nex_gapis WHERE url = $1';
const LOCK = 'BEGIN; LOCK TABLE nex_gapis IN SHARE ROW EXCLUSIVE MODE; COMMIT';

describe.skipIf(lacks('postgres'))('the practice database answers as a real PostgreSQL does', () => {
  let practice: PracticeDatabase[] = [];
  let real: RealPostgres[] = [];
  beforeAll(async () => {
    practice = await Promise.all([
      startPracticeDatabase({ form: 'wide' }),
      startPracticeDatabase({ form: 'missing' }),
      startPracticeDatabase({ rights: 'read-only' }),
      startPracticeDatabase({ rights: 'none' }),
    ]);
    real = [await realPostgres({ form: 'wide' }), await realPostgres({ form: 'missing' })];
    // One after the other: each takes a processor for seconds.
    for (const { url } of practice) await asked(url, 'SELECT 1');
  }, 120_000);
  afterAll(() => Promise.all([...practice.map((each) => each.close()), ...real.map((each) => each.stop())]));

  /** The addresses of the same situation, on both. */
  const both = (ofPractice: number, ofReal: readonly [number, Parameters<RealPostgres['url']>[0]?]) =>
    [practice[ofPractice]?.url ?? '', real[ofReal[0]]?.url(ofReal[1]) ?? ''] as const;
  const sameFailure = async (
    [one, other]: readonly [string, string],
    code: string,
    text = 'SELECT 1',
    params: string[] = [],
  ) => {
    const failures = [await failureOf(asked(one, text, params)), await failureOf(asked(other, text, params))] as const;
    expect(failures[0]).toEqual(failures[1]);
    expect(failures[0][0]).toBe(code);
  };

  it('to a wrong password, an unknown user and an unknown database', async () => {
    const [one, other] = both(0, [0]);
    await sameFailure([changed(one, { password: 'x' }), changed(other, { password: 'x' })], '28P01');
    await sameFailure([changed(one, { pathname: '/other' }), changed(other, { pathname: '/other' })], '3D000');
    expect((await failureOf(asked(changed(one, { username: 'mallory' }), 'SELECT 1')))[0]).toBe('28P01');
  });

  it('to a client that wants TLS', async () => {
    const [one, other] = both(0, [0]);
    const search = '?sslmode=require&uselibpqcompat=true';
    const failures = [one, other].map((url) => failureOf(asked(changed(url, { search }), 'SELECT 1')));
    const [ofPractice, ofReal] = await Promise.all(failures);
    expect(ofPractice).toEqual(ofReal);
    expect(ofPractice?.[1]).toBe('The server does not support SSL connections');
  });

  it('to a missing table', () => sameFailure(both(1, [1]), '42P01', LOOK, ['u']));

  it('to somebody who may read only', async () => {
    const users = both(2, [0, 'reader']);
    for (const url of users) expect((await asked(url, 'SELECT url FROM nex_gapis')).rows).toEqual([]);
    for (const text of [INSERT, REMOVE]) await sameFailure(users, '42501', text, ['u']);
    await sameFailure(users, '42501', LOCK);
  });

  it('to somebody without any right', () => sameFailure(both(3, [0, 'stranger']), '42501', LOOK, ['u']));

  it('to an unknown setting in the connection string', () => {
    const [one, other] = both(0, [0]);
    const search = '?options=-c%20nonsense=1';
    return sameFailure([changed(one, { search }), changed(other, { search })], '42704');
  });

  it('with the wide form, and to a statement in a transaction that only reads', async () => {
    const [one, other] = both(0, [0]);
    const columns = [(await asked(one, COLUMNS)).rows, (await asked(other, COLUMNS)).rows];
    expect(columns[0]).toEqual(columns[1]);
    expect(columns[0]?.map(({ column_name }) => column_name)).toContain('authexturl');
    await sameFailure([one, other], '25006', "BEGIN READ ONLY; INSERT INTO nex_gapis (url) VALUES ('u')");
  });
});
