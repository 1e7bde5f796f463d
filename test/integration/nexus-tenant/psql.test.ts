import { spawn, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { otherClient } from './ops-calls.ts';
import { realSecrets } from './real-values.ts';
import { startTenant, type TenantBench } from './tenant-bench.ts';
import { openWindow } from './window-bench.ts';

const noPsql = spawnSync('psql', ['--version']).status !== 0;

const SECRET = `client secret of 32 and more: it's "q" \\ $$ :x '; DROP TABLE nex_gapis; --`;

/** Runs a script as the database administrator does; what it asks for is answered on standard input. */
async function psql({ practice, folder }: TenantBench, script: string, answers: readonly string[]) {
  const { username, password, hostname, port, pathname } = new URL(practice.json.database?.url ?? '');
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: '/nonexistent',
    PGHOST: hostname,
    PGPORT: port,
    PGUSER: username,
    PGPASSWORD: password,
    PGDATABASE: pathname.slice(1),
  };
  const file = join(folder, 'row.sql');
  await writeFile(file, script);
  const child = spawn('psql', ['--no-psqlrc', '--file', file], { env, stdio: 'pipe' });
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  const [out, problems, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise((resolve) => child.on('close', resolve)),
  ]);
  return { code, said: `${out}${problems}` };
}

const plain = (rows: readonly object[]) => rows.map((row) => ({ ...row, created: undefined }));

describe.skipIf(noPsql)('the row of nex_gapis as a script (needs psql)', () => {
  it.each(['narrow', 'wide'] as const)(
    '%s: is the row that the app adds, and undo is the one that it removes',
    {
      timeout: 90_000,
    },
    async (form) => {
      const rowsOf = async (way: 'app' | 'psql') => {
        const bench = await startTenant({ database: { form } });
        const { nexus } = bench.practice.json;
        await bench.ops.addClient(otherClient(SECRET, [nexus?.origin ?? '']));
        // The tenant is there already: all that is missing is the row.
        const key = bench.practice.nexus.samples.tenantKey;
        await bench.practice.database.addApiKey(key, 'Harbour');
        const window = await openWindow(bench, { ...realSecrets(bench), CLIENT: SECRET, KEY: key });
        const engagement = await window.engagement({
          gwsURL: `http://127.0.0.1:7/it's-:x-%24HOME`,
          clientSecret: { env: 'CLIENT' },
          ucsEnabled: false,
          nexusApiKey: { env: 'KEY' },
        });
        const { plan } = await window.planOf(engagement, 'run');
        const action = plan.actions.find(({ kind }) => kind === 'sql');
        const script = action !== undefined && 'psql' in action ? String(action.psql) : '';
        expect(script).toContain('nex_gapis');
        expect(script).not.toContain(SECRET);
        if (way === 'psql') {
          const ended = await psql(bench, script, [SECRET]);
          expect([ended.code, ended.said], script).toEqual([0, expect.any(String)]);
          // A second time it changes nothing: the row is not as it was when the script was made.
          await psql(bench, script, [SECRET]);
        } else {
          await window.through(engagement, 'run');
        }
        return plain(await bench.gapis());
      };
      const [byApp, byScript] = [await rowsOf('app'), await rowsOf('psql')];
      expect(byApp.length).toBe(form === 'wide' ? 2 : 1);
      const harmless = (rows: readonly object[]) => JSON.stringify(rows).replaceAll(/127\.0\.0\.1:\d+/g, 'host');
      expect(harmless(byScript)).toBe(harmless(byApp));
      expect(JSON.stringify(byScript)).toContain('DROP TABLE');
    },
  );
});
