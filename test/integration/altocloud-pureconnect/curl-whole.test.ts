import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chosen } from '../nexus-sms/forwarded.ts';
import { asked, noCurl, type Pair, paired, paste, SHELLS, sorted, type Variables } from '../nexus-sms/pasted.ts';
import { json, type Seen, type Served, serve } from '../systems/serve.ts';
import { startAltocloud } from './altocloud-bench.ts';
import { realSecrets } from './real-values.ts';
import { openWindow } from './window-bench.ts';

const PASSWORD = 'p"a\\s$s`w`o\'r d!\nü😀%{x}+&=';

/** ICWS and Genesys Cloud: what changes something there. */
const isWrite = ({ method, url }: Seen) =>
  method !== 'GET' && !/\/(oauth\/token|query)$/.test(url) && !/^\/icws\/([^/]+\/)?connection$/.test(url);
const isJson = ({ headers, body }: Seen) => body !== '' && headers['content-type'] === 'application/json';
const ICWS_HEADERS = ['inin-icws-csrf-token', 'cookie', 'range', 'accept-language'];
const whole = (seen: Seen) => ({
  ...chosen(seen),
  icws: seen.url.startsWith('/icws/') ? ICWS_HEADERS.map((name) => seen.headers[name] ?? '') : [],
});

describe.skipIf(noCurl)('everything that Altocloud needs sent, pasted as a command (needs curl)', () => {
  let echo: Served;
  beforeAll(async () => {
    echo = await serve((_, response) => json(response, 200, {}));
  });
  afterAll(() => echo.close());

  /** Pastes the commands into a shell, and compares all that arrives: method, path, headers and raw body. */
  async function same(all: readonly Pair[], shell: string, values: Variables) {
    const at = echo.seen.length;
    const pairs = [...new Map(all.map((pair) => [JSON.stringify([pair.curl, whole(pair.sent)]), pair])).values()];
    for (const { curl, sent } of pairs) {
      const bearer = String(sent.headers.authorization ?? '').replace(/^Bearer /i, '');
      const basic = Buffer.from(String(sent.headers.authorization ?? '').replace('Basic ', ''), 'base64').toString();
      const icws = {
        SESSION_ID: /^\/icws\/([^/]+)\//.exec(sent.url)?.[1] ?? '',
        ININ_ICWS_CSRF_TOKEN: String(sent.headers['inin-icws-csrf-token'] ?? ''),
        COOKIE: String(sent.headers.cookie ?? ''),
      };
      const licences = JSON.stringify((isJson(sent) ? JSON.parse(sent.body) : {}).licenseProperties ?? null);
      const then = { ALTO_USER_LICENSE_MERGED: licences, ALTO_USER_LICENSE_WITHOUT: licences };
      const clientSecret = basic.slice(basic.indexOf(':') + 1);
      const given = { GROUNDWORK_TOKEN: bearer, CLIENT_SECRET: clientSecret, OPERATOR_CLIENT_SECRET: clientSecret };
      const elsewhere = curl.replace(/^(curl --request \S+ ['"])https?:\/\/[^/]+/m, `$1${echo.origin}`);
      await paste(shell, elsewhere, asked(curl, { ...icws, ...then, ...given, ...values }));
    }
    const arrived = echo.seen.slice(at).map(whole);
    expect(sorted(arrived)).toEqual(sorted(pairs.map(({ sent }) => whole(sent))));
  }

  test('as planned and as logged, in a run and in its undo', { timeout: 180_000 }, async () => {
    const account = { user: 'CIC Admin "x"', password: PASSWORD };
    const bench = await startAltocloud({ icws: { account } });
    const env = realSecrets(bench);
    const window = await openWindow(bench, env);
    const engagement = await window.engagement({});
    let routingBefore = '';
    for (const purpose of ['run', 'undo'] as const) {
      const { actions, seen, exchanges } = await window.through(engagement, purpose);
      const planned = actions.filter(({ kind }) => kind === 'http');
      expect(planned.length).toBe(seen.filter(isWrite).length);
      const commands = paired(planned, seen.filter(isWrite));
      const { roles } = bench.practice.genesysCloud.state;
      const routing = [...roles.values()].find(({ name }) => name === 'Altocloud Agent Routing')?.id ?? routingBefore;
      routingBefore = routing;
      const values = { CIC_PASSWORD: PASSWORD, PASSWORD, ALTO_AGENT_ROLES_ROUTING_ROLE_ID: routing };
      for (const shell of SHELLS) await same(commands, shell, values);
      const http = exchanges.filter(({ curl }) => curl !== '');
      expect(http.length).toBe(seen.length);
      await same(paired(http, seen), SHELLS.at(-1) ?? 'sh', values);
    }
    const once = (text: string) => JSON.stringify(text).slice(1, -1);
    const tokens = window.sessions().flatMap(({ csrf, cookie }) => [csrf, cookie]);
    expect(tokens.length).toBeGreaterThan(1);
    for (const secret of [PASSWORD, env.OPERATOR_SECRET ?? '', ...tokens]) {
      expect(window.told.filter((one) => one.includes(once(secret)) || one.includes(once(once(secret))))).toEqual([]);
    }
  });
});
