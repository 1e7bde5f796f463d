import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { PracticePortUnavailable } from './listen-fault.ts';

/** A server that listens. */
export interface Listening {
  /** `http://127.0.0.1:<port>`, or another address of loopback. */
  readonly origin: string;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

/**
 * Listens on one address of loopback only; port 0 takes a free one.
 * @throws PracticePortUnavailable
 */
export async function listen(
  app: Hono<{ Bindings: HttpBindings }>,
  port: number,
  host: `127.${string}` = '127.0.0.1',
): Promise<Listening> {
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(new PracticePortUnavailable(port, cause)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://${host}:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error === undefined ? resolve() : reject(error)));
        server.closeAllConnections();
      }),
  };
}
