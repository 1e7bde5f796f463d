import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Said } from '../nexus-sms/sms-bench.ts';
import { fakeKeychain } from '../run/keychain.ts';
import { filesWith, formsOf } from '../run/markers.ts';
import { json, type Seen, serve } from '../systems/serve.ts';
import { type AuviousBench, RUNBOOK, startAuvious, type Variables } from './auvious-bench.ts';
import { operatorValues, otpValues, PHONE, realSecrets, realValues } from './real-values.ts';
import { PATHS } from './sent.ts';

/** Also as JSON writes them inside a text, once and twice, and as a form holds them. */
function formsOfAll(secrets: readonly string[]): readonly string[] {
  const escaped = (text: string) => JSON.stringify(text).slice(1, -1);
  const inForm = (text: string) => new URLSearchParams({ '': text }).toString().slice(1);
  return secrets.flatMap((secret) => [...formsOf(secret), escaped(secret), escaped(escaped(secret)), inForm(secret)]);
}

const said = (answers: readonly Said[], forms: readonly string[]) =>
  answers.flatMap(({ text }) => forms.filter((form) => text.includes(form)));
const FORMS = 'docx,eml,md,csv,json';
const exportTo = (bench: AuviousBench, forms = FORMS) => ['--export', join(bench.folder, 'exports'), '--form', forms];
const CODE = '80417263';

/** Has a code sent, as another program may have done. @returns the id of its verification */
async function codeSent({ practice }: AuviousBench): Promise<string> {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ to: PHONE, channel: 'SMS', locale: 'en' });
  const reply = await fetch(`${practice.auvious.origin}/security/otp`, { method: 'POST', headers, body });
  return ((await reply.json()) as { readonly id: string }).id;
}

/** Everything that lets somebody in, of all requests that were accepted. */
function accessOf({ practice }: AuviousBench): readonly string[] {
  const { callbacks, rooms, tokens } = practice.auvious.state;
  const links = [...callbacks, ...rooms].flatMap(({ conferenceId, ticketId, ticketUrl, agentUrl }) => [
    conferenceId,
    ticketId,
    ticketUrl,
    agentUrl,
  ]);
  const recordings = rooms.flatMap(({ recordingUrl }) => recordingUrl ?? []);
  return [...links, ...recordings, ...tokens.keys()];
}

describe('secrets of a callback and of a room', () => {
  it.each([
    ['a callback by client credentials', (bench: AuviousBench) => realValues(bench)],
    ['a room', (bench: AuviousBench) => realValues(bench, 'room')],
    [
      'a callback by a code',
      (bench: AuviousBench, otpVerificationId: string) =>
        otpValues(bench, { otpVerificationId, otpCode: { env: 'CODE' }, verifyOtp: true }),
    ],
  ] as const)('of %s show nowhere, from plan to undo', { timeout: 90_000 }, async (_what, valuesOf) => {
    const bench = await startAuvious({ auvious: { otpCode: CODE } }, { openKeychain: fakeKeychain().open });
    const env: Variables = { ...realSecrets(bench), CODE };
    const values = { ...valuesOf(bench, await codeSent(bench)), ...operatorValues(bench) };
    const answers = [await bench.cli(['plan', RUNBOOK], values, env)];
    const run = await bench.cli(['run', RUNBOOK, '--yes', ...exportTo(bench)], values, env);
    expect(run.problem, run.text).toBeUndefined();
    answers.push(run);
    const id = run.engagement ?? '';
    for (const argv of [
      ['plan', RUNBOOK, '--engagement', id],
      ['run', RUNBOOK, '--yes', '--engagement', id],
      ['preflight', RUNBOOK, '--engagement', id],
      ['links', id],
      ['verify', id],
      ['resume', id, '--yes'],
      ['export', id, ...exportTo(bench)],
      ['export', id, ...exportTo(bench, 'ics')],
      ['show', id],
      ['list'],
      ['journal', id],
      ['undo', id, '--yes'],
    ]) {
      const answer = await bench.cli(argv, undefined, env);
      expect([0, 1, 2], `${argv.join(' ')}: ${answer.text}`).toContain(answer.code);
      answers.push(answer);
    }
    const access = accessOf(bench);
    expect(access.length).toBeGreaterThan(3);
    const forms = formsOfAll([...access, CODE, env.AUVIOUS_SECRET ?? '', env.OPERATOR_SECRET ?? '']);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });

  /** Repeats all that it was sent, as a careless server does in its error messages; the body first, as texts are cut. */
  const everything = ({ body, headers, method, url }: Seen) => JSON.stringify({ body, headers, method, url });

  it.each([
    ['400', 400, 'json'],
    ['401', 401, 'json'],
    ['403', 403, 'json'],
    ['404', 404, 'json'],
    ['429', 429, 'json'],
    ['500', 500, 'json'],
    ['200 that is none', 200, 'json'],
    ['a page', 502, 'html'],
    ['a page that says 200', 200, 'html'],
  ] as const)('show nowhere when Auvious repeats them: %s', { timeout: 90_000 }, async (_how, status, how) => {
    const bench = await startAuvious();
    const [secret, token] = ['canary/client+"secret"\\Zq7Kp2Wv9', 'canary-token-Xr4Tn8Bm3-Lm5Hs1Qd6'];
    const env = { AUVIOUS_SECRET: secret, CODE };
    const answers: Said[] = [];
    const seen: string[] = [];
    for (const from of ['/security/oauth/token', '/security/otp', '/security/genesys/']) {
      const server = await serve((request, response) => {
        seen.push(everything(request));
        if (!request.url.includes(from)) {
          if (request.url.includes('/oauth/token')) return json(response, 200, { access_token: token });
          return json(response, 200, { id: 'verification-1' });
        }
        const text = everything(request);
        if (how === 'json')
          return json(response, status, { error: text, error_description: text, message: text, ticketUrl: text });
        response.writeHead(status, { 'content-type': 'text/html' });
        return response.end(`<html><body>${text}</body></html>`);
      });
      onTestFinished(() => server.close());
      const to = { auviousUrl: server.origin, urlBase: server.origin };
      for (const values of [
        realValues(bench, 'callback', to),
        realValues(bench, 'room', to),
        otpValues(bench, { auviousUrl: server.origin, accept: { 'auv-otp-request': PHONE } }),
        otpValues(bench, {
          auviousUrl: server.origin,
          otpVerificationId: 'verification-1',
          otpCode: { env: 'CODE' },
          verifyOtp: true,
        }),
      ]) {
        const cli = bench.elsewhere({ openKeychain: fakeKeychain().open });
        const run = await cli(['run', RUNBOOK, '--yes', ...exportTo(bench)], values, env);
        answers.push(run);
        if (run.engagement !== undefined && run.engagement !== null) {
          answers.push(await cli(['journal', run.engagement], undefined, env));
          answers.push(await cli(['links', run.engagement], undefined, env));
        }
      }
    }
    // They did arrive: what is not repeated proves nothing.
    const arrived = [secret, token, CODE].map((one) =>
      seen.some((request) => formsOfAll([one]).some((form) => request.includes(form))),
    );
    expect(arrived).toEqual([true, true, true]);
    expect(seen.some((request) => request.includes(PATHS.callback))).toBe(true);
    const forms = formsOfAll([secret, token, CODE]);
    expect(said(answers, forms)).toEqual([]);
    expect(await filesWith(bench.folder, forms)).toEqual([]);
  });
});
