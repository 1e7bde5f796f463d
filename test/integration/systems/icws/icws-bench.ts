import { onTestFinished } from 'vitest';
import type { Call } from '../../../../main/engine/call.ts';
import { type TappedExchange, tapped } from '../../../../main/systems/http/tap.ts';
import type { SessionMemory, SessionSecrets } from '../../../../main/systems/icws/session-memory.ts';
import { createIcws, type IcwsParts } from '../../../../main/systems/icws/system.ts';
import { createRedactor } from '../../../../main/vault/redactor.ts';
import { Secret } from '../../../../main/vault/secret.ts';
import { fakeClock, makeTransport } from '../make-transport.ts';
import { type CicBehaviour, type CicServer, cicServer } from './cic-server.ts';

/** Starts a server for the test at hand. */
export async function cic(behaviour: CicBehaviour = {}, at: { host?: string; port?: number } = {}): Promise<CicServer> {
  const server = await cicServer(behaviour, at);
  onTestFinished(() => server.close());
  return server;
}

/** ICWS at a server, with what it told and what it remembered. */
export function icwsAt(origin: string, more: Partial<IcwsParts> & { readonly fetch?: typeof globalThis.fetch } = {}) {
  const clock = fakeClock();
  const told: TappedExchange[] = [];
  const remembered: { readonly origin: string; secrets?: SessionSecrets; closed: boolean }[] = [];
  const sessions: SessionMemory = {
    async opening(at) {
      const entry: (typeof remembered)[number] = { origin: at, closed: false };
      remembered.push(entry);
      return {
        opened: async (secrets) => {
          entry.secrets = secrets;
        },
        closed: async () => {
          entry.closed = true;
        },
        left: async () => {},
      };
    },
  };
  const { fetch, ...parts } = more;
  const transport = tapped(makeTransport(clock, fetch === undefined ? {} : { fetch }), {
    redactor: createRedactor(),
    clock,
    tell: (exchange) => void told.push(exchange),
  });
  const icws = createIcws({
    origin,
    transportTo: () => transport,
    account: async () => ({ user: 'admin', password: new Secret('right') }),
    sessions,
    ...parts,
  });
  onTestFinished(() => icws.close());
  return { icws, told, remembered, clock };
}

/** A write without a plan around it. */
export function put(path: string, body: unknown) {
  const write = { kind: 'http', system: 'icws', method: 'PUT', path, headers: {}, body, yields: [] } as const;
  return write;
}

/** A read of whatever is below a session. */
export function get<T = unknown>(path: string): Call<'read', T> {
  return { effect: 'read', system: 'icws', name: 'test.get', method: 'GET', path, reply: (body) => body as T };
}
