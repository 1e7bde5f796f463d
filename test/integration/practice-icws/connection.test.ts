import { afterEach, describe, expect, onTestFinished, test } from 'vitest';
import type { IcwsOptions } from '../../../main/practice/icws/options.ts';
import { type PracticeIcws, startPracticeIcws } from '../../../main/practice/icws/start.ts';
import { ask, connect, type Sent, signIn } from './icws-client.ts';

let icws: PracticeIcws;
const start = async (options: IcwsOptions = {}) => {
  icws = await startPracticeIcws(options);
  return icws;
};
afterEach(() => icws.close());

const LANGUAGE = { 'accept-language': 'en-US' };

describe('without a session', () => {
  test('the release is told in parts, all of them text (P12)', async () => {
    const { origin } = await start({ release: { majorVersion: '19', minorVersion: '2', su: '3' } });
    const { status, body } = await ask(origin, 'GET', '/icws/connection/version');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      majorVersion: '19',
      minorVersion: '2',
      su: '3',
      productReleaseDisplayString: '2019 R2',
      productPatchDisplayString: 'Patch3',
    });
    expect(Object.values(body).every((value) => typeof value === 'string')).toBe(true);
    const features = await ask(origin, 'GET', '/icws/connection/features');
    expect(features.body.featureInfoList).toContainEqual({ featureId: 'configuration', version: 1 });
    expect(icws.counts()).toEqual({ read: 2, session: 0, write: 0 });
  });

  test('an unknown resource is 404, and a wrong method 405 with those that work', async () => {
    const { origin } = await start();
    expect((await ask(origin, 'GET', '/icws/nothing')).status).toBe(404);
    const { status, body, headers } = await ask(origin, 'DELETE', '/icws/connection/version');
    expect([status, headers.get('allow')]).toEqual([405, 'GET']);
    expect(body).toMatchObject({
      errorId: 'error.request.accessDenied.httpMethodNotAllowed',
      message: expect.any(String),
    });
  });
});

describe('a connect', () => {
  test('answers 201 with cookie, token and session id, in headers and in the body', async () => {
    const { origin, samples } = await start();
    const path = '/icws/connection?include=version,features,server-time';
    const { status, headers, body } = await ask(origin, 'POST', path, signIn(samples), LANGUAGE);
    expect(status).toBe(201);
    expect(headers.get('inin-icws-session-id')).toBe(body.sessionId);
    expect(headers.get('inin-icws-csrf-token')).toBe(body.csrfToken);
    expect(headers.get('set-cookie')).toMatch(
      new RegExp(`^icws_${body.sessionId}=\\w+; path=/icws/${body.sessionId}; HttpOnly$`),
    );
    expect(body).toMatchObject({ alternateHostList: [], userID: samples.user, icServer: '127.0.0.1' });
    expect(body.version.majorVersion).toBe('20');
    expect(body.features.featureInfoList).not.toEqual([]);
    expect(icws.openSessions()).toBe(1);
    expect(icws.counts()).toEqual({ read: 0, session: 1, write: 0 });
  });

  const good = { user: 'CICAdmin', password: 'p' };
  const { password: _password, ...without } = signIn(good);
  test.each<readonly [string, unknown, Sent, number, object]>([
    ['no Accept-Language', signIn(good), {}, 400, { message: expect.stringContaining('Accept-Language') }],
    ['no password', without, LANGUAGE, 400, { propertyName: 'password' }],
    ['no type', { ...signIn(good), __type: undefined }, LANGUAGE, 400, { propertyName: '__type' }],
    ['another type', { ...signIn(good), __type: 'urn:inin.com:other' }, LANGUAGE, 400, {}],
    ['no user', signIn({ ...good, user: '' }), LANGUAGE, 400, {}],
    ['no JSON', 'userID=CICAdmin', LANGUAGE, 400, {}],
    [
      'a wrong password',
      signIn({ ...good, password: 'q' }),
      LANGUAGE,
      401,
      { errorId: 'error.request.connection.authenticationFailure', errorCode: -2147221503 },
    ],
    ['a wrong user', signIn({ ...good, user: 'Somebody' }), LANGUAGE, 401, {}],
  ])('with %s is refused and opens nothing', async (_what, body, headers, status, told) => {
    const { origin } = await start({ account: good });
    const answer = await ask(origin, 'POST', '/icws/connection', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errorId: expect.any(String), message: expect.any(String), ...told });
    const challenge = status === 401 ? 'ICWS realm="ICWS" location="/ICWS/connection"' : null;
    expect(answer.headers.get('www-authenticate')).toBe(challenge);
    expect(icws.openSessions()).toBe(0);
  });

  test('can say a wrong password with 400, lack its licence, or be one too many', async () => {
    const { origin, samples } = await start({ authenticationFailure: 400, sessionLimit: 1 });
    const send = (account: { user: string; password: string }) =>
      ask(origin, 'POST', '/icws/connection', signIn(account), LANGUAGE);
    const wrong = await send({ ...samples, password: 'q' });
    expect([wrong.status, wrong.body.errorId]).toEqual([400, 'error.request.connection.authenticationFailure']);
    icws.behave({ sdkLicence: 'missing' });
    expect((await send(samples)).body.message).toContain('I3_FEATURE_ICWS_SDK');
    icws.behave({ sdkLicence: 'loaded' });
    expect((await send(samples)).status).toBe(201);
    expect((await send(samples)).body.errorId).toBe('error.request.connection.sessionLimit');
  });

  test('asks for nothing that ICWS cannot include', async () => {
    const { origin, samples } = await start();
    const path = '/icws/connection?include=version,colour';
    expect((await ask(origin, 'POST', path, signIn(samples), LANGUAGE)).status).toBe(400);
  });
});

