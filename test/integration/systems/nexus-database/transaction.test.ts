import fc from 'fast-check';
import { Client } from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { SqlWrite } from '../../../../main/engine/call.ts';
import { startPracticeDatabase } from '../../../../main/practice/database/start.ts';
import { undoAction, writeAction } from '../../../../main/runbooks/nexus-tenant/gapis/actions.ts';
import { leftIn } from '../../../../main/runbooks/nexus-tenant/gapis/left.ts';
import { lookAtApiKeys } from '../../../../main/systems/nexus-database/api-keys.ts';
import { lookAtRows } from '../../../../main/systems/nexus-database/gapis.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import type { SqlAction, Template } from '../../../../shared/plan/action.ts';
import { type RealPostgres, realPostgres } from '../../../fixtures/postgres/real-postgres.ts';
import { lacks } from '../../../lacks.ts';
import { faultOf, open } from './open.ts';

const DROP = "'; DROP TABLE nex_gapis; --";
const SECRET = `a\\b"c'd$1 ${DROP}\nпривет 日本 😀`;
const PLACES = {
  gwsURL: 'https://gws.customer.example',
  authURL: 'https://auth.customer.example',
  authInternalURL: 'http://gauth.inside:80',
};
const context = (gwsURL = PLACES.gwsURL) => ({ places: { ...PLACES, gwsURL } as never, secretKeptIn: 'here' });

/** The action as the engine hands it to a writer. */
function ready(action: SqlAction, secrets: { readonly [name: string]: string }): SqlWrite {
  const value = (param: Template) => {
    const name = (param as { readonly $secret?: string } | null)?.$secret;
    return name === undefined ? param : new Secret(secrets[name] ?? '');
  };
  const { system, table, expects, statements, yields = [] } = action;
  const filled = <S extends { readonly params: readonly Template[] }>(statement: S) => ({
    ...statement,
    params: statement.params.map(value),
  });
  return {
    kind: 'sql',
    system,
    table,
    expects: filled(expects),
    statements: statements.map(filled),
    yields,
  } as SqlWrite;
}

/** Looks, and writes what the look calls for. */
async function write(url: string, isWide: boolean, secret = SECRET, gwsURL = PLACES.gwsURL, practice = false) {
  const { database, told } = open(url, { clientSecret: secret }, practice ? url : undefined);
  const urls = isWide ? [gwsURL, PLACES.authInternalURL] : [gwsURL];
  const { rows } = await database.read(lookAtRows(urls, isWide, true));
  const action = writeAction(context(gwsURL), { isWide, rows });
  return {
    database,
    told,
    action,
    before: { isWide, rows },
    send: () => database.sendWrite(ready(action, { clientSecret: secret })),
  };
}

