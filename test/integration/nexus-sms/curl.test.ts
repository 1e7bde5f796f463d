import { spawn, spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originsOf } from '../../../main/desk/plan-action.ts';
import { fillPath, resolve } from '../../../main/engine/template.ts';
import { createAction, overwriteAction, removeAction } from '../../../main/runbooks/nexus/services/actions.ts';
import type { SmsContext } from '../../../main/runbooks/nexus-sms/context.ts';
import { SERVICES } from '../../../main/runbooks/nexus-sms/services/all.ts';
import { curlOfAction } from '../../../main/systems/http/curl-action.ts';
import { shellName } from '../../../main/systems/http/curl-variables.ts';
import { createNexus } from '../../../main/systems/nexus/system.ts';
import { createApiKey } from '../../../main/systems/nexus/writes/api-keys.ts';
import { nexusAction } from '../../../main/systems/nexus/writes/nexus-write.ts';
import { Secret } from '../../../main/vault/secret.ts';
import type { HttpAction } from '../../../shared/plan/action.ts';
import { SMS_VARIANTS } from '../../../shared/runbooks/nexus-sms/variants.ts';
import { fakeClock, makeTransport } from '../systems/make-transport.ts';
import { json, type Seen, type Served, serve } from '../systems/serve.ts';

const noCurl = spawnSync('curl', ['--version']).status !== 0;

const CCID = '45acae06-6b7c-4f97-9c76-471cb5c21bf7';
const VALUES: { readonly [name: string]: string } = {
  kaleyraURL: 'https://kaleyra.example.com/a?b=$HOME&c="d"',
  kaleyraUserName: 'user of "us" & $co',
  asyncPhoneNumber: '16505550123',
  asyncEmailDomain: 'sms.example.com',
  asyncWebhookURL: "https://gateway.example.com/it's",
  gcLoginURL: 'https://login.mypurecloud.com',
};
/** As hostile as a password may be; what goes into a header is plain. */
const SECRETS: { readonly [name: string]: string } = {
  apiKey: '11111111-2222-4333-8444-555555555555',
  clusterKey: '99999999-2222-4333-8444-555555555555',
  outGWSAccessToken: 'token-of.a_user',
  kaleyraPassword: 'p"a\\s$s`w`o\'r d!\n%{x}',
  clientSecret: 'q$1"\\',
  asyncWebhookSignatureKey: "w'$(id)",
  asyncAPISignatureKey: 'ä😀"',
};
const IN_HEADERS = ['apiKey', 'clusterKey', 'outGWSAccessToken'];

const known = {
  value: (name: string) => VALUES[name],
  out: () => ({ is: 'known', value: 'client-1' }) as const,
  outNow: (_step: string, output: string) => (output === 'clientId' ? 'client-1' : undefined),
} as never;

const contextOf = (variant: keyof typeof SMS_VARIANTS) =>
  ({ variant: SMS_VARIANTS[variant], ccid: CCID, nexusPath: '/base' }) as SmsContext;

const key = { tenant: '*', name: 'Portico "Cluster" $API Key', permissions: ['nexus:cluster:*'] };
const about = { id: 'gca-apikey/1', step: 'gca-apikey', summary: 'Create a key', reversible: false };
const ACTIONS: readonly HttpAction[] = [
  ...(['kaleyra', 'custom-gateway', 'gc-aggregation'] as const).flatMap((variant) =>
    SERVICES[variant].flatMap((definition) => {
      const context = contextOf(variant);
      const former = { url: 'https://former.example.com', data: {} };
      return [
        createAction(context, definition, known),
        overwriteAction(context, definition, known, former),
        removeAction(context, definition),
      ];
    }),
  ),
  nexusAction(createApiKey({ prefix: '/base' }, 'clusterKey', key), about),
  nexusAction(createApiKey({ prefix: '/base' }, 'outGWSAccessToken', key), about),
];

const KEPT = ['accept', 'authorization', 'content-type', 'content-length', 'x-api-key', 'x-ccid'];
const essence = ({ method, url, headers, body }: Seen) => ({
  method,
  url,
  headers: KEPT.map((name) => [name, headers[name]]),
  body,
});

describe.skipIf(noCurl)('a planned request to Digital Channels as a command (needs curl)', () => {
  let server: Served;
  beforeAll(async () => {
    server = await serve((_, response) => json(response, 200, { status: { code: 0 }, data: {} }));
  });
  afterAll(() => server.close());

  it.each(ACTIONS.map((action) => [`${action.method} ${String(action.path[0]).split('/').at(-1)}`, action] as const))(
    '%s is what the app sends',
    async (_name, action) => {
      const { origin } = server;
      const at = server.seen.length;
      const secretFor = (name: string) => new Secret(SECRETS[name] ?? '');
      const headers = resolve(action.headers, () => undefined, secretFor) as { readonly [name: string]: unknown };
      const body = resolve(action.body, () => undefined, secretFor);
      const nexus = createNexus({ transport: makeTransport(fakeClock()), origin, headersFor: async () => ({}) });
      const path = fillPath(action.path, () => undefined);
      await nexus.sendWrite({
        kind: 'http',
        system: action.system,
        method: action.method,
        path,
        headers,
        body,
        yields: [],
      });

      const originOf = originsOf({
        holder: () => ({ origin, organization: CCID }),
        target: { origin: 'x', label: 'x' },
      });
      const command = curlOfAction(action, originOf(action.system), 'none');
      for (const text of Object.values(SECRETS)) expect(command).not.toContain(text);
      const env = Object.entries(SECRETS).map(([name, text]) => [
        shellName(name),
        IN_HEADERS.includes(name) ? text : JSON.stringify(text).slice(1, -1),
      ]);
      const shell = spawn('sh', [], {
        env: { PATH: process.env.PATH ?? '', HOME: '/nonexistent', ...Object.fromEntries(env) },
        stdio: ['pipe', 'ignore', 'ignore'],
      });
      shell.stdin.end(`${command}\n`);
      expect(await new Promise((done) => shell.on('close', done)), command).toBe(0);
      const [byApp, byCurl] = server.seen.slice(at);
      if (byApp === undefined || byCurl === undefined) throw new Error('One of them did not arrive.');
      expect(essence(byCurl), command).toEqual(essence(byApp));
    },
  );
});
