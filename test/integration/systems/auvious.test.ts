import type { ServerResponse } from 'node:http';
import { inspect } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { HttpWrite } from '../../../main/engine/call.ts';
import { startPracticeAuvious } from '../../../main/practice/auvious/start.ts';
import { auviousChecks } from '../../../main/runbooks/auvious-facades/preflight.ts';
import { findTicket } from '../../../main/systems/auvious/calls/ticket.ts';
import { createSession } from '../../../main/systems/auvious/session.ts';
import { createAuvious } from '../../../main/systems/auvious/system.ts';
import { Secret } from '../../../main/vault/secret.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { json, type Seen, serve } from './serve.ts';

const SECRET = 'mArKeR-secret-of-the-client';
const signal = new AbortController().signal;
const CALLBACK = '/security/genesys/callback';

interface Wishes {
  readonly clientId?: string;
  readonly secret?: string;
}

function auvious(origin: string, { clientId = 'client-1', secret = SECRET }: Wishes = {}) {
  const clock = fakeClock();
  const transport = makeTransport(clock, { timeoutSeconds: 2 });
  const session = createSession({ transport, origin, clientId, secret: async () => new Secret(secret), clock });
  return { clock, session, system: createAuvious({ transport, origin, session }) };
}

async function server(answer: (seen: Seen, response: ServerResponse, count: number) => void) {
  const served = await serve(answer);
  onTestFinished(() => served.close());
  return served;
}

async function practice(...options: Parameters<typeof startPracticeAuvious>) {
  const started = await startPracticeAuvious(...options);
  onTestFinished(() => started.close());
  const { clientId, clientSecret: secret } = started.samples;
  return { started, ...auvious(started.origin, { clientId, secret }) };
}

const callback = (token: Secret, applicationId = 'app-1'): HttpWrite => ({
  kind: 'http',
  system: 'auvious',
  method: 'POST',
  path: CALLBACK,
  headers: { 'X-ApplicationId': applicationId, 'X-UrlBase': 'https://auvious.video', authorization: { bearer: token } },
  body: { callbackUserName: 'Zoë', callbackNumbers: ['+61491570156'], queueName: 'Service Callback' },
  yields: [],
});

describe('Auvious over the network', () => {
  it('signs in once for two that ask at the same time', async () => {
    const { started, session } = await practice();
    await Promise.all([session.signIn(), session.token(), session.signIn()]);
    expect(started.counts()).toMatchObject({ session: 1, write: 0 });
  });

  it('gets over a token that ended midway: reads go on, a write is refused and never sent twice', async () => {
    const { started, session, system } = await practice();
    const held = await session.token();
    started.endTokens();
    expect(await findTicket(system, 'k', new Secret('vyn-kym'), signal)).toBe('gone');
    started.endTokens();
    const stale = await faultOf(system.sendWrite(callback(held, started.samples.applicationId)));
    expect(stale).toMatchObject({ code: 'auvious-token-refused', acted: 'no' });
    started.endTokens();
    const current = await faultOf(system.sendWrite(callback(await session.token(), started.samples.applicationId)));
    expect(current).toMatchObject({ code: 'auvious-token-refused', acted: 'no' });
    // The next one signs in by itself.
    await system.sendWrite(callback(await session.token(), started.samples.applicationId));
    expect(started.state.callbacks).toHaveLength(1);
  });

  it('renews a token a minute before it ends', async () => {
    const { started, clock, session } = await practice({ tokenSeconds: 90 });
    await session.token();
    await clock.sleep(29_000);
    await session.token();
    expect(started.counts().session).toBe(1);
    await clock.sleep(1_000);
    await session.token();
    expect(started.counts().session).toBe(2);
  });

  it.each([
    [
      'a page',
      (r: ServerResponse) => void r.writeHead(200, { 'content-type': 'text/html' }).end('<html>Hi</html>'),
      'proxy-page-in-the-way',
    ],
    [
      'a redirect',
      (r: ServerResponse) => void r.writeHead(302, { location: 'https://else.where/' }).end(),
      'proxy-page-in-the-way',
    ],
    ['half a body', (r: ServerResponse) => void r.writeHead(200).end('{"ticketUrl": "https://au'), 'bad-reply'],
    ['a failure inside', (r: ServerResponse) => json(r, 500, { error: 'oops' }), 'server-fault'],
    ['nothing', (r: ServerResponse) => void r.destroy(), 'connection-cut'],
    ['silence', () => {}, 'timed-out'],
  ])('leaves a write in doubt that is answered with %s', async (_what, answer, code) => {
    const served = await server((_seen, response) => answer(response));
    const { system } = auvious(served.origin);
    const fault = await faultOf(system.sendWrite(callback(new Secret('t-1'))));
    expect(fault).toMatchObject({ code, acted: 'unknown' });
    expect(served.seen).toHaveLength(1);
  });

  it.each([400, 401, 403, 404, 429])('knows that a write refused with %i did nothing', async (status) => {
    const served = await server((_seen, response) => json(response, status, { error: `no: t-mArKeR ${SECRET}` }));
    const { system } = auvious(served.origin);
    const fault = await faultOf(system.sendWrite(callback(new Secret('t-mArKeR'))));
    expect(fault).toMatchObject({ acted: 'no' });
    // The server repeated the token; the message does not.
    expect(inspect(fault)).not.toContain('t-mArKeR');
    expect(served.seen).toHaveLength(1);
  });

  it('takes a deep, odd or empty answer as a success without links', async () => {
    const deep = {
      genesys: { conversation: { id: { $ref: 1 } }, callbackIdentifiers: [{ id: 7 }, null] },
      ticketUrl: 3,
    };
    for (const body of [deep, [], '', 'text', 7]) {
      const served = await server((_seen, response) => json(response, 201, body));
      const reply = await auvious(served.origin).system.sendWrite(callback(new Secret('t-1')));
      expect(reply.status).toBe(201);
      expect(JSON.stringify(reply.body)).not.toContain('ticketUrl');
    }
  });
});

