import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { undoAction, writeAction } from '../../../../main/runbooks/nexus-tenant/gapis/actions.ts';
import { addByHand, removeByHand } from '../../../../main/runbooks/nexus-tenant/gapis/script.ts';
import { psqlLiteral } from '../../../../main/systems/nexus-database/psql-literal.ts';
import { psqlOfAction } from '../../../../main/systems/nexus-database/psql-script.ts';
import type { ManualAction } from '../../../../shared/plan/action.ts';
import { type RealPostgres, realPostgres } from '../../../fixtures/postgres/real-postgres.ts';
import { lacks } from '../../../lacks.ts';

const DROP = "'; DROP TABLE nex_gapis; --";
const places = (gwsURL: string) =>
  ({ gwsURL, authURL: 'https://auth.customer.example', authInternalURL: `http://inside\\n${DROP}` }) as never;
const context = (gwsURL: string) => ({ places: places(gwsURL), secretKeptIn: 'here' });
/** What an argument and a line of input can hold, and a row as well. */
const line = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(DROP, "\\'", '\\', ":'client_secret'", '$1', '\\q', '日本 😀', "E'\\x41'"),
  )
  .filter((text) => text !== '' && !/[\0\r\n]/.test(text) && text.isWellFormed());
const anyText = fc
  .oneof(line, fc.constantFrom('a\nb', '\\\n\\q\n', '\r\n;', "'\n\\! touch x\n'"))
  .filter((text) => text !== '' && !text.includes('\0'));

