import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Effect } from '../../engine/call.ts';
import { type FaultRule, Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { practicePage } from '../http/practice-page.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import type { GwsBehaviour, GwsFaultKind, GwsOptions } from './options.ts';
import { clientRoutes } from './routes/clients.ts';
import { contactCenterRoutes } from './routes/contact-centers.ts';
import { settingRoutes } from './routes/settings.ts';
import { signedInRoutes } from './routes/signed-in.ts';
import { tokenRoute } from './routes/token.ts';
import type { GwsSamples } from './samples.ts';
import { seedGws } from './seed.ts';
import { gwsApplication, webServicesApplication } from './server.ts';
import { liveSession } from './sessions.ts';
import type { GwsWorld } from './world.ts';

/** A running practice GWS. */
export interface PracticeGws {
  /** `http://127.0.0.1:<port>` of Auth and Environment. */
  readonly origin: string;
  /** `http://127.0.0.1:<port>` of Web Services, which answers 404. */
  readonly gwsOrigin: string;
  readonly samples: GwsSamples;
  /** What arrived at Auth and Environment. */
  readonly log: readonly LoggedRequest[];
  /** Requests to Auth and Environment by effect; a dry run must leave `write` at 0. */
  counts(): Readonly<Record<Effect, number>>;
  /** How many requests arrived at `gwsOrigin`; nobody who sets up a tenant has business there. */
  strayRequests(): number;
  /** Clients, contact centers and sessions themselves, for looking behind the API. */
  readonly state: GwsWorld;
  /** The user whose access token this is; undefined for a client's own token, and for one that is no longer valid. */
  holder(accessToken: string): { readonly ccId: string; readonly user: string } | undefined;
  /** Whether a contact center has this person with this password. */
  knowsUser(ccId: string, user: string, password: string): boolean;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule<GwsFaultKind>[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

const routes = [...clientRoutes, tokenRoute, ...signedInRoutes, ...contactCenterRoutes, ...settingRoutes];

/**
 * Starts local servers that behave like Auth, Environment and Web Services as far as they are documented. State lives
 * in memory. `describe` is what `GET /practice` answers; by default only these systems' samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeGws(options: GwsOptions = {}, describe?: () => unknown): Promise<PracticeGws> {
  const behaviour = behaviourOf(options);
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const { world, people } = seedGws(options, { uuid: behaviour.uuid, secret });
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const [faults, none] = [new Faults<GwsFaultKind>(options.faults), new Faults<GwsFaultKind>()];
  const [log, strayLog] = [new RequestLog(), new RequestLog()];
  const told = () => describe?.() ?? { gws: samples };
  const page = practicePage(told, log);
  const auth = await listen(gwsApplication({ world, behaviour, routes, faults, log, sleep, page }), options.port ?? 0);
  const stray = { faults: none, log: strayLog, sleep, page: practicePage(told, strayLog) };
  const web = await listen(webServicesApplication(stray), 0);
  const samples: GwsSamples = { authOrigin: auth.origin, gwsOrigin: web.origin, ...people };
  return {
    origin: auth.origin,
    gwsOrigin: web.origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    strayRequests: () => strayLog.requests.length,
    state: world,
    holder: (accessToken) => {
      const subject = liveSession(world, accessToken, behaviour.now())?.subject;
      return subject?.is === 'user' ? { ccId: subject.ccId, user: subject.user } : undefined;
    },
    knowsUser: (ccId, user, password) => world.contactCenters.get(ccId)?.users.get(user)?.password === password,
    setFaults: (rules) => faults.set(rules),
    close: async () => void (await Promise.all([auth.close(), web.close()])),
  };
}

function behaviourOf(options: GwsOptions): GwsBehaviour {
  return {
    now: options.now ?? Date.now,
    uuid: options.uuid ?? randomUUID,
    failures: options.failures ?? 'http',
    echoesSecret: options.echoesSecret ?? 'never',
  };
}
