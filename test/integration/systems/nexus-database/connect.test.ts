import { mkdtempSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../../main/systems/nexus-database/connect.ts';
import { lookAtRows, lookAtTable } from '../../../../main/systems/nexus-database/gapis.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { type RealPostgres, realPostgres } from '../../../fixtures/postgres/real-postgres.ts';
import { lacks } from '../../../lacks.ts';
import { faultOf, open } from './open.ts';

const look = (url: string) => open(url).database.read(lookAtTable());
const failure = async (url: string, secrets: readonly string[] = []) => {
  const fault = await faultOf(look(url));
  expect(fault.acted).toBe('no');
  for (const secret of [url, ...secrets]) expect(fault.text).not.toContain(secret);
  return fault;
};

describe.skipIf(lacks('postgres'))('a real PostgreSQL without TLS', () => {
  let real: RealPostgres;
  let tableless: RealPostgres;
  beforeAll(async () => {
    real = await realPostgres({ form: 'wide' });
    tableless = await realPostgres({ form: 'missing' });
  }, 60_000);
  afterAll(async () => {
    await real?.stop();
    await tableless?.stop();
  });

  it('is looked at, with a password of every awkward character', async () => {
    expect(await look(real.url())).toEqual({
      isWide: true,
      may: { insert: true, update: true, lock: true },
      isReplica: false,
    });
    expect((await look(real.url('reader'))).may).toEqual({ insert: false, update: false, lock: false });
  });

  it.each([
    ['a wrong password', 'database-password-refused', (url: string) => url.replace(/:[^:@]+@/, ':wrong-password@')],
    ['an unknown user', 'database-wants-tls', (url: string) => url.replace('nexus:', 'mallory:')],
    ['an unknown database', 'database-unknown', (url: string) => url.replace(/\/nexus$/, '/nothing')],
    ['no password', 'database-password-missing', (url: string) => url.replace(/:[^:@]+@/, '@')],
    ['TLS wanted', 'database-without-tls', (url: string) => `${url}?sslmode=require`],
    ['TLS checked', 'database-without-tls', (url: string) => `${url}?sslmode=verify-full`],
    ['an unknown sslmode', 'database-url-unreadable', (url: string) => `${url}?sslmode=maybe`],
    [
      'a certificate file that is not there',
      'database-ca-file-unreadable',
      (url: string) => `${url}?sslmode=verify-ca&sslrootcert=/no/such.pem`,
    ],
  ])('says what is wrong with %s', async (_name, code, change) => {
    const url = change(real.url());
    const fault = await failure(url, [real.password, encodeURIComponent(real.password), 'wrong-password']);
    expect(fault.code).toBe(code);
  });

  it('does not admit a user that pg_hba.conf leaves out: TLS may help, or a line for the user', async () => {
    // Also where nothing would help but a line, the server says "no encryption".
    const { code, fix } = await failure(real.url('outsider'));
    expect([code, fix]).toEqual(['database-wants-tls', expect.stringContaining('pg_hba.conf')]);
  });

  it('prefers TLS and does without', async () => {
    expect((await look(real.url('nexus', '?sslmode=prefer'))).isWide).toBe(true);
  });

  it('has no table, or has it in another schema', async () => {
    const nowhere = await failure(tableless.url());
    expect([nowhere.code, nowhere.fix]).toEqual(['database-table-missing', expect.stringContaining('started once')]);
    await tableless.query('CREATE SCHEMA chat AUTHORIZATION nexus; CREATE TABLE chat.nex_gapis (url text)');
    const elsewhere = await failure(tableless.url());
    expect(elsewhere.fix).toContain('options=-csearch_path%3Dchat');
    const asTold = '?options=-csearch_path%3Dchat';
    expect((await look(tableless.url('nexus', asTold))).isWide).toBe(false);
  });

  it('lets a stranger see columns and no rows, and says on which table and where to go', async () => {
    const { database } = open(real.url('stranger'));
    const fault = await faultOf(database.read(lookAtRows(['u'], false, false)));
    expect(fault.code).toBe('database-right-missing');
    expect(fault.text).toContain('“stranger” lacks a right on table nex_gapis');
    expect(fault.text).toContain('"field":"databaseUrl"');
  });

  it('is full', async () => {
    await real.query('ALTER ROLE reader CONNECTION LIMIT 0');
    expect((await failure(real.url('reader'))).code).toBe('database-full');
    await real.query('ALTER ROLE reader CONNECTION LIMIT -1');
  });

  it('has no right to connect', async () => {
    await real.query('REVOKE CONNECT ON DATABASE nexus FROM PUBLIC');
    expect((await failure(real.url('reader'))).code).toBe('database-access-denied');
    await real.query('GRANT CONNECT ON DATABASE nexus TO PUBLIC');
  });

  it('takes no password of the environment', async () => {
    process.env.PGPASSWORD = real.password;
    try {
      expect((await failure(real.url().replace(/:[^:@]+@/, '@'))).code).toBe('database-password-missing');
    } finally {
      delete process.env.PGPASSWORD;
    }
  });
});

describe.skipIf(lacks('postgres'))('a real PostgreSQL with TLS', () => {
  let good: RealPostgres;
  let otherName: RealPostgres;
  let expired: RealPostgres;
  beforeAll(async () => {
    good = await realPostgres({ tls: 'good' });
    otherName = await realPostgres({ tls: 'other-name' });
    expired = await realPostgres({ tls: 'expired' });
  }, 90_000);
  afterAll(() => Promise.all([good?.stop(), otherName?.stop(), expired?.stop()]));
  const checked = ({ url, caFile }: RealPostgres, mode: string) =>
    url('nexus', `?sslmode=${mode}&sslrootcert=${encodeURIComponent(caFile)}`);

  it('is trusted by its authority', async () => {
    for (const mode of ['verify-full', 'verify-ca', 'require']) {
      expect((await look(checked(good, mode))).isWide).toBe(false);
    }
    for (const mode of ['require', 'prefer']) {
      expect((await look(good.url('nexus', `?sslmode=${mode}`))).isWide).toBe(false);
    }
  });

  it('is not taken on trust when it is to be checked', async () => {
    const fault = await failure(good.url('nexus', '?sslmode=verify-full'));
    expect([fault.code, fault.fix]).toEqual(['database-certificate-untrusted', expect.stringContaining('sslrootcert')]);
    // As libpq: with a file to check with, `require` checks too.
    const foreign = checked({ ...good, caFile: otherName.caFile }, 'require');
    expect((await failure(foreign)).code).toBe('database-certificate-untrusted');
  });

  it('is for another name', async () => {
    expect((await failure(checked(otherName, 'verify-full'))).code).toBe('database-certificate-other-name');
    expect((await look(checked(otherName, 'verify-ca'))).isWide).toBe(false);
  });

  it('is expired', async () => {
    expect((await failure(checked(expired, 'verify-full'))).code).toBe('database-certificate-expired');
  });

  it('wants TLS', async () => {
    const fault = await failure(good.url());
    expect([fault.code, fault.fix]).toEqual(['database-wants-tls', expect.stringContaining('sslmode=verify-full')]);
  });

  it('needs a certificate in the file', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'groundwork-ca-')), 'empty.pem');
    writeFileSync(file, 'nothing');
    const fault = await failure(checked({ ...good, caFile: file }, 'verify-full'));
    expect(fault.code).toBe('database-ca-file-unreadable');
  });
});

