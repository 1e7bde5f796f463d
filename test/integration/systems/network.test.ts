import http from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import tls from 'node:tls';
import { inspect } from 'node:util';
import { afterEach, describe, expect, it } from 'vitest';
import { CertificateRefused } from '../../../main/systems/faults/certificate.ts';
import { NameNotResolved } from '../../../main/systems/faults/network.ts';
import { ProxyCredentialsWanted, ProxyRefused } from '../../../main/systems/faults/proxy.ts';
import { CaFileUnreadable, ProxyAddressUnreadable } from '../../../main/systems/faults/set-up.ts';
import { type NetworkSetup, setUpNetwork } from '../../../main/systems/http/network.ts';
import type { OutgoingRequest } from '../../../main/systems/http/request.ts';
import { selfSigned } from './certificate.ts';
import { fakeClock, faultOf, makeTransport } from './make-transport.ts';
import { json, serve } from './serve.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0).reverse()) close();
});

const noFile = () => {
  throw new Error('no such file');
};

function network(env: Record<string, string>, readText: (path: string) => string = noFile): NetworkSetup {
  const setup = setUpNetwork(env, { readText });
  closing.push(() => setup.undo());
  return setup;
}

function get(origin: string): OutgoingRequest {
  return { effect: 'write', method: 'POST', origin, path: '/x' };
}

/** A CONNECT proxy. `password` undefined lets everybody through; every host leads to `to`. */
async function proxy(answer: (authorization: string | undefined) => number, to?: number) {
  const asked: string[] = [];
  const server = http.createServer();
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const status = answer(request.headers['proxy-authorization']);
    if (status !== 200 || to === undefined) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`);
      return;
    }
    const onward = net.connect(to, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

const named = { origins: { hosts: [], named: ['http://api.example.test', 'https://api.example.test'] } };

describe('proxies', () => {
  it('goes through the proxy with its credentials, and to loopback directly', async () => {
    const target = await serve((_, response) => json(response, 200, { reached: true }));
    closing.push(() => void target.close());
    const right = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    const { host, asked } = await proxy((given) => (given === right ? 200 : 407), target.port);
    const { state } = network({ HTTP_PROXY: `http://user:p%40ss@${host}`, https_proxy: host, NO_PROXY: 'intern.test' });
    const transport = makeTransport(fakeClock(), named);

    expect((await transport.send(get('http://api.example.test'))).body).toEqual({ reached: true });
    expect(asked).toEqual(['api.example.test:80']);
    expect((await transport.send(get(target.origin))).body).toEqual({ reached: true });
    expect((await transport.send(get(`http://localhost:${target.port}`))).status).toBe(200);
    expect(asked).toHaveLength(1);

    expect(state).toMatchObject({ httpProxy: host, httpsProxy: host, proxyHasCredentials: true });
    expect(state.noProxy).toEqual(['intern.test', '127.0.0.1', 'localhost', '[::1]']);
    expect(inspect(state)).not.toContain('p%40ss');
  });

  it('says when the proxy wants credentials, or will not connect', async () => {
    const wants = await proxy(() => 407);
    network({ HTTPS_PROXY: `http://user:wrong@${wants.host}` });
    const transport = makeTransport(fakeClock(), named);
    const fault = await faultOf(transport.send(get('https://api.example.test')));
    expect(fault).toBeInstanceOf(ProxyCredentialsWanted);
    expect(fault).toMatchObject({ acted: 'no', status: 407 });
    expect(inspect(fault)).not.toContain('wrong');

    const refuses = await proxy(() => 403);
    network({ HTTPS_PROXY: `http://${refuses.host}` });
    expect(await faultOf(transport.send(get('https://api.example.test')))).toBeInstanceOf(ProxyRefused);
  });

  it('leaves hosts of NO_PROXY alone', async () => {
    const { host, asked } = await proxy(() => 403);
    network({ HTTPS_PROXY: `http://${host}`, no_proxy: 'api.example.test' });
    const fault = await faultOf(makeTransport(fakeClock(), named).send(get('https://api.example.test')));
    expect(fault).toBeInstanceOf(NameNotResolved);
    expect(fault).toMatchObject({ acted: 'no' });
    expect(asked).toEqual([]);
  });

  it('refuses an address it cannot read without repeating it', () => {
    for (const address of ['http://user:se cret@[', 'socks5://user:secret@host:1']) {
      let fault: unknown;
      try {
        network({ HTTPS_PROXY: address });
      } catch (error) {
        fault = error;
      }
      expect(fault).toBeInstanceOf(ProxyAddressUnreadable);
      expect(fault).toMatchObject({ field: 'HTTPS_PROXY' });
      expect(inspect(fault)).not.toContain('cret');
    }
  });
});

describe('certificates', () => {
  async function tlsServer() {
    const pair = selfSigned();
    const server = https.createServer(pair, (_, response) => json(response, 200, { safe: true }));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    closing.push(() => {
      server.closeAllConnections();
      server.close();
    });
    return { ...pair, origin: `https://127.0.0.1:${(server.address() as AddressInfo).port}` };
  }

  it('refuses a certificate that nobody vouches for, and sends nothing', async () => {
    const { origin } = await tlsServer();
    network({});
    const fault = await faultOf(makeTransport(fakeClock()).send(get(origin)));
    expect(fault).toBeInstanceOf(CertificateRefused);
    expect(fault).toMatchObject({ acted: 'no', systemCode: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
  });

  it('trusts extra files, and puts everything back', async () => {
    const { origin, cert } = await tlsServer();
    // Node drops duplicates and rewrites white space once a list was set.
    const trusted = () => new Set(tls.getCACertificates('default').map((text) => text.replaceAll(/\s/g, '')));
    const before = trusted();
    const { state, undo, fetch } = network({ GROUNDWORK_CA_FILE: 'ca.pem' }, (path) =>
      path === 'ca.pem' ? `# mine\n${cert}` : '',
    );
    expect((await makeTransport(fakeClock(), { fetch }).send(get(origin))).body).toEqual({ safe: true });
    expect(state.extraCertificates).toEqual([{ file: 'ca.pem', count: 1 }]);
    undo();
    expect(trusted()).toEqual(before);
  });

  it('names the variable of a file that is missing or holds none', () => {
    expect(() => network({ NODE_EXTRA_CA_CERTS: 'gone.pem' })).toThrowError(CaFileUnreadable);
    expect(() => network({ GROUNDWORK_CA_FILE: 'text.pem' }, () => 'hello')).toThrowError(/holds no certificate/);
  });
});
