import { describe, expect, it } from 'vitest';
import { CicAccountRefused, CicSessionLost, IcwsNotLicensed } from '../../../../main/systems/faults/icws.ts';
import { RequestStopped } from '../../../../main/systems/faults/network.ts';
import { ProxyPageInTheWay } from '../../../../main/systems/faults/proxy.ts';
import { BadReply } from '../../../../main/systems/faults/reply.ts';
import { getConnection, getVersion } from '../../../../main/systems/icws/calls/connection.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { faultOf } from '../make-transport.ts';
import { refused } from './cic-server.ts';
import { cic, get, icwsAt, put } from './icws-bench.ts';

const objects = { '/configuration/users/agent1': { configurationId: { id: 'agent1' } } };

describe('a session', () => {
  it('is not opened for the release', async () => {
    const server = await cic();
    const { icws, remembered } = icwsAt(server.origin);
    expect(await icws.read(getVersion())).toMatchObject({ majorVersion: '20', minorVersion: '3', su: '0' });
    await icws.close();
    expect(server.seen.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /icws/connection/version']);
    expect(remembered).toEqual([]);
  });

  it('is opened once for calls side by side, and closed', async () => {
    const server = await cic({ objects });
    const { icws, remembered } = icwsAt(server.origin);
    await Promise.all([icws.read(getConnection()), icws.read(get('/configuration/users/agent1')), icws.session()]);
    expect(server.connects()).toBe(1);
    const [first] = server.seen;
    expect(first?.headers).toMatchObject({ 'accept-language': 'en-US', 'content-type': 'application/json' });
    expect(JSON.parse(first?.body ?? '')).toEqual({
      __type: 'urn:inin.com:connection:icAuthConnectionRequestSettings',
      applicationName: 'Groundwork',
      userID: 'admin',
      password: 'right',
    });
    expect(server.openSessions()).toBe(1);
    expect(remembered).toMatchObject([{ origin: server.origin, closed: false }]);
    await icws.close();
    expect(server.openSessions()).toBe(0);
    expect(remembered).toMatchObject([{ closed: true }]);
  });

  it('is kept in mind when its end was not answered', async () => {
    const server = await cic({ answer: ({ method }) => (method === 'DELETE' ? { status: 502 } : undefined) });
    const { icws, remembered } = icwsAt(server.origin);
    await icws.session();
    await icws.close();
    expect(remembered).toMatchObject([{ closed: false }]);
  });

  it('is not opened any more after the end, also when it was just being opened', async () => {
    const server = await cic();
    const { icws } = icwsAt(server.origin);
    const opening = icws.session();
    await icws.close();
    await opening;
    expect(server.openSessions()).toBe(0);
    expect(await faultOf(icws.read(getConnection()))).toBeInstanceOf(RequestStopped);
  });

  it('that is being opened is not lost sight of by a stop', async () => {
    const server = await cic();
    const { icws } = icwsAt(server.origin);
    const stop = new AbortController();
    const waiting = faultOf(icws.read(getConnection(), stop.signal));
    stop.abort();
    expect(await waiting).toBeInstanceOf(RequestStopped);
    await icws.close();
    expect(server.connects()).toBe(1);
    expect(server.openSessions()).toBe(0);
  });

  it('works where fetch joins the cookies, as Electron’s does', async () => {
    const server = await cic();
    const joining: typeof fetch = async (...args) => {
      const reply = await globalThis.fetch(...args);
      const headers = new Headers(reply.headers);
      const cookies = [...headers.getSetCookie(), 'seen=1; Expires=Wed, 21 Oct 2037 07:28:00 GMT'];
      headers.delete('set-cookie');
      headers.set('set-cookie', cookies.join(', '));
      return new Response(reply.status === 204 ? null : await reply.text(), { status: reply.status, headers });
    };
    const { icws } = icwsAt(server.origin, { fetch: joining });
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    expect(server.seen[1]?.headers.cookie).toMatch(/^icws_[^;]+; load=7; seen=1$/);
  });
});

describe('a session that the server lost', () => {
  it('is opened again once, and the call repeated, be it a read or a write', async () => {
    const server = await cic({ objects });
    const { icws, remembered } = icwsAt(server.origin);
    await icws.session();
    server.loseSessions();
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    server.loseSessions();
    const reply = await icws.sendWrite(put('/configuration/users/agent1', { configurationId: { id: 'agent1' } }));
    expect(reply).toMatchObject({ status: 200, body: { configurationId: { id: 'agent1' } } });
    expect(server.connects()).toBe(3);
    expect(remembered.map(({ closed }) => closed)).toEqual([true, true, false]);
  });

  it('is opened again once for several calls under way', async () => {
    const server = await cic();
    const { icws } = icwsAt(server.origin);
    await icws.session();
    server.loseSessions();
    await Promise.all([1, 2, 3].map(() => icws.read(getConnection())));
    expect(server.connects()).toBe(2);
    expect(server.openSessions()).toBe(1);
  });

  it('is given up when the new one is lost before it answered anything', async () => {
    const server = await cic({ callsLeft: 0 });
    const { icws } = icwsAt(server.origin);
    expect(await faultOf(icws.read(getConnection()))).toBeInstanceOf(CicSessionLost);
    expect(await faultOf(icws.read(getConnection()))).toBeInstanceOf(CicSessionLost);
    expect(server.connects()).toBe(2);
  });
});

describe('a refused session', () => {
  it('a wrong password is tried once, however many calls need it', async () => {
    const server = await cic();
    const { icws } = icwsAt(server.origin, {
      account: async () => ({ user: 'admin', password: new Secret('wrong-7') }),
    });
    const faults = await Promise.all([1, 2, 3].map(() => faultOf(icws.read(getConnection()))));
    faults.push(await faultOf(icws.read(getConnection())));
    for (const fault of faults) expect(fault).toBeInstanceOf(CicAccountRefused);
    expect(faults[0]).toMatchObject({ field: 'cicPassword', acted: 'no' });
    expect(server.connects()).toBe(1);
  });

  it.each([
    [
      'a 401',
      { status: 401, headers: { 'www-authenticate': 'ICWS realm="ICWS"' }, body: { message: 'No.' } },
      CicAccountRefused,
    ],
    ['a missing licence', refused(400, 'error.request.connection.licenseRequired', 'No license.'), IcwsNotLicensed],
    ['a page', { status: 200, text: '<!doctype html><title>Sign in</title>' }, ProxyPageInTheWay],
    ['a redirect', { status: 302, headers: { location: 'https://elsewhere.example/' } }, ProxyPageInTheWay],
    ['no token', { status: 201, body: { sessionId: 'x' }, headers: { 'set-cookie': 'a=b' } }, BadReply],
    ['no cookie', { status: 201, body: { sessionId: 'x', csrfToken: 'y' } }, BadReply],
    ['a session of another type', { status: 201, body: { sessionId: 7, csrfToken: {} } }, BadReply],
    ['nothing', { status: 201 }, BadReply],
    ['no JSON', { status: 201, text: 'fine' }, BadReply],
  ] as const)('%s is a fault of its own', async (_name, answer, kind) => {
    const server = await cic({ answer: () => answer });
    const { icws, remembered } = icwsAt(server.origin);
    expect(await faultOf(icws.session())).toBeInstanceOf(kind);
    expect(remembered.every(({ closed }) => closed)).toBe(true);
  });
});