describe('the set-up check', () => {
  const given = (values: Record<string, string>) => ({ values, accepted: {}, records: new Map() });
  const results = (checks: Awaited<ReturnType<typeof auviousChecks>>) => checks.map(({ result }) => result);

  it('creates nothing and proves the sign-in; what only a creation would show is unchecked', async () => {
    const { started, session, system } = await practice();
    const context = { origin: started.origin, session };
    const checks = await auviousChecks(context, system, given({ signIn: 'client-credentials' }), signal);
    expect(results(checks)).toEqual(['ok', 'ok', 'unchecked', 'unchecked']);
    expect(checks.filter(({ result, reason }) => result === 'unchecked' && reason === undefined)).toEqual([]);
    expect(started.counts().write).toBe(0);
  });

  it('says which is wrong: the secret, or the client’s role', async () => {
    const { started, system } = await practice({ clientRole: 'none' });
    const { session } = auvious(started.origin, { clientId: started.samples.clientId, secret: 'another' });
    const wrong = await auviousChecks({ origin: started.origin, session }, system, given({}), signal);
    expect(results(wrong)).toEqual(['not-ok', 'unchecked', 'unchecked', 'unchecked']);
    const { session: own } = auvious(started.origin, {
      clientId: started.samples.clientId,
      secret: started.samples.clientSecret,
    });
    const role = await auviousChecks({ origin: started.origin, session: own }, system, given({}), signal);
    expect(results(role)).toEqual(['ok', 'not-ok', 'unchecked', 'unchecked']);
  });

  it('sends no message for a code, and only tells whether Auvious is there', async () => {
    const { started, session, system } = await practice();
    const context = { origin: started.origin, session };
    const checks = await auviousChecks(context, system, given({ signIn: 'otp' }), signal);
    expect(results(checks)).toEqual(['ok', 'unchecked', 'unchecked']);
    expect(started.sentCodes()).toEqual([]);
    expect(started.counts()).toMatchObject({ session: 0, write: 0 });
  });

  it('is not satisfied with a server that knows nothing, or lets everybody have everything', async () => {
    for (const status of [200, 404]) {
      const other = await server((_seen, response) => json(response, status, { access_token: 'a', token_type: 'b' }));
      const { session, system } = auvious(other.origin);
      const checks = await auviousChecks({ origin: other.origin, session }, system, given({ signIn: 'otp' }), signal);
      expect(results(checks)).toEqual(['unchecked', 'unchecked', 'unchecked']);
      if (status !== 200) continue;
      const asClient = await auviousChecks({ origin: other.origin, session }, system, given({}), signal);
      expect(results(asClient)).toEqual(['ok', 'unchecked', 'unchecked', 'unchecked']);
    }
  });

  it('calls another web site what it is, and silence unchecked', async () => {
    const page = await server(
      (_seen, response) => void response.writeHead(404, { 'content-type': 'text/html' }).end('<html></html>'),
    );
    const other = auvious(page.origin);
    const checks = await auviousChecks(
      { origin: page.origin, session: other.session },
      other.system,
      given({ signIn: 'otp' }),
      signal,
    );
    expect(results(checks)).toEqual(['not-ok', 'unchecked', 'unchecked']);
    const gone = await server(() => {});
    await gone.close();
    const nobody = auvious(gone.origin);
    for (const signIn of ['otp', 'client-credentials']) {
      const silent = await auviousChecks(
        { origin: gone.origin, session: nobody.session },
        nobody.system,
        given({ signIn }),
        signal,
      );
      expect(new Set(results(silent))).toEqual(new Set(['unchecked']));
    }
  });
});
