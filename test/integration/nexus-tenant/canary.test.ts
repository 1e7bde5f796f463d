import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JsonObject } from '../../../shared/json.ts';
import type { Said } from '../nexus-sms/sms-bench.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { filesWith, formsOf } from '../run/markers.ts';
import { json, type Seen, serve } from '../systems/serve.ts';
import { realSecrets, realValues } from './real-values.ts';
import { RUNBOOK, startTenant, type TenantBench } from './tenant-bench.ts';

/** Also as JSON writes them inside a text, once and twice. */
function formsOfAll(secrets: readonly string[]): readonly string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const inForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return secrets.flatMap((secret) => [...formsOf(secret), escaped(secret), escaped(escaped(secret)), inForm(secret)]);
}

const said = (answers: readonly Said[], forms: readonly string[]) =>
  answers.flatMap(({ text }) => forms.filter((form) => text.includes(form)));
const exportTo = (bench: TenantBench) => ['--export', join(bench.folder, 'exports'), '--form', 'docx,eml,md,csv,json'];
/** The product's own `ops` is a word of many texts; this one is not. */
const OPS = 'canary/ops+"pass"\\Zq7Kp2Wv9';
const open = () => startTenant({ gws: { ops: { user: 'ops', password: OPS } } }, { openKeychain: fakeKeychain().open });

/** Practice tokens, from what its token endpoint answered to somebody in between. */
async function listening(bench: TenantBench) {
  const tokens: string[] = [];
  const target = bench.practice.json.gws?.authOrigin ?? '';
  const server = await serve(({ method, url, headers, body }, response) => {
    const own = Object.entries(headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name));
    const init = { method, headers: own as [string, string][], ...(body === '' ? {} : { body }) };
    fetch(`${target}${url}`, init).then(async (reply) => {
      const text = await reply.text();
      const { access_token, refresh_token } = text.startsWith('{') ? JSON.parse(text) : ({} as JsonObject);
      for (const token of [access_token, refresh_token]) if (typeof token === 'string') tokens.push(token);
      response.writeHead(reply.status, { 'content-type': 'application/json' });
      response.end(text);
    });
  });
  onTestFinished(() => server.close());
  return { tokens, authURL: server.origin };
}

