import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asked, noCurl, type Pair, paired, paste, SHELLS, sorted, type Variables } from '../nexus-sms/pasted.ts';
import { json, type Seen, type Served, serve } from '../systems/serve.ts';
import { startAuvious } from './auvious-bench.ts';
import { operatorValues, otpValues, realSecrets, realValues } from './real-values.ts';
import { openWindows } from './window-bench.ts';

const AWKWARD = `it's a "name" & $HOME \`id\` \\ Ελένη 😀`;
const CODE = '80417263';

/** Headers of the document, beside those that every request has. */
const HEADERS = [
  ...['accept', 'authorization', 'content-type'],
  ...['x-applicationid', 'x-urlbase', 'x-ticket-expiration-seconds', 'x-otpverificationid', 'x-otpcode'],
];

/** As the document names them; in a request their case does not count, and a copied one has them in small letters. */
const DOCUMENTED = ['X-ApplicationId', 'X-UrlBase', 'X-Ticket-Expiration-Seconds', 'X-OtpVerificationId', 'X-OtpCode'];

const isWrite = ({ method, url }: Seen) => method !== 'GET' && !url.endsWith('/oauth/token');

/** What a client chooses of a request; a form by its fields, as there are two ways to write a space. */
function whole({ method, url, headers, body }: Seen) {
  const isForm = String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const kept = HEADERS.map((name) => `${name}: ${headers[name] ?? ''}`);
  return { method, url, kept, body: isForm ? [...new URLSearchParams(body)] : body };
}

describe.skipIf(noCurl)('everything that is sent for a callback or a room, pasted as a command (needs curl)', () => {
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
      const authorization = String(sent.headers.authorization ?? '');
      const bearer = authorization.replace(/^Bearer /i, '');
      const basic = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString();
      const own = new URLSearchParams(sent.body).get('client_secret') ?? basic.slice(basic.indexOf(':') + 1);
      const [, ticket = ''] = /^\/security\/ticket\/([^/?]+)/.exec(sent.url) ?? [];
      const tokens = {
        TICKET_ID: decodeURIComponent(ticket),
        AUVIOUS_TOKEN: bearer,
        GROUNDWORK_TOKEN: bearer,
      };
      const secrets = { CLIENT_SECRET: own, AUVIOUS_CLIENT_SECRET: own, OPERATOR_CLIENT_SECRET: own };
      const elsewhere = curl.replace(/^(curl --request \S+ ['"])https?:\/\/[^/]+/m, `$1${echo.origin}`);
      await paste(shell, elsewhere, asked(curl, { ...values, ...tokens, ...secrets }));
    }
    const arrived = echo.seen.slice(at).map(whole);
    expect(sorted(arrived)).toEqual(sorted(pairs.map(({ sent }) => whole(sent))));
  }

  test.each([
    ['a callback', 'callback', false],
    ['a callback by a code', 'callback', true],
    ['a room', 'room', false],
  ] as const)(
    '%s, as planned and as logged, in a run and in its undo',
    { timeout: 180_000 },
    async (_what, operation, otp) => {
      const bench = await startAuvious({ auvious: { otpCode: CODE } });
      const env = realSecrets(bench);
      const { open, told } = await openWindows(bench, env);
      const window = await open();
      const more =
        operation === 'room' ? { customerId: AWKWARD, interactionId: AWKWARD } : { callbackUserName: AWKWARD };
      const values = otp
        ? otpValues(bench, { ...more, verifyOtp: true, otpCustomName: AWKWARD })
        : realValues(bench, operation, { ...more, ticketExpirationSeconds: 7200 });
      const engagement = await window.engagement({ ...values, ...operatorValues(bench) });
      for (const purpose of ['run', 'undo'] as const) {
        const { actions, seen, exchanges, outcome } = await window.through(engagement, purpose, CODE);
        expect(outcome?.problem, JSON.stringify(outcome)).toBeUndefined();
        const planned = actions.filter(({ kind }) => kind === 'http');
        expect(planned.length).toBe(seen.filter(isWrite).length);
        if (purpose === 'run') expect(planned.length).toBe(otp ? 3 : 1);
        const verification = bench.practice.auvious.sentCodes().at(-1)?.verificationId ?? '';
        const known = { AUV_OTP_REQUEST_VERIFICATION_ID: verification, OTP_CODE: CODE, X_OTP_CODE: CODE, CODE };
        const headers = planned.flatMap(({ curl = '' }) => curl.match(/X-[\w-]+(?=: )/gi) ?? []);
        expect(headers.filter((name) => !DOCUMENTED.includes(name))).toEqual([]);
        if (purpose === 'run' && operation === 'callback') expect(headers).toContain('X-ApplicationId');
        const commands = paired(planned, seen.filter(isWrite));
        for (const shell of SHELLS) await same(commands, shell, known);
        // The log of requests: reads and sign-ins as well.
        const http = exchanges.filter(({ curl }) => curl !== '');
        expect(http.length).toBe(seen.length);
        await same(paired(http, seen), SHELLS.at(-1) ?? 'sh', known);
      }
      const { callbacks, rooms, tokens } = bench.practice.auvious.state;
      const links = [...callbacks, ...rooms].flatMap((made) => [made.ticketUrl, made.agentUrl, made.ticketId]);
      expect(links.length).toBe(3);
      for (const secret of [CODE, env.AUVIOUS_SECRET ?? '', env.OPERATOR_SECRET ?? '', ...tokens.keys(), ...links]) {
        expect(told.filter((one) => one.includes(secret))).toEqual([]);
      }
    },
  );
});
