import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Said } from '../nexus-sms/sms-bench.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { filesWith, formsOf } from '../run/markers.ts';
import { json, type Seen, serve } from '../systems/serve.ts';
import { type AltocloudBench, RUNBOOK, startAltocloud, type Variables } from './altocloud-bench.ts';
import { inBetween } from './in-between.ts';
import { ACCEPTED, realSecrets, realValues } from './real-values.ts';

/** Also as JSON writes them inside a text, once and twice, and as a cookie holds them. */
function formsOfAll(secrets: readonly string[]): readonly string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const inForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return secrets.flatMap((secret) => [...formsOf(secret), escaped(secret), escaped(escaped(secret)), inForm(secret)]);
}

const said = (answers: readonly Said[], forms: readonly string[]) =>
  answers.flatMap(({ text }) => forms.filter((form) => text.includes(form)));
const exportTo = (bench: AltocloudBench) => [
  '--export',
  join(bench.folder, 'exports'),
  '--form',
  'docx,eml,md,csv,json',
];
const PASSWORD = 'canary/cic+"pass"\\Zq7Kp2Wv9';
const ORG_ADMIN = 'canary/org+"admin"$(id)-Xr4Tn8Bm3';
const open = () =>
  startAltocloud(
    { icws: { account: { user: 'CICAdmin', password: PASSWORD } } },
    { openKeychain: fakeKeychain().open },
  );

describe('secrets of Altocloud', () => {
  it('show nowhere, from plan to undo', { timeout: 90_000 }, async () => {
    const bench = await open();
    const between = await inBetween(bench.practice.icws.origin);
    const env: Variables = { ...realSecrets(bench), ORG_ADMIN };
    const values = realValues(bench, {
      cicServer: between.origin,
      orgAdminEmail: 'ada@harbour.example',
      orgAdminPassword: { env: 'ORG_ADMIN' },
      accept: ACCEPTED,
    });
    const answers = [await bench.cli(['plan', RUNBOOK], values, env)];
    const run = await bench.cli(['run', RUNBOOK, '--yes', ...exportTo(bench)], values, env);
    expect([run.result, run.problem], run.text).toEqual(['done', undefined]);
    answers.push(run);
    const id = run.engagement ?? '';
    for (const argv of [
      ['plan', RUNBOOK, '--engagement', id],
      ['agents', RUNBOOK, id],
      ['snippet', RUNBOOK],
      ['verify', id],
      ['resume', id, '--yes'],
      ['export', id, ...exportTo(bench)],
      ['show', id],
      ['list'],
      ['journal', id],
      ['undo', id, '--yes'],
    ]) {
      const answer = await bench.cli(argv, undefined, env);
      expect([0, 1, 2], `${argv.join(' ')}: ${answer.text}`).toContain(answer.code);
      answers.push(answer);
    }
    expect(between.sessions.length).toBeGreaterThan(3);
    const tokens = between.sessions.flatMap(({ csrf, cookie }) => [
      csrf,
      cookie,
      cookie.slice(cookie.indexOf('=') + 1),
    ]);
    for (const token of tokens) expect(token.length).toBeGreaterThan(8);
    const forms = formsOfAll([PASSWORD, ORG_ADMIN, env.OPERATOR_SECRET ?? '', ...tokens]);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });

  /** Repeats all that it was sent, as a careless server does in its error messages; the body first, as texts are cut. */
  const everything = ({ body, headers, method, url }: Seen) => JSON.stringify({ body, headers, method, url });
  it.each([
    ['400', 400, 'json'],
    ['401', 401, 'json'],
    ['403', 403, 'json'],
    ['500', 500, 'json'],
    ['503 without other hosts', 503, 'json'],
    ['201 that is none', 201, 'json'],
    ['a page', 502, 'html'],
    ['a page that says 200', 200, 'html'],
  ] as const)('show nowhere when the CIC server repeats them: %s', { timeout: 90_000 }, async (_how, status, how) => {
    const bench = await open();
    const env: Variables = { ...realSecrets(bench), CIC_PASSWORD: PASSWORD, ORG_ADMIN };
    const answers: Said[] = [];
    const sent: string[] = [];
    for (const from of ['POST /icws/connection', '/connection/version', '/configuration/', 'PUT '] as const) {
      const server = await serve((seen, response) => {
        sent.push(everything(seen));
        const wrong = `${seen.method} ${seen.url}`.includes(from);
        if (!wrong) return void fine(seen, response);
        const text = everything(seen);
        if (how === 'json')
          return void json(response, status, { errorId: `error.${text}`, message: text, detail: { text } });
        response.writeHead(status, { 'content-type': 'text/html' });
        return void response.end(`<html><body>${text}</body></html>`);
      });
      onTestFinished(() => server.close());
      const values = realValues(bench, {
        cicServer: server.origin,
        cicRelease: '2020 R3',
        orgAdminPassword: { env: 'ORG_ADMIN' },
        accept: ACCEPTED,
        userIds: ['agent1'],
        workgroupIds: ['Support'],
      });
      const run = await bench.elsewhere({ openKeychain: fakeKeychain().open })(
        ['run', RUNBOOK, '--yes', ...exportTo(bench)],
        values,
        env,
      );
      answers.push(run);
    }
    // They did arrive: what is not repeated proves nothing.
    for (const secret of [PASSWORD, CSRF, COOKIE]) {
      const forms = formsOfAll([secret]);
      expect(
        sent.some((one) => forms.some((form) => one.includes(form))),
        `${secret.slice(0, 12)}… was not sent`,
      ).toBe(true);
    }
    const forms = formsOfAll([PASSWORD, ORG_ADMIN, env.OPERATOR_SECRET ?? '', CSRF, COOKIE]);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });
});

