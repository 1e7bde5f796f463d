import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Effect } from '../../engine/call.ts';
import { type FaultRule, Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { practicePage } from '../http/practice-page.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import { type AuviousChange, type AuviousFaultKind, type AuviousOptions, behaviourOf } from './options.ts';
import { callbackRoute } from './routes/callback.ts';
import { otpRoutes } from './routes/otp.ts';
import { roomRoute } from './routes/room.ts';
import { ticketRoutes } from './routes/tickets.ts';
import { tokenRoute } from './routes/token.ts';
import type { AuviousSamples } from './samples.ts';
import { auviousApplication } from './server.ts';
import type { AuviousWorld, Message } from './world.ts';

/** A running practice Auvious. */
export interface PracticeAuvious {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  readonly samples: AuviousSamples;
  readonly log: readonly LoggedRequest[];
  /** Requests by effect; a dry run must leave `write` at 0. */
  counts(): Readonly<Record<Effect, number>>;
  /** Tokens, tickets, callbacks and rooms themselves, for looking behind the API. */
  readonly state: AuviousWorld;
  /** The codes that were sent, oldest first. */
  sentCodes(): readonly Message[];
  /** Ends every token: whoever has one learns it with the next call. */
  endTokens(): void;
  behave(change: AuviousChange): void;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule<AuviousFaultKind>[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

const routes = [tokenRoute, ...otpRoutes, callbackRoute, roomRoute, ...ticketRoutes];

/** Of the practice Genesys Cloud. */
const QUEUE = 'Service Callback';
/** One of the numbers that Australia keeps for fiction. */
const PHONE = '+61491570156';

/**
 * Starts a local server that behaves like the facades of Auvious as far as they are documented. State lives in memory.
 * `describe` is what `GET /practice` answers; by default only this system's samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeAuvious(
  options: AuviousOptions = {},
  describe?: () => unknown,
): Promise<PracticeAuvious> {
  const secret = options.secret ?? (() => randomBytes(32).toString('base64url'));
  const uuid = options.uuid ?? randomUUID;
  const behaviour = behaviourOf(options, { now: options.now ?? Date.now, uuid, secret });
  const client = { clientId: uuid(), clientSecret: secret() };
  const applicationId = uuid();
  const world: AuviousWorld = {
    clients: new Map([[client.clientId, client]]),
    applications: new Set([applicationId]),
    organizationId: uuid(),
    tokens: new Map(),
    verifications: new Map(),
    messages: [],
    tickets: new Map(),
    callbacks: [],
    rooms: [],
  };
  const faults = new Faults<AuviousFaultKind>(options.faults);
  const log = new RequestLog();
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const page = practicePage(() => describe?.() ?? { auvious: samples }, log);
  const app = auviousApplication({ world, behaviour, routes, faults, log, sleep, page });
  const { origin, close } = await listen(app, options.port ?? 0);
  const { otpCode } = behaviour;
  const samples: AuviousSamples = { origin, ...client, applicationId, queueName: QUEUE, otpCode, customerPhone: PHONE };
  return {
    origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    state: world,
    sentCodes: () => world.messages,
    endTokens: () => {
      for (const token of world.tokens.values()) token.expiresAt = 0;
    },
    behave: (change) => void Object.assign(behaviour, change),
    setFaults: (rules) => faults.set(rules),
    close,
  };
}
