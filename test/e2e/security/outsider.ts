import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's server, which counts whatever reaches it. */
export interface Outsider {
  readonly origin: string;
  /** Requests, upgrades and packets so far. */
  readonly heard: readonly string[];
  forget(): void;
  close(): Promise<void>;
}

/** Listens on loopback for TCP and UDP at one port. `moved` redirects every request there. */
export async function startOutsider(moved?: string): Promise<Outsider> {
  const heard: string[] = [];
  const server = createServer(({ method, url }, reply) => {
    heard.push(`${method} ${url}`);
    const headers = { 'access-control-allow-origin': '*', ...(moved === undefined ? {} : { location: moved }) };
    reply.writeHead(moved === undefined ? 200 : 307, headers).end('<title>not ours</title>');
  });
  server.on('upgrade', ({ url }, socket) => {
    heard.push(`upgrade ${url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4', () => heard.push('packet'));
  packets.bind(port, '127.0.0.1');
  await once(packets, 'listening');
  return {
    origin: `http://127.0.0.1:${port}`,
    heard,
    forget: () => void heard.splice(0),
    async close() {
      packets.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
