import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { inRepository } from '../../../build/bootstrap/repository.mjs';
import { startPracticeDatabase } from '../../../main/practice/database/start.ts';
import { startPractice } from '../../../main/practice/start.ts';
import { asked, failureOf } from './database-client.ts';

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** A process with a practice database that somebody has signed in to; `then` is what it does next. */
let parent: ChildProcess | undefined;
async function parentWith(then: string): Promise<number> {
  const start = new URL(inRepository('main', 'practice', 'database', 'start.ts'), 'file:');
  const program = `
    const { startPracticeDatabase } = await import(${JSON.stringify(start.href)});
    const { default: pg } = await import(${JSON.stringify(import.meta.resolve('pg'))});
    const database = await startPracticeDatabase();
    const client = new pg.Client(database.url);
    await client.connect();
    await client.query('SELECT 1');
    client.on('error', () => undefined);
    console.log(database.enginePid());
    ${then}`;
  parent = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const said = await new Promise<string>((resolve, reject) => {
    parent?.stdout?.once('data', (data) => resolve(String(data)));
    parent?.once('exit', () => reject(new Error('It ended before it said anything.')));
  });
  return Number(said);
}

beforeEach(() => {
  parent = undefined;
});
afterEach(() => void parent?.kill('SIGKILL'));

it('PostgreSQL does not run before somebody signs in, and nothing that Digital Channels asks starts it', async () => {
  const gapis = [{ url: 'https://gws.practice.example/', clientsecret: 's' }];
  const practice = await startPractice({ database: { gapis } });
  const { database } = practice;
  let pid = 0;
  try {
    await database.addApiKey('5a5b', 't100');
    expect(await database.hasGapisRow('https://gws.practice.example')).toBe(true);
    expect(await database.hasGapisRow('https://other.practice.example')).toBe(false);
    expect([await database.rows(), await database.apiKeys()]).toEqual([gapis, [{ id: '5a5b', name: 't100' }]]);
    const wrong = database.url.replace('nexus:', 'nexus:not-');
    expect((await failureOf(asked(wrong, 'SELECT 1')))[0]).toBe('28P01');
    expect(database.enginePid()).toBeUndefined();

    const { rows } = await asked(database.url, 'SELECT id, url FROM nex_apikeys, nex_gapis');
    expect(rows).toEqual([{ id: '5a5b', url: 'https://gws.practice.example/' }]);
    pid = Number(database.enginePid());
    expect(isAlive(pid)).toBe(true);
  } finally {
    await practice.close();
  }
  expect(isAlive(pid)).toBe(false);
}, 60_000);

it('PostgreSQL ends when the practice systems are closed while it starts', async () => {
  const database = await startPracticeDatabase();
  const asking = failureOf(asked(database.url, 'SELECT 1'));
  await new Promise((resolve) => setTimeout(resolve, 300));
  await database.close();
  expect((await asking)[1]).not.toBe('did not fail');
  expect(database.enginePid()).toBeUndefined();
}, 60_000);

it.each([
  ['idle', ''],
  ['busy', "client.query('SELECT pg_sleep(3600)').catch(() => undefined);"],
])(
  'PostgreSQL ends with a process that is killed by force while it is %s',
  async (_, then) => {
    const pid = await parentWith(then);
    // Long enough that it is busy.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isAlive(pid)).toBe(true);
    parent?.kill('SIGKILL');
    await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
  },
  60_000,
);

it('a process that closes the practice systems waits until PostgreSQL has ended, and then ends well', async () => {
  const pid = await parentWith('await database.close();');
  const [code] = await once(parent as ChildProcess, 'exit');
  expect([code, isAlive(pid)]).toEqual([0, false]);
}, 60_000);