describe('a session', () => {
  test('is up, and is over once it is closed', async () => {
    const { samples } = await start();
    const session = await connect(samples);
    expect((await session.send('GET', '/connection')).body).toMatchObject({
      connectionState: 1,
      shouldReconnect: false,
    });
    expect((await session.send('DELETE', '/connection')).status).toBe(204);
    expect(icws.openSessions()).toBe(0);
    const { status, body } = await session.send('GET', '/connection');
    expect([status, body.errorCode]).toEqual([401, 2]);
    expect(icws.counts()).toEqual({ read: 2, session: 2, write: 0 });
  });

  test('is asked for cookie and token with every call, and for its own', async () => {
    const { samples } = await start();
    const [mine, other] = [await connect(samples), await connect(samples)];
    const code = async (headers: { [name: string]: string | undefined }) => {
      const { status, body } = await mine.send('GET', '/configuration/users', undefined, headers);
      return [status, body.errorCode];
    };
    expect(await code({})).toEqual([200, undefined]);
    expect(await code({ cookie: undefined })).toEqual([401, 1]);
    expect(await code({ 'inin-icws-csrf-token': undefined })).toEqual([401, 1]);
    expect(await code(other.headers)).toEqual([401, 1]);
    expect(await code({ 'inin-icws-csrf-token': other.headers['inin-icws-csrf-token'] })).toEqual([401, 7]);
    expect(await code({ cookie: `icws_${mine.id}=guessed` })).toEqual([401, 7]);
  });

  test('can be lost after some calls, or all at once', async () => {
    const { samples } = await start({ sessionLostAfter: 2 });
    const session = await connect(samples);
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await session.send('GET', '/connection')).status);
    expect(statuses).toEqual([200, 200, 401, 401]);
    const next = await connect(samples);
    icws.loseSessions();
    expect((await next.send('GET', '/connection')).body.errorCode).toBe(2);
  });
});

describe('several hosts', () => {
  test('the one in reserve answers 503 and names the others; a session belongs to its host', async () => {
    const { origin, samples } = await start({ hosts: 3, accepting: 1 });
    const send = (to: string) => ask(to, 'POST', '/icws/connection', signIn(samples), LANGUAGE);
    const refused = await send(origin);
    expect([refused.status, refused.body.errorId]).toEqual([503, 'error.server.notAcceptingConnections']);
    expect(refused.body.alternateHostList).toEqual(['127.0.0.2', '127.0.0.3']);
    const second = origin.replace('127.0.0.1', '127.0.0.2');
    const session = await connect({ ...samples, origin: second });
    expect((await session.send('GET', '/connection')).status).toBe(200);
    const elsewhere = await ask(origin, 'GET', `/icws/${session.id}/connection`, undefined, session.headers);
    expect(elsewhere.body.errorCode).toBe(2);
    icws.behave({ accepting: 'none', alternateHostList: ['cic.example'] });
    expect((await send(second)).body.alternateHostList).toEqual(['cic.example']);
    icws.behave({ accepting: 'all' });
    expect((await send(origin)).status).toBe(201);
  });

  test('a switchover is over after some connects', async () => {
    const { origin, samples } = await start({ switchover: 2 });
    const statuses = [];
    for (let connects = 0; connects < 3; connects += 1)
      statuses.push((await ask(origin, 'POST', '/icws/connection', signIn(samples), LANGUAGE)).status);
    expect(statuses).toEqual([503, 503, 201]);
  });

  test('close lets go of all of them', async () => {
    const first = await startPracticeIcws({ hosts: 2 });
    await start();
    await first.close();
    const again = await startPracticeIcws({ hosts: 2, port: Number(new URL(first.origin).port) });
    onTestFinished(() => again.close());
    expect(again.origin).toBe(first.origin);
  });
});

test('faults answer in the words of ICWS, and a name of somebody else is turned away', async () => {
  const { origin } = await start();
  const path = '/icws/connection/version';
  icws.setFaults([
    { match: { path }, times: 1, fault: { kind: 'status', status: 503 } },
    { match: { path }, times: 1, fault: { kind: 'throttle', retryAfter: 3 } },
    { match: { path }, times: 1, fault: { kind: 'forbid', permissions: ['view'] } },
    { match: { path }, times: 1, fault: { kind: 'proxy-html', status: 502 } },
  ]);
  const statuses = [];
  for (let calls = 0; calls < 5; calls += 1) statuses.push((await ask(origin, 'GET', path)).status);
  expect(statuses).toEqual([503, 429, 403, 502, 200]);
});
