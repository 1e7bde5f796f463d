import { describe, expect, it } from 'vitest';
import { NoCicServerReady } from '../../../../main/systems/faults/icws.ts';
import { ConnectionRefused } from '../../../../main/systems/faults/network.ts';
import { getConnection } from '../../../../main/systems/icws/calls/connection.ts';
import { freePort } from '../free-port.ts';
import { faultOf } from '../make-transport.ts';
import type { CicBehaviour } from './cic-server.ts';
import { cic, icwsAt } from './icws-bench.ts';

/** A server that sends on to others. */
const sendsTo = (alternateHostList: readonly unknown[]): CicBehaviour => ({
  answer: ({ method, path }) =>
    method === 'POST' && path === '/icws/connection' ? { status: 503, body: { alternateHostList } } : undefined,
});

describe.skipIf(process.platform !== 'linux')('alternate hosts', () => {
  it('are followed with the same scheme and port, and the session stays there', async () => {
    const backup = await cic(sendsTo(['127.0.0.2']));
    const active = await cic({}, { host: '127.0.0.2', port: backup.port });
    const { icws, remembered } = icwsAt(backup.origin);
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    expect(await icws.session()).toEqual({ origin: active.origin });
    expect([backup.connects(), active.connects(), active.openSessions()]).toEqual([1, 1, 1]);
    expect(remembered).toMatchObject([
      { origin: backup.origin, closed: true },
      { origin: active.origin, closed: false },
    ]);
    await icws.close();
    expect(active.openSessions()).toBe(0);
  });

  it('that send back and forth are asked once each', async () => {
    const one = await cic(sendsTo(['127.0.0.2', '127.0.0.1']));
    const two = await cic(sendsTo(['127.0.0.1', '127.0.0.2']), { host: '127.0.0.2', port: one.port });
    const fault = await faultOf(icwsAt(one.origin).icws.session());
    expect(fault).toBeInstanceOf(NoCicServerReady);
    expect(fault).toMatchObject({ asked: [one.origin, two.origin], field: 'cicServer' });
    expect([one.connects(), two.connects()]).toEqual([1, 1]);
  });

  it('without an end are given up after four servers', async () => {
    const one = await cic(sendsTo(['127.0.0.2']));
    const others = [];
    for (const last of [2, 3, 4, 5, 6])
      others.push(await cic(sendsTo([`127.0.0.${last + 1}`]), { host: `127.0.0.${last}`, port: one.port }));
    expect(await faultOf(icwsAt(one.origin).icws.session())).toBeInstanceOf(NoCicServerReady);
    expect([one, ...others].map((server) => server.connects())).toEqual([1, 1, 1, 1, 0, 0]);
  });

  it('that cannot be reached are passed over', async () => {
    const one = await cic(sendsTo(['127.0.0.3', '127.0.0.2']));
    const active = await cic({}, { host: '127.0.0.2', port: one.port });
    expect(await icwsAt(one.origin).icws.session()).toEqual({ origin: active.origin });
  });

  it('that are no plain host names lead nowhere', async () => {
    const one = await cic();
    const names = [
      `127.0.0.2:${one.port}`,
      'http://127.0.0.2',
      'https://127.0.0.2',
      '//127.0.0.2',
      'admin@127.0.0.2',
      '127.0.0.2/icws',
      '127.0.0.2?x',
      '127.0.0.2#x',
      '127.0.0.2\\x',
      ' 127.0.0.2',
      '',
      7,
      null,
      { host: '127.0.0.2' },
    ];
    Object.assign(one.behaviour, sendsTo(names));
    const other = await cic({}, { host: '127.0.0.2', port: one.port });
    expect(await faultOf(icwsAt(one.origin).icws.session())).toMatchObject({ asked: [one.origin] });
    expect(other.seen).toEqual([]);
  });

  it('are known from the session too: a server that went away is replaced', async () => {
    const two = await cic({}, { host: '127.0.0.2' });
    const answer = {
      status: 201,
      headers: { 'set-cookie': 'a=b' },
      body: { sessionId: 'gone', csrfToken: 'gone', alternateHostList: ['127.0.0.2'] },
    };
    let isActive = true;
    const one = await cic(
      {
        answer: ({ method }) => {
          if (method !== 'POST') return undefined;
          return isActive ? answer : { status: 503, text: 'not me' };
        },
      },
      { port: two.port },
    );
    const { icws } = icwsAt(one.origin);
    await icws.session();
    isActive = false;
    expect(await icws.read(getConnection())).toEqual({ isUp: true });
    expect(two.openSessions()).toBe(1);
  });
});

it('a server that nobody listens at says so by itself', async () => {
  const { icws } = icwsAt(`http://127.0.0.1:${await freePort()}`);
  expect(await faultOf(icws.session())).toBeInstanceOf(ConnectionRefused);
});
