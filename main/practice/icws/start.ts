import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Effect } from '../../engine/call.ts';
import { type FaultKind, type FaultRule, Faults } from '../http/faults.ts';
import { type Listening, listen } from '../http/listen.ts';
import { practicePage } from '../http/practice-page.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import { behaviourOf, type IcwsChange, type IcwsOptions } from './options.ts';
import { configurationRoutes, parameterRemoval } from './routes/configuration.ts';
import { connectionRoutes } from './routes/connection.ts';
import type { IcwsSamples } from './samples.ts';
import { loadAltocloud, seedIcws } from './seed.ts';
import { icwsApplication } from './server.ts';
import { editUser, type UserEdit } from './user-edit.ts';
import { type CollectionName, hasLicence, type IcwsWorld } from './world.ts';

/** A running practice CIC server. */
export interface PracticeIcws {
  /** `http://127.0.0.1:<port>`; further hosts have the same port. */
  readonly origin: string;
  readonly samples: IcwsSamples;
  /** What arrived, at whatever host. */
  readonly log: readonly LoggedRequest[];
  /** Requests by effect; a dry run must leave `write` at 0. */
  counts(): Readonly<Record<Effect, number>>;
  /** Configuration objects and sessions themselves, for looking behind the API. */
  readonly state: IcwsWorld;
  openSessions(): number;
  /** Ends every session, as a switchover does: whoever has one learns it with the next call. */
  loseSessions(): void;
  /** Whether a user has the Altocloud licence. */
  holdsLicence(userId: string): boolean;
  /** Somebody else edits a user, without ICWS. */
  editUser(id: string, edit: UserEdit): void;
  /** Somebody loads the licence file. */
  loadLicences(): void;
  /** Milliseconds between two availability updates; undefined when they are switched off (S001). */
  effectiveRate(): number | undefined;
  /** Called after every write of a configuration object; undefined for nobody. */
  onWrite(hook: ((collection: CollectionName, id: string) => void) | undefined): void;
  behave(change: IcwsChange): void;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule<FaultKind>[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

/**
 * Starts a local server that behaves like Interaction Center Web Services as far as it is documented. State lives in
 * memory. `describe` is what `GET /practice` answers; by default only this system's samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeIcws(options: IcwsOptions = {}, describe?: () => unknown): Promise<PracticeIcws> {
  const made = { now: options.now ?? Date.now, uuid: options.uuid ?? randomUUID };
  const behaviour = behaviourOf(options, made);
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const { world, known } = seedIcws(options, behaviour.now(), secret);
  const faults = new Faults<FaultKind>(options.faults);
  const log = new RequestLog();
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const page = practicePage(() => describe?.() ?? { icws: samples }, log);
  const removal = behaviour.parameterDelete === 'offered' ? [parameterRemoval] : [];
  const routes = [...connectionRoutes, ...configurationRoutes, ...removal];
  let hook: ((collection: CollectionName, id: string) => void) | undefined;
  const wrote = (collection: CollectionName, id: string) => hook?.(collection, id);
  const hosts = Array.from({ length: options.hosts ?? 1 }, (_, at) => `127.0.0.${at + 1}` as const);
  const parts = { world, behaviour, routes, faults, log, sleep, page, hosts, wrote };
  const listening: Listening[] = [];
  const close = async () => void (await Promise.all(listening.map((one) => one.close())));
  try {
    for (const [host, name] of hosts.entries()) {
      const port = Number(new URL(listening[0]?.origin ?? `http://127.0.0.1:${options.port ?? 0}`).port);
      listening.push(await listen(icwsApplication({ ...parts, host }), port, name));
    }
  } catch (error) {
    await close();
    throw error;
  }
  const origin = listening[0]?.origin ?? '';
  const samples: IcwsSamples = { origin, ...known };
  return {
    origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    state: world,
    openSessions: () => world.sessions.size,
    loseSessions: () => world.sessions.clear(),
    holdsLicence: (userId) => {
      const user = world.collections.users.get(userId);
      return user !== undefined && hasLicence(user, 'I3_ACCESS_ALTOCLOUD_USER');
    },
    editUser: (id, edit) => editUser(world, id, edit),
    loadLicences: () => loadAltocloud(world),
    effectiveRate: () => effectiveRate(world),
    onWrite: (given) => {
      hook = given;
    },
    behave: (change) => void Object.assign(behaviour, change),
    setFaults: (rules) => faults.set(rules),
    close,
  };
}

/** A pacing that is no number, or below 3000, counts as the next allowed one (INF). */
function effectiveRate({ collections }: IcwsWorld): number | undefined {
  const value = (id: string) => collections['server-parameters'].get(id)?.value;
  if (['yes', '1'].includes(value('AltocloudPacingDisabledUpdates') ?? '')) return undefined;
  const pacing = value('AltocloudPacingRateOverrideMilliseconds') ?? '';
  return /^\d+$/.test(pacing) ? Math.max(3000, Number(pacing)) : 5000;
}