describe('what is no PostgreSQL at all', () => {
  const servers: Server[] = [];
  afterAll(() => {
    for (const server of servers) server.close();
  });
  const listening = async (answer: (server: Socket) => void) => {
    const server = createServer(answer).listen(0, '127.0.0.1');
    servers.push(server);
    await new Promise((done) => server.once('listening', done));
    return `postgres://u:secret-password@127.0.0.1:${(server.address() as AddressInfo).port}/nexus`;
  };

  it('does not listen', async () => {
    const url = await listening(() => undefined);
    const server = servers.pop();
    await new Promise((done) => server?.close(done));
    expect((await failure(url, ['secret-password'])).code).toBe('database-connection-refused');
  });

  it('has no such name', async () => {
    const url = 'postgres://u:secret-password@database.customer.invalid/nexus';
    expect((await failure(url, ['secret-password'])).code).toBe('database-name-not-resolved');
  });

  it('answers in words of its own', async () => {
    const url = await listening((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect((await failure(`${url}?sslmode=require`, ['secret-password'])).code).toBe('not-postgres');
  });

  it('hangs up', async () => {
    const url = await listening((socket) => socket.once('data', () => socket.destroy()));
    expect((await failure(url, ['secret-password'])).code).toBe('database-connection-cut');
  });

  it('is stopped while it says nothing', async () => {
    const url = await listening(() => undefined);
    const stop = new AbortController();
    const looking = open(url).database.read(lookAtTable(), stop.signal);
    setTimeout(() => stop.abort(), 50);
    await expect(looking).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('says nothing in time', async () => {
    const url = await listening(() => undefined);
    const limits = { lockSeconds: 1, answerSeconds: 1, connectSeconds: { here: 1, elsewhere: 60 } };
    const fault = await faultOf(connect(new Secret(url), { table: 't', ...limits }));
    expect([fault.code, fault.acted, fault.text.includes('secret-password')]).toEqual([
      'database-timed-out',
      'no',
      false,
    ]);
  });

  it.each([
    'database.customer.example',
    // A tunnel to the customer's.
    '127.0.0.1:15432',
  ])('is not the practice database, and this is a rehearsal: %s', async (host) => {
    const practice = 'postgres://nexus:own@127.0.0.1:5432/nexus';
    const { database } = open(`postgres://u:secret-password@${host}/nexus`, {}, practice);
    const fault = await faultOf(database.read(lookAtTable()));
    expect([fault.code, fault.text.includes('secret-password')]).toEqual(['database-not-practice', false]);
  });
});
