import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type RealPostgres, realPostgres } from '../../fixtures/postgres/real-postgres.ts';
import { lacks } from '../../lacks.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { otherClient } from './ops-calls.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant } from './tenant-bench.ts';

const SECRET = `client secret of both computers, 32 and more: it's "q" \\`;

/** What a run says without its secrets. */
const outcome = ({ result, problem }: { readonly result?: string; readonly problem?: { readonly code: string } }) =>
  problem?.code ?? result;

describe.skipIf(lacks('postgres'))('enabling a tenant with a PostgreSQL of its own (needs postgres)', () => {
  let server: RealPostgres;
  beforeAll(async () => {
    server = await realPostgres();
  }, 60_000);
  afterEach(() => server.clear());
  afterAll(() => server.stop());

  /** Digital Channels looks into the same database. */
  async function open(at: RealPostgres = server, url: string = at.url()) {
    const gapis = async (address: string) =>
      (await at.query('SELECT 1 FROM nex_gapis WHERE url = $1', [address])).length > 0;
    const keyMade = async (id: string, name: string) =>
      void (await at.query('INSERT INTO nex_apikeys (id, name) VALUES ($1, $2)', [id, name]));
    const bench = await startTenant({ nexus: { gapis, keyMade } }, { openKeychain: fakeKeychain().open }, 'cold');
    return { bench, env: { ...realSecrets(bench), DATABASE: url, CLIENT: SECRET } };
  }

  const written = async (at: RealPostgres = server) =>
    String((await at.query('SELECT pg_snapshot_xmax(pg_current_snapshot())::text AS next'))[0]?.next);
  const rows = (at: RealPostgres = server) => at.query('SELECT * FROM nex_gapis ORDER BY url');

  it('runs to its end; plans write nothing; undo takes the row away', { timeout: 60_000 }, async () => {
    const { bench, env } = await open();
    const before = await written();
    const planned = await bench.cli(['plan', RUNBOOK], realValues(bench), env);
    expect(planned.actions.filter(({ kind }) => kind === 'sql').length, planned.text).toBe(1);
    expect(await written()).toBe(before);
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
    expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
    const [row] = await rows();
    expect(await bench.ops.opens(String(row?.clientsecret))).toBe(true);

    const after = await written();
    const next = await bench.cli(['plan', RUNBOOK, '--engagement', ran.engagement ?? ''], undefined, env);
    const verified = await bench.cli(['verify', ran.engagement ?? ''], undefined, env);
    expect([next.actions, verified.result, await written()], verified.text).toEqual([[], 'done', after]);
    const undone = await bench.cli(['undo', ran.engagement ?? '', '--yes'], undefined, env);
    expect([undone.result, await rows()], undone.text).toEqual(['done', []]);
    const { username, password } = new URL(env.DATABASE);
    expect(username).toBe('nexus');
    const all = `${planned.text}${ran.text}${next.text}${verified.text}${undone.text}`;
    for (const secret of [env.DATABASE, password, decodeURIComponent(password), String(row?.clientsecret)]) {
      expect(all).not.toContain(secret);
    }
  });

  it.each([
    ['a wrong password', (at: RealPostgres) => at.url().replace(/:[^:@/]+@/, ':wrong@')],
    ['an unknown database', (at: RealPostgres) => at.url().replace(/\/nexus$/, '/nixus')],
    ['a database without the table', (at: RealPostgres) => at.url('postgres').replace(/\/nexus$/, '/postgres')],
    ['a user who is not let in', (at: RealPostgres) => at.url('outsider')],
    ['a user who may not look', (at: RealPostgres) => at.url('stranger')],
    ['a server that has no TLS', (at: RealPostgres) => at.url('nexus', '?sslmode=require')],
    ['a port where nobody listens', (at: RealPostgres) => at.url().replace(/:\d+\//, ':1/')],
    ['a host that is not there', (at: RealPostgres) => at.url().replace('127.0.0.1', 'db.harbour.invalid')],
  ] as const)(
    '%s: nothing is written, and a message of its own says what to do',
    { timeout: 60_000 },
    async (_what, url) => {
      const { bench, env } = await open(server, url(server));
      const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
      expect([bench.writes(), await rows()], ran.text).toEqual([0, []]);
      expect(ran.problem, ran.text).toMatchObject({ fix: expect.stringMatching(/\.$/), message: expect.any(String) });
      seen.add(ran.problem?.code ?? '');
      expect(ran.code).not.toBe(0);
      const { password } = new URL(env.DATABASE);
      for (const secret of [env.DATABASE, password, decodeURIComponent(password)])
        expect(ran.text).not.toContain(secret);
    },
  );
  /** Codes of the faults above: each cause has its own. */
  const seen = new Set<string>();
  it('has eight causes and eight codes', () => {
    expect(seen.size).toBe(8);
  });

  it('a user who may only read: everything before the row is kept, and the row is asked for', {
    timeout: 60_000,
  }, async () => {
    const { bench, env } = await open(server, server.url('reader'));
    const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
    expect([ran.code, await rows(), bench.practice.nexus.counts().write], ran.text).not.toEqual([0, [], 0]);
    expect([await rows(), bench.practice.nexus.counts().write]).toEqual([[], 0]);
    expect(ran.problem?.fix, ran.text).toMatch(/\.$/);
    const resumed = await bench.cli(['resume', ran.engagement ?? '', '--yes'], realValues(bench), {
      ...env,
      DATABASE: server.url(),
    });
    expect([resumed.result, resumed.problem], resumed.text).toEqual(['done', undefined]);
    expect((await rows()).length).toBe(1);
  });

  it('two computers want the row at once: the table lock lets one add it, and the other finds it', {
    timeout: 60_000,
  }, async () => {
    const { bench, env } = await open();
    await bench.ops.addClient(otherClient(SECRET, [bench.practice.json.nexus?.origin ?? '']));
    const value = bench.practice.json.nexus?.origin ?? '';
    await bench.ops.set({ name: 'chatservice-uri', location: '/', value, shared: false });
    const computers = [1, 2].map(() => bench.elsewhere({ openKeychain: fakeKeychain().open }));
    const values = { ...realValues(bench), clientSecret: { env: 'CLIENT' } };
    // Both get as far as the lock while somebody else holds the table.
    const holder = new pg.Client({ connectionString: server.url() });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE nex_gapis IN SHARE ROW EXCLUSIVE MODE');
    const both = computers.map((cli) => cli(['run', RUNBOOK, '--yes'], values, env));
    await waiting(2);
    await holder.query('COMMIT');
    await holder.end();
    const ends = await Promise.all(both);
    expect((await rows()).map(({ clientsecret }) => clientsecret)).toEqual([SECRET]);
    expect(ends.map(outcome), ends.map(({ text }) => text).join('\n=====\n')).toContain('done');
    const loser = ends.find(({ result }) => result !== 'done');
    expect([loser?.result, loser?.problem?.code], loser?.text).toEqual(['attention', 'database-rows-changed']);
    // Its resume finds the row as wanted, and asks about the tenant that the other one provisioned.
    const again = await computers[ends.indexOf(loser as (typeof ends)[number])]?.(
      ['resume', loser?.engagement ?? '', '--yes'],
      values,
      env,
    );
    expect([again?.result, again?.problem?.code], again?.text).toEqual(['attention', 'tenant-has-key']);
    expect((await rows()).length).toBe(1);
  });

  /** Until so many transactions wait for the table. */
  async function waiting(count: number): Promise<void> {
    const text = "SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = 'nex_gapis'::regclass";
    for (;;) {
      const [found] = await server.query(text);
      if (Number(found?.n) >= count) return;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  it.each(['good', 'other-name', 'expired'] as const)(
    'over TLS, with a certificate that is %s',
    { timeout: 60_000 },
    async (tls) => {
      const secure = await realPostgres({ tls, form: 'wide' });
      try {
        const url = secure.url('nexus', `?sslmode=verify-full&sslrootcert=${encodeURIComponent(secure.caFile)}`);
        const { bench, env } = await open(secure, url);
        const ran = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), env);
        if (tls === 'good') {
          expect([ran.result, ran.problem], ran.text).toEqual(['done', undefined]);
          expect((await rows(secure)).length).toBe(2);
          return;
        }
        expect([ran.result, bench.writes(), await rows(secure)], ran.text).toEqual(['failed', 0, []]);
        expect(ran.problem?.fix).toContain('certificate');
      } finally {
        await secure.stop();
      }
    },
  );
});