describe.skipIf(lacks('postgres'))('nex_gapis of a real PostgreSQL', () => {
  let narrow: RealPostgres;
  let wide: RealPostgres;
  beforeAll(async () => {
    narrow = await realPostgres();
    wide = await realPostgres({ form: 'wide' });
  }, 60_000);
  afterEach(async () => {
    await narrow.clear();
    await wide.clear();
  });
  afterAll(async () => {
    await narrow?.stop();
    await wide?.stop();
  });

  it('gets one row in its narrow form, whatever the secret is made of', async () => {
    const { send, told, database } = await write(narrow.url(), false);
    const { status, body, secrets } = await send();
    expect([status, body, secrets.size]).toEqual([200, [[{ url: PLACES.gwsURL, added: true }]], 0]);
    expect(
      await narrow.query('SELECT url, clientid, apikey, clientsecret, created IS NOT NULL AS dated FROM nex_gapis'),
    ).toEqual([{ url: PLACES.gwsURL, clientid: 'nexus_client', apikey: 'NA', clientsecret: SECRET, dated: true }]);
    const again = await database.read(lookAtRows([PLACES.gwsURL], false, true));
    expect(again.rows).toEqual([{ url: PLACES.gwsURL, same: true, empty: false }]);
    expect(JSON.stringify(told)).not.toContain('DROP TABLE');
    expect(told.map(({ effect, outcome }) => [effect, outcome.is])).toEqual([
      ['read', 'answered'],
      ['write', 'answered'],
      ['read', 'answered'],
    ]);
    expect(told[1]?.statements.map(({ text }) => text.split(' ', 1)[0])).toEqual([
      'LOCK',
      'SELECT',
      'INSERT',
      'COMMIT',
    ]);
    expect(told[1]?.address).toBe(`postgresql://127.0.0.1:${narrow.port}/nexus`);
  });

  it('gets two rows in its wide form, with the addresses of Auth and without a region', async () => {
    const { send } = await write(wide.url(), true);
    await send();
    const rows = await wide.query('SELECT url, region, authinturl, authexturl FROM nex_gapis ORDER BY url DESC');
    const auth = { region: null, authinturl: PLACES.authInternalURL, authexturl: PLACES.authURL };
    expect(rows).toEqual([
      { url: PLACES.gwsURL, ...auth },
      { url: PLACES.authInternalURL, ...auth },
    ]);
  });

  it('takes any text for an address and for a secret, and is still there', { timeout: 60_000 }, async () => {
    const text = fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom(DROP, "\\'; --", '$1', ":'x'", 'a\nb\r\n', '日本 😀', '%s$$'),
      )
      .filter((drawn) => drawn !== '' && !drawn.includes('\0') && drawn.isWellFormed());
    await fc.assert(
      fc.asyncProperty(text, text, async (gwsURL, secret) => {
        await narrow.clear();
        const { send } = await write(narrow.url(), false, secret, gwsURL);
        await send();
        expect(await narrow.query('SELECT url, clientsecret FROM nex_gapis')).toEqual([
          { url: gwsURL, clientsecret: secret },
        ]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(['read committed', 'repeatable read', 'serializable'])(
    'gets one row when two computers plan at the same moment and their transactions are %s',
    async (level) => {
      await narrow.query(`ALTER ROLE nexus SET default_transaction_isolation = '${level}'`);
      const both = await Promise.all([write(narrow.url(), false, 'one'), write(narrow.url(), false, 'two')]);
      const ended = await Promise.allSettled(both.map(({ send }) => send()));
      expect(ended.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
      const lost = ended.find((end) => end.status === 'rejected') as PromiseRejectedResult;
      expect(lost.reason).toMatchObject({ code: 'database-rows-changed', acted: 'no', family: 'attention' });
      expect(await narrow.query('SELECT count(*)::int AS count FROM nex_gapis')).toEqual([{ count: 1 }]);
      await narrow.query('ALTER ROLE nexus RESET default_transaction_isolation');
    },
  );

  it('is overwritten with the former secret given back, and put back by undo', async () => {
    await narrow.query("INSERT INTO nex_gapis VALUES ($1, 'nexus_client', 'NA', $2, now())", [PLACES.gwsURL, DROP]);
    const { send, database, action } = await write(narrow.url(), false);
    expect(action.yields).toEqual([
      { pointer: '/0/0/formersecret', name: 'formerClientSecret', subject: { id: PLACES.gwsURL }, keptIn: 'here' },
    ]);
    const { body, secrets } = await send();
    expect(secrets.get('formerClientSecret')?.equals(new Secret(DROP))).toBe(true);
    expect(JSON.stringify(body)).not.toContain('DROP');
    const { changed } = leftIn(body);
    expect(changed).toEqual([{ url: PLACES.gwsURL, secret: true, wasEmpty: false }]);
    const { rows } = await database.read(lookAtRows([PLACES.gwsURL], false, true));
    const undo = undoAction(context(), { isWide: false, rows }, [], changed);
    await database.sendWrite(ready(undo, { clientSecret: SECRET, formerClientSecret: DROP }));
    expect(await narrow.query('SELECT clientsecret FROM nex_gapis')).toEqual([{ clientsecret: DROP }]);
  });

  it('puts back the addresses of Auth, and removes the row that was added beside them', async () => {
    await wide.query("INSERT INTO nex_gapis VALUES ($1, 'nexus_client', 'NA', $2, now(), 'r', 'old-int', NULL)", [
      PLACES.gwsURL,
      '',
    ]);
    const { send, database } = await write(wide.url(), true);
    const left = leftIn((await send()).body);
    expect(left).toEqual({
      added: [PLACES.authInternalURL],
      changed: [
        { url: PLACES.gwsURL, secret: true, wasEmpty: true, auth: { authinturl: 'old-int', authexturl: null } },
      ],
    });
    const urls = [PLACES.gwsURL, PLACES.authInternalURL];
    const { rows } = await database.read(lookAtRows(urls, true, true));
    const undo = undoAction(context(), { isWide: true, rows }, left.added, left.changed);
    await database.sendWrite(ready(undo, { clientSecret: SECRET }));
    expect(await wide.query('SELECT url, clientsecret, region, authinturl, authexturl FROM nex_gapis')).toEqual([
      { url: PLACES.gwsURL, clientsecret: '', region: 'r', authinturl: 'old-int', authexturl: null },
    ]);
  });

  it('is not changed when a row came or went since the plan was made', async () => {
    const { send } = await write(narrow.url(), false);
    await narrow.query("INSERT INTO nex_gapis VALUES ($1, 'nexus_client', 'NA', 'other', now())", [PLACES.gwsURL]);
    expect(await faultOf(send())).toMatchObject({ code: 'database-rows-changed', acted: 'no' });
    expect(await narrow.query('SELECT clientsecret FROM nex_gapis')).toEqual([{ clientsecret: 'other' }]);
  });

  it('keeps nothing of a transaction in which one statement changes another number of rows', async () => {
    const { action, database } = await write(narrow.url(), false);
    const [insert] = action.statements;
    if (insert === undefined) throw new Error('No statement.');
    const two = { ...action, statements: [insert, { ...insert, rows: 2 }] };
    expect((await faultOf(database.sendWrite(ready(two, { clientSecret: 'x' })))).code).toBe('database-rows-changed');
    expect(await narrow.query('SELECT * FROM nex_gapis')).toEqual([]);
  });

  it.each([
    ['no INSERT right', 'reader', 'database-lock-right-missing'],
    ['no right at all', 'stranger', 'database-lock-right-missing'],
  ] as const)('is not written with %s', async (_name, role, code) => {
    const { action } = await write(narrow.url(), false);
    const fault = await faultOf(open(narrow.url(role)).database.sendWrite(ready(action, { clientSecret: SECRET })));
    expect([fault.code, fault.acted, fault.text.includes(DROP)]).toEqual([code, 'no', false]);
  });

  it('is not written by a user who may lock it and not insert', async () => {
    await narrow.query('GRANT UPDATE ON nex_gapis TO reader');
    const { action } = await write(narrow.url(), false);
    const fault = await faultOf(open(narrow.url('reader')).database.sendWrite(ready(action, { clientSecret: SECRET })));
    expect([fault.code, fault.acted]).toEqual(['database-right-missing', 'no']);
    await narrow.query('REVOKE UPDATE ON nex_gapis FROM reader');
  });

  it('is waited for while somebody else holds it, and not for ever', { timeout: 40_000 }, async () => {
    const { send } = await write(narrow.url(), false);
    const other = new Client({ connectionString: narrow.url('postgres') });
    await other.connect();
    await other.query('BEGIN; LOCK TABLE nex_gapis IN ACCESS EXCLUSIVE MODE');
    expect(await faultOf(send())).toMatchObject({ code: 'database-table-locked', acted: 'no' });
    await other.query('COMMIT');
    const second = await write(narrow.url(), false);
    await other.query('BEGIN; LOCK TABLE nex_gapis IN SHARE ROW EXCLUSIVE MODE');
    const sending = second.send();
    await new Promise((done) => setTimeout(done, 200));
    await other.query('COMMIT');
    await other.end();
    expect((await sending).status).toBe(200);
  });

  it('is not written where everything is read-only, nor with columns that nobody knows', async () => {
    await narrow.query('ALTER ROLE nexus SET default_transaction_read_only = on');
    // Said in the statement, it is not the user's default that counts.
    const { send } = await write(narrow.url(), false);
    expect((await send()).status).toBe(200);
    await narrow.query('ALTER ROLE nexus RESET default_transaction_read_only');
    await narrow.clear();
    await narrow.query('ALTER TABLE nex_gapis ADD COLUMN tenant text NOT NULL');
    const other = await write(narrow.url(), false);
    const fault = await faultOf(other.send());
    expect([fault.code, fault.acted, fault.text.includes('DROP')]).toEqual(['database-table-differs', 'no', false]);
    expect(fault.text).toContain('tenant');
    await narrow.query('ALTER TABLE nex_gapis DROP COLUMN tenant');
  });

  it('repeats no secret of a row that it refuses', async () => {
    await narrow.query('ALTER TABLE nex_gapis ADD CONSTRAINT short CHECK (length(clientsecret) < 3)');
    const { send } = await write(narrow.url(), false);
    const fault = await faultOf(send());
    expect([fault.code, fault.acted, fault.text.includes('DROP')]).toEqual(['database-refused', 'no', false]);
    await narrow.query('ALTER TABLE nex_gapis DROP CONSTRAINT short');
  });

  it('tells which keys there are by name, and compares them itself', async () => {
    const key = '9b7682b7-cbce-422f-9bb0-ecda85e61695';
    await narrow.query("INSERT INTO nex_apikeys (id, name) VALUES ($1, 'one'), ('other', 'two')", [key]);
    const { database } = open(narrow.url(), { nexusApiKey: key.toUpperCase() });
    expect(await database.read(lookAtApiKeys('nexusApiKey'))).toEqual([
      { name: 'one', same: true },
      { name: 'two', same: false },
    ]);
    expect(await database.read(lookAtApiKeys())).toEqual([{ name: 'one' }, { name: 'two' }]);
  });
});

describe('nex_gapis of the practice database', () => {
  it.each([
    ['narrow', false],
    ['wide', true],
  ] as const)('takes a row in its %s form', { timeout: 90_000 }, async (form, isWide) => {
    const practice = await startPracticeDatabase({ form });
    try {
      const { send } = await write(practice.url, isWide, SECRET, PLACES.gwsURL, true);
      expect((await send()).status).toBe(200);
      expect((await practice.rows()).map(({ clientsecret }) => clientsecret)).toEqual(
        isWide ? [SECRET, SECRET] : [SECRET],
      );
    } finally {
      await practice.close();
    }
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'leaves it open whether a COMMIT happened whose connection was cut %s it',
    { timeout: 90_000 },
    async (when, count) => {
      const practice = await startPracticeDatabase();
      try {
        const { send, database } = await write(practice.url, false, SECRET, PLACES.gwsURL, true);
        practice.behave({ cut: { at: 'COMMIT', when } });
        const fault = await faultOf(send());
        expect([fault.code, fault.acted, fault.text.includes('DROP')]).toEqual([
          'database-connection-cut',
          'unknown',
          false,
        ]);
        const { rows } = await database.read(lookAtRows([PLACES.gwsURL], false, true));
        expect(rows.length).toBe(count);
      } finally {
        await practice.close();
      }
    },
  );

  it('is certain that nothing happened when an earlier statement was cut', { timeout: 90_000 }, async () => {
    const practice = await startPracticeDatabase();
    try {
      const { send } = await write(practice.url, false, SECRET, PLACES.gwsURL, true);
      practice.behave({ cut: { at: 'INSERT', when: 'after' } });
      expect(await faultOf(send())).toMatchObject({ code: 'database-connection-cut', acted: 'no' });
      expect(await practice.rows()).toEqual([]);
    } finally {
      await practice.close();
    }
  });

  it.each([
    ['too-many', 'database-full'],
    ['starting', 'database-not-ready'],
    ['hang-up', 'database-connection-cut'],
  ] as const)('refuses as %s', { timeout: 90_000 }, async (refuse, code) => {
    const practice = await startPracticeDatabase({ refuse });
    try {
      expect((await faultOf(write(practice.url, false, SECRET, PLACES.gwsURL, true))).code).toBe(code);
    } finally {
      await practice.close();
    }
  });
});
