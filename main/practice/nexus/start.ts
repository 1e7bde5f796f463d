import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Effect } from '../../engine/call.ts';
import { type FaultRule, Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { practicePage } from '../http/practice-page.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import type { NexusBehaviour, NexusFaultKind, NexusOptions } from './options.ts';
import { apiKeyRoutes } from './routes/api-keys.ts';
import { mediaRoutes } from './routes/media.ts';
import { serviceRoutes } from './routes/services.ts';
import { tenantRoutes } from './routes/tenants.ts';
import type { NexusOwnSamples } from './samples.ts';
import { emptyNexus, seedNexus } from './seed.ts';
import { nexusApplication } from './server.ts';
import type { NexusWorld } from './world.ts';

/** A running practice Nexus. */
export interface PracticeNexus {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly samples: NexusOwnSamples;
  readonly log: readonly LoggedRequest[];
  /** Requests by effect; a dry run must leave `write` at 0. */
  counts(): Readonly<Record<Effect, number>>;
  /** Contact centers, keys and tenants themselves, for looking behind the API. */
  readonly state: NexusWorld;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule<NexusFaultKind>[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

const routes = [...serviceRoutes, ...apiKeyRoutes, ...tenantRoutes, ...mediaRoutes];

/**
 * Starts a local server that behaves like Digital Channels as far as it is documented. State lives in memory.
 * `describe` is what `GET /practice` answers; by default only this system's samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeNexus(options: NexusOptions = {}, describe?: () => unknown): Promise<PracticeNexus> {
  const behaviour = behaviourOf(options);
  const world = emptyNexus();
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const seeded = seedNexus(world, behaviour.now(), behaviour.uuid, secret);
  const faults = new Faults<NexusFaultKind>(options.faults);
  const log = new RequestLog();
  const page = practicePage(() => describe?.() ?? { nexus: samples }, log);
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const app = nexusApplication({ world, behaviour, routes, faults, log, sleep, page });
  const { origin, close } = await listen(app, options.port ?? 0);
  const samples: NexusOwnSamples = { origin, ...seeded };
  return {
    origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    state: world,
    setFaults: (rules) => faults.set(rules),
    close,
  };
}

function behaviourOf(options: NexusOptions): NexusBehaviour {
  return {
    now: options.now ?? Date.now,
    uuid: options.uuid ?? randomUUID,
    existing: options.existing ?? 'overwrite',
    services: options.services ?? 'full',
    apiKeysPath: options.apiKeysPath ?? 'answers',
    tenants: options.tenants ?? 'conflict',
    bearer: options.bearer ?? ((token, world) => world.tenantUsers.get(token)),
    gapis: options.gapis ?? (async (address, world) => world.gapis.has(address)),
    login: options.login ?? (() => true),
    keyMade: options.keyMade ?? (async () => {}),
  };
}
