import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosen } from '../nexus-sms/forwarded.ts';
import { asked, noCurl, type Pair, paired, paste, SHELLS, sorted, type Variables } from '../nexus-sms/pasted.ts';
import { json, type Seen, type Served, serve } from '../systems/serve.ts';
import { otherClient } from './ops-calls.ts';
import { realSecrets } from './real-values.ts';
import { startTenant } from './tenant-bench.ts';
import { openWindow } from './window-bench.ts';

const AWKWARD = {
  ops: 'o"p\\s$s`w`o\'r d!%{x}@+&',
  tenant: 'p"a\\s$s`w`o\'r d!\nü😀%{x}+&=',
  client: 'client secret of 32 and more: c"l$i`e`n\'t\\+&=',
};
const USER = 'ne"x$us `x` + \'ü';

const isWrite = ({ method, url }: Seen) => method !== 'GET' && !/\/(oauth\/token|sign-out)$/.test(url);

describe.skipIf(noCurl)('everything that enabling a tenant sends, pasted as a command (needs curl)', () => {
  let echo: Served;
  beforeAll(async () => {
    echo = await serve((_, response) => json(response, 200, {}));
  });
  afterAll(() => echo.close());

  /** Pastes the commands into a shell, and compares all that arrives: method, path, headers and raw body. */
  async function same(all: readonly Pair[], shell: string, values: Variables) {
    const at = echo.seen.length;
    const pairs = [...new Map(all.map((pair) => [JSON.stringify([pair.curl, chosen(pair.sent)]), pair])).values()];
    for (const { curl, sent } of pairs) {
      const bearer = headerOf(sent, 'authorization').replace(/^Bearer /i, '');
      const key = headerOf(sent, 'x-api-key');
      const basic = Buffer.from(headerOf(sent, 'authorization').replace('Basic ', ''), 'base64').toString();
      const token = Object.fromEntries(
        ['GROUNDWORK_TOKEN', 'OUT_GWSACCESS_TOKEN', 'CLIENT_TOKEN'].map((name) => [name, bearer]),
      );
      const keys = Object.fromEntries(['API_KEY', 'X_API_KEY', 'NEXUS_API_KEY'].map((name) => [name, key]));
      const password = basic.slice(basic.indexOf(':') + 1);
      const elsewhere = curl.replace(/^(curl --request \S+ ['"])http:\/\/[^/]+/m, `$1${echo.origin}`);
      // The log of requests names the operations account’s by what it is.
      const isOps = basic.startsWith('ops:');
      const signIn = isOps ? { GWS_ADMIN_PASS: password, PASSWORD: password } : {};
      await paste(shell, elsewhere, asked(curl, { ...values, ...token, ...keys, ...signIn }));
    }
    const arrived = echo.seen.slice(at).map(chosen);
    expect(sorted(arrived)).toEqual(sorted(pairs.map(({ sent }) => chosen(sent))));
  }

  test.each([
    ['its client', false],
    ['the client that was there', true],
  ] as const)('with %s', { timeout: 120_000 }, async (_what, exists) => {
    const users = [{ name: USER, password: AWKWARD.tenant }];
    const bench = await startTenant({ gws: { ops: { user: 'ops', password: AWKWARD.ops }, users } });
    const env = { ...realSecrets(bench), TENANT_PASSWORD: AWKWARD.tenant, CLIENT: AWKWARD.client };
    if (exists) await bench.ops.addClient(otherClient(AWKWARD.client, ["https://other.harbour.example/it's"]));
    await bench.ops.set({ name: 'chatservice-uri', location: '/', value: 'https://x.example/"a"', shared: 'true' });
    const window = await openWindow(bench, env);
    const engagement = await window.engagement({
      tenantName: `Harbour's "bank" & $co`,
      tenantUser: USER,
      ...(exists ? { clientSecret: { env: 'CLIENT' } } : {}),
    });
    for (const purpose of ['run', 'undo'] as const) {
      const { actions, seen, exchanges } = await window.through(engagement, purpose);
      const planned = actions.filter(({ kind }) => kind === 'http');
      const [row] = await bench.gapis();
      const clientSecret = row?.clientsecret ?? AWKWARD.client;
      const values = {
        CLIENT_SECRET: clientSecret,
        CLIENT_SECRET_2: clientSecret,
        TENANT_USER_PASSWORD: AWKWARD.tenant,
        PASSWORD: AWKWARD.tenant,
        TOKEN: AWKWARD.tenant,
      };
      expect(planned.length).toBe(seen.filter(isWrite).length);
      const commands = paired(planned, seen.filter(isWrite));
      for (const shell of SHELLS) await same(commands, shell, values);
      // The log of requests: reads and sign-ins as well.
      const http = exchanges.filter(({ curl }) => curl !== '');
      expect(http.length).toBe(seen.length);
      await same(paired(http, seen), SHELLS.at(-1) ?? 'sh', values);
    }
    // What the window is told is JSON, and may hold JSON again.
    const once = (text: string) => JSON.stringify(text).slice(1, -1);
    const database = bench.practice.json.database?.url ?? '';
    const keys = (await bench.sql<{ id: string }>('SELECT id FROM nex_apikeys')).map(({ id }) => id);
    for (const secret of [...Object.values(AWKWARD), database, new URL(database).password, ...keys]) {
      expect(window.told.filter((one) => one.includes(once(secret)) || one.includes(once(once(secret))))).toEqual([]);
    }
  });
});

const headerOf = ({ headers }: Seen, name: string): string => String(headers[name] ?? '');