const [CSRF, COOKIE, SESSION] = ['canary-csrf-Hm2Jd7Ws4', 'canary-cookie-Pb9Vn1Fk6', '4711canarysession'];

/** Answers as a CIC server where nothing goes wrong, in short. */
function fine({ method, url }: Seen, response: Parameters<typeof json>[0]) {
  const id = (name: string) => ({ id: name, displayName: name, uri: `/configuration/x/${name}` });
  const path = url.split('?')[0] ?? '';
  const user = {
    configurationId: id('agent1'),
    licenseProperties: { licenseActive: true, hasClientAccess: true, mediaLevel: 3, additionalLicenses: [] },
  };
  const group = { configurationId: id('Support'), hasQueue: true, members: [id('agent1')] };
  if (path === '/icws/connection/version') {
    const texts = { productId: 'x', codebaseId: 'x', build: '1', productReleaseDisplayString: '2020 R3' };
    return json(response, 200, {
      majorVersion: '20',
      minorVersion: '3',
      su: '0',
      productPatchDisplayString: '',
      ...texts,
    });
  }
  if (path === '/icws/connection/features') return json(response, 200, { featureInfoList: [] });
  if (path === '/icws/connection') {
    const body = { csrfToken: CSRF, sessionId: SESSION, alternateHostList: [], userID: 'CICAdmin', icServer: 'x' };
    const headers = { 'ININ-ICWS-CSRF-Token': CSRF, 'ININ-ICWS-Session-ID': SESSION };
    const cookie = { 'set-cookie': `icws_${SESSION}=${COOKIE}; path=/icws/${SESSION}; HttpOnly` };
    return json(response, 201, { ...body, userDisplayName: 'x' }, { ...headers, ...cookie });
  }
  if (path.endsWith('/connection')) {
    return json(response, method === 'DELETE' ? 204 : 200, { connectionState: 1, reason: '', shouldReconnect: false });
  }
  if (method === 'PUT') return json(response, 200, {});
  if (method === 'POST') return json(response, 201, { configurationId: id('x') });
  if (path.endsWith('/configuration/users')) return json(response, 200, { items: [user] });
  if (path.endsWith('/configuration/workgroups')) return json(response, 200, { items: [group] });
  if (path.includes('/configuration/users/')) return json(response, 200, user);
  if (path.includes('/configuration/workgroups/')) return json(response, 200, group);
  if (path.includes('licenses/') || path.includes('license-allocations/')) {
    return json(response, 200, { configurationId: id(path.split('/').at(-1) ?? '') });
  }
  return json(response, 404, { errorId: 'error.request.notFound', message: 'unknown' });
}
