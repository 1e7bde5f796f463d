import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { LiveOrder, LiveResult } from '../../../main/coverage/live/order.ts';
import { type ProgressFile, progressFile } from '../../../main/coverage/live/progress-file.ts';
import { readLive } from '../../../main/coverage/live/read-live.ts';
import { nodeFiles } from '../../../main/engagements/node-files.ts';
import type { PracticeOptions } from '../../../main/practice/genesys-cloud/options.ts';
import { type PracticeGenesysCloud, startPracticeGenesysCloud } from '../../../main/practice/genesys-cloud/start.ts';
import { createGenesysCloud, type GenesysCloud } from '../../../main/systems/genesys-cloud/system.ts';
import type { Credentials } from '../../../main/systems/genesys-cloud/token.ts';
import { createLimiter, DEFAULT_RATE, type Limiter } from '../../../main/systems/http/limiter.ts';
import { type Clock, realClock } from '../../../main/systems/http/time.ts';
import { createTransport } from '../../../main/systems/http/transport.ts';
import { Secret } from '../../../main/vault/secret.ts';

/** A practice organization, somebody signed in to it over real HTTP, and a place for progress. */
export interface LiveBench {
  readonly org: PracticeGenesysCloud;
  readonly path: string;
  readonly progress: ProgressFile;
  /** Hosts that requests went to. */
  readonly hosts: ReadonlySet<string>;
  connect(as?: Credentials): GenesysCloud;
  read(order: Partial<LiveOrder> & Pick<LiveOrder, 'subject'>): Promise<LiveResult>;
  /** Requests for members so far, by role id. */
  memberRequests(): readonly string[];
  roleId(name: string): string;
}

const toClose: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of toClose.splice(0).reverse()) await close();
});

export async function liveBench(
  options: PracticeOptions = {},
  over: { readonly limiter?: Limiter; readonly clock?: Clock } = {},
): Promise<LiveBench> {
  const folder = await mkdtemp(join(tmpdir(), 'groundwork-live-'));
  toClose.push(() => rm(folder, { recursive: true, force: true }));
  const org = await startPracticeGenesysCloud({ rateLimitPerMinute: 100_000, customRoles: 30, ...options });
  toClose.push(() => org.close());
  const clock = over.clock ?? realClock;
  const hosts = new Set<string>();
  const transport = createTransport({
    fetch: (input, init) => {
      hosts.add(new URL(input instanceof Request ? input.url : input).host);
      return globalThis.fetch(input, init);
    },
    clock,
    random: () => 0,
    limiter: over.limiter ?? createLimiter(DEFAULT_RATE, clock),
    origins: { hosts: [], named: [org.origin] },
    patience: { attempts: 4, longestWaitSeconds: 90, firstPauseMs: 5 },
  });
  const connect = (as?: Credentials) =>
    createGenesysCloud({
      transport,
      loginOrigin: org.origin,
      apiOrigin: org.origin,
      credentials: as ?? credentialsOf(org.samples.admin),
      clock,
    });
  const path = join(folder, 'audits', 'organization.ndjson');
  const progress = progressFile(nodeFiles, path);
  return {
    org,
    path,
    progress,
    hosts,
    connect,
    read: (order) => readLive({ reader: connect(), now: () => clock.now(), ...order }),
    memberRequests: () =>
      org.log.flatMap(({ path: asked }) => /\/roles\/([^/]+)\/subjectgrants$/.exec(asked)?.[1] ?? []),
    roleId(name) {
      const role = [...org.state.roles.values()].find((each) => each.name === name);
      if (role === undefined) throw new Error(`There is no role ${name}.`);
      return role.id;
    },
  };
}

export function credentialsOf(client: { readonly clientId: string; readonly clientSecret: string }): Credentials {
  return { kind: 'client', id: client.clientId, secret: new Secret(client.clientSecret) };
}

/** A client of the organization that holds just these permissions. */
export function clientWith(org: PracticeGenesysCloud, permissions: readonly string[]): Credentials {
  const admin = org.state.clients.get(org.samples.admin.clientId);
  if (admin === undefined) throw new Error('There is no administrator.');
  const [id, roleId, secret] = [crypto.randomUUID(), crypto.randomUUID(), 'only-for-this-test'];
  org.state.clients.set(id, { ...admin, id, name: 'Narrow client', secret });
  const policies = permissions.map((permission) => {
    const [domain = '', entityName = '', action = ''] = permission.split(':');
    return { domain, entityName, actionSet: [action] };
  });
  const flags = { default: false, base: false, roleNeedsUpdate: false, permissions: [], description: '' };
  org.state.roles.set(roleId, { id: roleId, name: 'Narrow role', permissionPolicies: policies, ...flags });
  const times = { madeAt: 0, effectiveAt: 0 };
  org.state.grants.push({ subjectId: id, subjectType: 'PC_OAUTH_CLIENT', roleId, divisionId: '*', ...times });
  return credentialsOf({ clientId: id, clientSecret: secret });
}