describe('secrets of the runbook for a tenant', () => {
  it('show nowhere, from plan to undo', { timeout: 90_000 }, async () => {
    const bench = await open();
    const { tokens, authURL } = await listening(bench);
    const env = realSecrets(bench);
    const values = { ...realValues(bench), authURL };
    const answers = [await bench.cli(['plan', RUNBOOK], values, env)];
    const run = await bench.cli(['run', RUNBOOK, '--yes', ...exportTo(bench)], values, env);
    expect([run.result, run.problem], run.text).toEqual(['done', undefined]);
    answers.push(run);
    const id = run.engagement ?? '';
    const [row] = await bench.gapis();
    const [key] = await bench.sql<{ id: string }>('SELECT id FROM nex_apikeys');
    for (const argv of [
      ['plan', RUNBOOK, '--engagement', id],
      ['verify', id],
      ['resume', id, '--yes'],
      ['export', id, ...exportTo(bench)],
      ['show', id],
      ['list'],
      ['journal', id],
      ['undo', id, '--yes'],
    ]) {
      const answer = await bench.cli(argv, undefined, env);
      expect([0, 1], `${argv.join(' ')}: ${answer.text}`).toContain(answer.code);
      answers.push(answer);
    }
    expect(tokens.length).toBeGreaterThan(2);
    const database = env.DATABASE ?? '';
    const all = [
      env.OPS_PASSWORD,
      env.TENANT_PASSWORD,
      database,
      new URL(database).password,
      row?.clientsecret,
      key?.id,
      ...tokens,
    ];
    expect(all).not.toContain(undefined);
    const forms = formsOfAll(all as string[]);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });

  /** Repeats all that it was sent, as a careless server does in its error messages; the body first, as texts are cut. */
  const everything = ({ body, headers, method, url }: Seen) => JSON.stringify({ body, headers, method, url });
  const careless = [
    ['400 in the envelope', 400, 'json'],
    ['401 in the envelope', 401, 'json'],
    ['401 of the token endpoint', 401, 'oauth'],
    ['403 in the envelope', 403, 'json'],
    ['409 in the envelope', 409, 'json'],
    ['500 in the envelope', 500, 'json'],
    ['200 with another status code than 0', 200, 'json'],
    ['a page', 502, 'html'],
  ] as const;

  it.each(careless)(
    'show nowhere when GWS or Digital Channels repeats them: %s',
    { timeout: 60_000 },
    async (_how, status, how) => {
      const bench = await open();
      const secrets = {
        ...realSecrets(bench),
        OPS_PASSWORD: OPS,
        TENANT_PASSWORD: 'canary/tenant+"pass"$(id)-Xr4Tn8Bm3',
        CLIENT: 'canary-client-secret-Lm5Hs1Qd6-0123456789',
      };
      const answers: Said[] = [];
      const sent: string[] = [];
      /** The first `fine` writes and sign-ins go well, and the next answer repeats what it was sent. */
      for (const from of ['GET', '/ops/clients', '/oauth/token', '/settings', '/tenants', '/services/']) {
        const fine = fineServer(bench.ccId);
        const server = await serve((seen, response) => {
          const wrong = from === 'GET' || (seen.method !== 'GET' && seen.url.includes(from));
          sent.push(everything(seen));
          if (!wrong) return fine(seen, response);
          const text = everything(seen);
          if (how === 'oauth') return json(response, status, { error: text, error_description: text });
          const body = { status: { code: 7, message: text, detail: { text } }, data: { text }, errors: [{ text }] };
          if (how === 'json') return json(response, status, body);
          response.writeHead(status, { 'content-type': 'text/html' });
          return response.end(`<html><body>${text}</body></html>`);
        });
        onTestFinished(() => server.close());
        const values = realValues(bench, {
          authURL: server.origin,
          nexusURL: server.origin,
          databaseUrl: '',
          clientSecret: { env: 'CLIENT' },
        });
        const confirm = { ...(values.confirm as object), 'ten-gapis': 'done' };
        const run = await bench.elsewhere({ openKeychain: fakeKeychain().open })(
          ['run', RUNBOOK, '--yes', ...exportTo(bench)],
          { ...values, confirm },
          secrets,
        );
        expect(run.code, `${from}: ${run.text}`).not.toBe(0);
        answers.push(run);
      }
      // They did arrive: what is not repeated proves nothing.
      for (const secret of [secrets.TENANT_PASSWORD, secrets.CLIENT]) {
        const forms = formsOfAll([secret]);
        expect(
          sent.some((one) => forms.some((form) => one.includes(form))),
          `${secret.slice(0, 12)}… was not sent`,
        ).toBe(true);
      }
      const { OPS_PASSWORD, TENANT_PASSWORD, CLIENT } = secrets;
      const forms = formsOfAll([OPS_PASSWORD, TENANT_PASSWORD, CLIENT, TOKEN, KEY]);
      expect(said(answers, forms)).toEqual([]);
      expect(await filesWith(bench.folder, forms)).toEqual([]);
    },
  );

  it('show nowhere when the database refuses them', { timeout: 60_000 }, async () => {
    const bench = await open();
    const right = new URL(realSecrets(bench).DATABASE ?? '');
    for (const [name, change] of Object.entries({
      password: (url: URL) => Object.assign(url, { password: 'canary%2Fdb%2Bpass-Zq7Kp2Wv9' }),
      user: (url: URL) => Object.assign(url, { username: 'canary-user', password: 'canary%2Fdb%2Bpass-Zq7Kp2Wv9' }),
      database: (url: URL) => Object.assign(url, { pathname: '/canary-database' }),
      port: (url: URL) => Object.assign(url, { port: '1', password: 'canary%2Fdb%2Bpass-Zq7Kp2Wv9' }),
    })) {
      const url = change(new URL(right));
      const run = await bench.cli(['run', RUNBOOK, '--yes'], realValues(bench), {
        ...realSecrets(bench),
        DATABASE: url.href,
      });
      expect(run.code, `${name}: ${run.text}`).not.toBe(0);
      expect(run.problem ?? run.problems[0], name).toMatchObject({ fix: expect.stringMatching(/[.?]$/) });
      const forms = formsOfAll([url.href, url.password, decodeURIComponent(url.password)]);
      expect(said([run], forms), name).toEqual([]);
      expect(await filesWith(bench.folder, forms), name).toEqual([]);
    }
  });
});

const TOKEN = 'canary-token-of-a-careless-server-Zq7';
const KEY = 'ca4a4700-0000-4000-8000-00ca4a4700aa';

/** Answers each request as where nothing goes wrong, in short; what was made is there afterwards. */
function fineServer(ccId: string) {
  const made = new Map<string, unknown>();
  const ok = (data: unknown) => [200, { status: { code: 0 }, data }] as const;
  const unknown = [404, { status: { code: 4, message: 'unknown' } }] as const;
  const token = { access_token: TOKEN, token_type: 'bearer', expires_in: 43199, scope: '*' };

  function answer({ method, url, body }: Seen): readonly [status: number, body: object] {
    if (url.includes('/oauth/token')) return [200, token];
    if (url.endsWith('/contact-centers')) return ok({ contactCenters: [{ id: ccId, domains: ['t100'] }] });
    if (url.endsWith('/tenants')) return ok({ xapikey: KEY });
    if (method !== 'GET') {
      const sent = body === '' ? {} : (JSON.parse(body) as { readonly data?: object });
      made.set(url.endsWith('/ops/clients') ? `${url}/nexus_client` : url, sent.data ?? sent);
      return ok({});
    }
    const there = made.get(url);
    if (url.endsWith('/settings')) return ok({ settings: there === undefined ? [] : [there] });
    if (url.endsWith('/ops/clients') || url.endsWith(`/services/${ccId}`)) return ok([]);
    if (url.endsWith('/userinfo')) return ok({});
    return there === undefined ? unknown : ok(there);
  }
  return (seen: Seen, response: Parameters<typeof json>[0]): void => {
    const [status, body] = answer(seen);
    json(response, status, body);
  };
}
