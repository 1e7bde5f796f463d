import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createApp } from '../../../main/app.ts';
import type { DeskShell } from '../../../main/desk/context.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { ownFact } from '../../../shared/parameters/own-fact.ts';
import { dataFolder } from '../crash/terminal.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { json, type Seen, type Served, serve } from '../systems/serve.ts';
import { chosen, forwarded } from './forwarded.ts';
import { asked, noCurl, type Pair, paired, paste, SHELLS, sorted, type Variables } from './pasted.ts';
import { countingOrders } from './practice.ts';

const AWKWARD = {
  kaleyraPassword: 'p"a\\s$s`w`o\'r d!\nü😀%{x}',
  asyncAPISignatureKey: 'a"p\\i $(id)',
  asyncWebhookSignatureKey: "w$eb`hook`'",
};

const isWrite = ({ method, url }: Seen) => method !== 'GET' && !/^\/(oauth\/token|webhook\/)/.test(url);

describe.skipIf(noCurl)('everything that a runbook sends, pasted as a command (needs curl)', () => {
  let echo: Served;
  beforeAll(async () => {
    echo = await serve((_, response) => json(response, 200, {}));
  });
  afterAll(() => echo.close());

  /** All practice systems behind servers that keep what goes through, and a window that knows no practice. */
  async function open() {
    const here = await countingOrders();
    const { practice } = here;
    const { admin } = practice.genesysCloud.samples;
    const [nexus, genesys, gateway] = [
      await forwarded(practice.nexus.origin),
      await forwarded(practice.genesysCloud.origin),
      await forwarded(practice.gateway.origin),
    ];
    const servers = [nexus, genesys, gateway];
    const env: Variables = {
      ...AWKWARD,
      apiKey: practice.nexus.samples.apiKey,
      hookKey: practice.gateway.samples.webhookSignatureKey,
      operatorSecret: admin.clientSecret,
    };
    const data = await dataFolder();
    const openKeychain = fakeKeychain().open;
    const app = await createApp({ data, env, cwd: data, clock: here.clock, openKeychain });
    const shell = { kind: 'chromium', notices: [], allowLoopback: () => {} } as unknown as DeskShell;
    /** Whatever the window is told, as text. */
    const told: string[] = [];
    const tell = (...event: readonly unknown[]) => void told.push(JSON.stringify(event));
    const desk = createDesk({ app, shell, tell, practiceOrigin: undefined });
    onTestFinished(async () => {
      await desk.close();
      app.close();
    });
    const call = desk.handlers;

    async function engagement(runbook: string, values: JsonObject): Promise<string> {
      const target = { origin: nexus.origin, label: 'Contact center' };
      const made = await app.store.create({ customer: 'Harbour Bank', practice: false, target });
      const all = {
        nexusURL: nexus.origin,
        ccid: practice.nexus.samples.ccId,
        [ownFact(runbook, 'designerEndpointName')]: 'Sms',
        ...values,
      };
      const facts = Object.entries(all).map(([name, value]) => [name, { value, from: {}, at: made.createdAt }]);
      await app.store.save({ ...made, facts: Object.fromEntries(facts) });
      return made.id;
    }

    /** Plans, starts, answers every question. What the plan and the log of requests showed, beside what arrived. */
    async function through(engagement: string, runbook: string, purpose: 'run' | 'undo') {
      const at = servers.map(({ seen }) => seen.length);
      const before = (await call['exchanges.list']({ engagement })).exchanges.length;
      const wish = { engagement, runbook, purpose } as const;
      const draft = await call['plan.make']({ ...wish, accept: {} });
      const words = [
        ...draft.actions.map(({ step, typed }) => [step, typed]),
        ...draft.blocked.map((blocked) => [blocked.step, blocked.accept]),
      ];
      const accept = Object.fromEntries(words.filter(([, word]) => word !== undefined));
      const plan = await call['plan.make']({ ...wish, accept });
      expect(plan.blocked).toEqual([]);
      await call['run.start']({ ...wish, digest: plan.digest, accept });
      for (let ended = false; !ended; ) {
        const { state } = await call['run.state']({ engagement });
        ended = state?.state === 'ended';
        if (ended) expect(state?.outcome).toMatchObject({ result: 'done' });
        if (state?.asked !== undefined) {
          const { step, id: action } = state.asked;
          await call['run.answer']({ engagement, step, action, note: 'seen' }).catch(() => undefined);
        }
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      const seen = servers.flatMap((server, index) => server.seen.slice(at[index]));
      const { exchanges } = await call['exchanges.list']({ engagement });
      told.push(JSON.stringify([draft, plan, exchanges]));
      const planned = plan.actions.filter(({ kind }) => kind === 'http');
      return { planned, seen, exchanges: exchanges.slice(before) };
    }

    /** Pastes the commands into a shell, and compares all that arrives. */
    async function same(all: readonly Pair[], shell: string, inBodies: Variables) {
      const at = echo.seen.length;
      // A wait asks the same thing again and again.
      const pairs = [...new Map(all.map((pair) => [JSON.stringify([pair.curl, chosen(pair.sent)]), pair])).values()];
      for (const { curl, sent } of pairs) {
        const { headers } = sent;
        const bearer = headers.authorization?.replace('Bearer ', '') ?? '';
        const key = String(headers['x-api-key'] ?? '');
        const basic = headers.authorization?.replace('Basic ', '') ?? '';
        const [, clientSecret = ''] = Buffer.from(basic, 'base64').toString().split(':');
        const values: Variables = {
          ...{ GROUNDWORK_TOKEN: bearer, CLIENT_TOKEN: bearer, API_KEY: key, X_API_KEY: key, CLUSTER_KEY: key },
          ...inBodies,
          ...(sent.url === '/oauth/token' ? { CLIENT_SECRET: clientSecret } : {}),
        };
        const elsewhere = curl.replace(/^(curl --request \S+ ['"])http:\/\/[^/]+/m, `$1${echo.origin}`);
        await paste(shell, elsewhere, asked(curl, values));
      }
      const arrived = echo.seen.slice(at).map(chosen);
      expect(sorted(arrived)).toEqual(sorted(pairs.map(({ sent }) => chosen(sent))));
    }

    return { here, practice, admin, genesys, gateway, env, told, engagement, through, same };
  }

  type Bench = Awaited<ReturnType<typeof open>>;

  /** Values by runbook. Of Digital Channels, SMS is there already and is overwritten, and put back by undo. */
  const VALUES: { readonly [runbook: string]: (bench: Bench) => JsonObject } = {
    'nexus-sms-kaleyra': () => ({
      apiKey: { env: 'apiKey' },
      kaleyraURL: `https://kaleyra.example.com/it's`,
      kaleyraUserName: `har"bour's $HOME`,
      kaleyraPassword: { env: 'kaleyraPassword' },
      [ownFact('nexus-sms-kaleyra', 'tfn')]: ['6504661149'],
    }),
    'nexus-sms-custom-gateway': ({ gateway }) => ({
      apiKey: { env: 'apiKey' },
      asyncPhoneNumber: '16504661149',
      asyncEmailDomain: 'harbour.example.com',
      asyncWebhookURL: `${gateway.origin}/webhook/genesys`,
      asyncAPISignatureKey: { env: 'asyncAPISignatureKey' },
      asyncWebhookSignatureKey: { env: 'hookKey' },
    }),
    'nexus-sms-gc-aggregation': ({ here, genesys, admin }) => ({
      clusterKey: { env: 'apiKey' },
      gcLoginURL: genesys.origin,
      gcAPIURL: genesys.origin,
      operatorClientId: admin.clientId,
      operatorClientSecret: { env: 'operatorSecret' },
      [ownFact('nexus-sms-gc-aggregation', 'orderNumber')]: here.free,
      [ownFact('nexus-sms-gc-aggregation', 'comment')]: `Harbour's "bank" & $co`,
    }),
  };

  test.each(Object.keys(VALUES))('%s', { timeout: 120_000 }, async (runbook) => {
    const bench = await open();
    const { practice, env } = bench;
    const { services } = practice.nexus.state.contactCenters.get(practice.nexus.samples.ccId) ?? {};
    services?.set('SMS', { name: 'SMS', url: 'N/A', data: { provider: 'Portico' }, secret: {} });
    const engagement = await bench.engagement(runbook, VALUES[runbook]?.(bench) ?? {});
    const inBodies: { [name: string]: string } = {
      KALEYRA_PASSWORD: AWKWARD.kaleyraPassword,
      PASSWORD: AWKWARD.kaleyraPassword,
      ASYNC_WEBHOOK_SIGNATURE_KEY: env.hookKey ?? '',
      ASYNC_APISIGNATURE_KEY: AWKWARD.asyncAPISignatureKey,
      SECRET: env.hookKey ?? '',
      SECRET_2: AWKWARD.asyncAPISignatureKey,
    };
    for (const purpose of ['run', 'undo'] as const) {
      const { planned, seen, exchanges } = await bench.through(engagement, runbook, purpose);
      const { clients, roles } = practice.genesysCloud.state;
      const client = [...clients.values()].find(({ name }) => name === 'Nexus Messaging Integration');
      const role = [...roles.values()].find(({ name }) => name === 'Nexus Messaging');
      if (client !== undefined) {
        inBodies.GCA_OAUTH_CLIENT_ID = client.id;
        inBodies.CLIENT_SECRET = String(client.secret);
      }
      if (role !== undefined) inBodies.GCA_ROLE_ROLE_ID = role.id;

      expect(planned.length).toBe(seen.filter(isWrite).length);
      expect(exchanges.length).toBe(seen.length);
      const commands = paired(planned, seen.filter(isWrite));
      for (const shell of SHELLS) await bench.same(commands, shell, inBodies);
      // The log of requests: reads, tokens and the webhook check as well.
      await bench.same(paired(exchanges, seen), SHELLS.at(-1) ?? 'sh', inBodies);
    }
    const made = [...practice.nexus.state.apiKeys.values()].map(({ id }) => id);
    for (const secret of [...Object.values(env), ...Object.values(inBodies).slice(0, 6), ...made]) {
      const text = JSON.stringify(secret).slice(1, -1);
      // What the window is told is JSON, and may hold JSON again.
      expect(bench.told.filter((one) => one.includes(text) || one.includes(JSON.stringify(text).slice(1, -1)))).toEqual(
        [],
      );
    }
  });
});