describe.skipIf(lacks('postgres'))('a script for psql', () => {
  let narrow: RealPostgres;
  let wide: RealPostgres;
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-psql-'));
  beforeAll(async () => {
    narrow = await realPostgres();
    wide = await realPostgres({ form: 'wide' });
  }, 60_000);
  afterEach(async () => {
    await narrow.clear();
    await wide.clear();
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await narrow?.stop();
    await wide?.stop();
  });

  const psql = (server: RealPostgres, args: readonly string[], input: string, env = {}) =>
    execFileSync('psql', ['--no-psqlrc', ...args], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        PGHOST: '127.0.0.1',
        PGPORT: String(server.port),
        PGUSER: 'nexus',
        PGDATABASE: 'nexus',
        PGPASSWORD: server.password,
        PGCLIENTENCODING: 'UTF8',
        ...env,
      },
    });
  const runFile = (server: RealPostgres, script: string, answers: readonly string[], env = {}) => {
    const file = join(folder, 'script.sql');
    writeFileSync(file, script);
    return psql(server, ['-f', file], answers.map((answer) => `${answer}\n`).join(''), env);
  };
  const rows = (server: RealPostgres) =>
    server.query('SELECT url, clientid, apikey, clientsecret FROM nex_gapis ORDER BY url');
  const copied = ({ copy }: ManualAction) => copy.map(({ value }) => String(value));

  it('writes the row that the program would write, whatever it is made of', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, line, async (gwsURL, secret) => {
        await narrow.clear();
        const action = writeAction(context(gwsURL), { isWide: false, rows: [] });
        expect(runFile(narrow, psqlOfAction(action), [secret])).toContain('Done.');
        expect(await rows(narrow)).toEqual([
          { url: gwsURL, clientid: 'nexus_client', apikey: 'NA', clientsecret: secret },
        ]);
      }),
      { numRuns: 25 },
    );
  });

  it('writes literals that arrive, whatever the server thinks of backslashes and psql of characters', {
    timeout: 60_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyText, fc.boolean(), async (text, standard) => {
        const env = {
          PGOPTIONS: `-c standard_conforming_strings=${standard ? 'on' : 'off'}`,
          PGCLIENTENCODING: 'SQL_ASCII',
        };
        const said = psql(narrow, ['-At'], `SELECT encode(convert_to(${psqlLiteral(text)}, 'UTF8'), 'hex');\n`, env);
        expect(said.trim()).toBe(Buffer.from(text).toString('hex'));
      }),
      { numRuns: 40 },
    );
  });

  it('changes nothing when somebody was faster, and says so', async () => {
    const action = writeAction(context('u'), { isWide: false, rows: [] });
    await narrow.query("INSERT INTO nex_gapis VALUES ('u', 'nexus_client', 'NA', 'theirs', now())");
    expect(runFile(narrow, psqlOfAction(action), ['mine'])).toContain('Nothing was changed');
    expect((await rows(narrow)).map(({ clientsecret }) => clientsecret)).toEqual(['theirs']);
  });

  it('overwrites, shows no former secret, and undo puts it back', async () => {
    await narrow.query("INSERT INTO nex_gapis VALUES ('u', 'nexus_client', 'NA', 'former-secret', now())");
    const before = { isWide: false, rows: [{ url: 'u', same: false, empty: false }] };
    const said = runFile(narrow, psqlOfAction(writeAction(context('u'), before)), ['mine']);
    expect([said.includes('Done.'), said.includes('former-secret')]).toEqual([true, false]);
    expect((await rows(narrow)).map(({ clientsecret }) => clientsecret)).toEqual(['mine']);
    const now = { isWide: false, rows: [{ url: 'u', same: true, empty: false }] };
    const undo = undoAction(context('u'), now, [], [{ url: 'u', secret: true, wasEmpty: false }]);
    const script = psqlOfAction(undo);
    const answers = [...script.matchAll(/^\\prompt .* (\w+)$/gm)].map(([, name]) =>
      name === 'client_secret' ? 'mine' : 'former-secret',
    );
    expect(runFile(narrow, script, answers)).toContain('Done.');
    expect((await rows(narrow)).map(({ clientsecret }) => clientsecret)).toEqual(['former-secret']);
  });

  it('pasted as a whole, where psql takes the next line for the secret, changes nothing', async () => {
    const action = writeAction(context('u'), { isWide: false, rows: [] });
    // Without a terminal psql reads its answer from where the script comes from, as it does when pasted.
    const child = spawn('psql', ['--no-psqlrc', narrow.url()], { detached: true, stdio: ['pipe', 'pipe', 'ignore'] });
    child.stdin.end(psqlOfAction(action));
    const said = await text(child.stdout);
    expect(said).toContain('do not paste');
    expect(await rows(narrow)).toEqual([]);
  });

  it('for the administrator adds what is missing in either form, twice to no effect', async () => {
    for (const server of [narrow, wide]) {
      const [first = '', , statements = ''] = copied(addByHand(places(DROP)));
      const script = `${first}\n${statements}`;
      for (const _ of [1, 2]) expect(runFile(server, script, ["my ' secret"])).toContain(' t ');
      const added = await rows(server);
      expect(added.map(({ clientsecret }) => clientsecret)).toEqual(added.map(() => "my ' secret"));
      expect(added.length).toBe(server === wide ? 2 : 1);
      // A row that is there with another secret stays, and shows as such.
      expect(runFile(server, script, ['another'])).toContain(' f ');
      expect(await rows(server)).toEqual(added);
    }
    const auth = await wide.query('SELECT DISTINCT authinturl, authexturl FROM nex_gapis');
    expect(auth).toEqual([{ authinturl: `http://inside\\n${DROP}`, authexturl: 'https://auth.customer.example' }]);
  });

  it('for the administrator removes them again', async () => {
    await narrow.query(
      "INSERT INTO nex_gapis VALUES ($1, 'nexus_client', 'NA', 'x', now()), ('v', 'nexus_client', 'NA', 'x', now())",
      [DROP],
    );
    const [show = '', remove = ''] = copied(removeByHand([DROP]));
    expect(psql(narrow, [], `${show}\n${remove}\n`)).toContain('DELETE 1');
    expect((await rows(narrow)).map(({ url }) => url)).toEqual(['v']);
  });
});
