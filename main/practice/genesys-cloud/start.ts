import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Effect } from '../../engine/call.ts';
import { Faults } from '../http/faults.ts';
import { listen } from '../http/listen.ts';
import { type LoggedRequest, RequestLog } from '../http/request-log.ts';
import { type PracticeCallbacks, practiceCallbacks } from './callbacks.ts';
import { catalogueFrom } from './catalogue.ts';
import type { FaultKind, FaultRule } from './faults.ts';
import type { Behaviour, PracticeOptions } from './options.ts';
import { practicePageWithVault } from './practice-page.ts';
import { allRoutes } from './routes/all.ts';
import { addSamples, type Samples } from './samples.ts';
import { seedWorld } from './seed/world.ts';
import { application } from './server.ts';
import { VaultMemory } from './vault-memory.ts';
import type { World } from './world.ts';

/** A running practice Genesys Cloud. */
export interface PracticeGenesysCloud {
  /** `http://127.0.0.1:<port>`; login and API alike. */
  readonly origin: string;
  readonly samples: Samples;
  readonly log: readonly LoggedRequest[];
  /** Requests by effect; a dry run must leave `write` at 0. */
  counts(): Readonly<Record<Effect, number>>;
  /** The organization itself, for looking behind the API. */
  readonly state: World;
  /** Where a neighbouring system makes its callbacks. */
  readonly callbacks: PracticeCallbacks;
  /** Replaces all fault rules. */
  setFaults(rules: readonly FaultRule[]): void;
  /** Cuts every connection, stalled ones too. */
  close(): Promise<void>;
}

/** Two permissions of a profile that `lacksTwo` goes without, unless told otherwise. */
const LACKS = ['wfm:intraday:view', 'billing:subscription:view'];

/** It guards no published method, so that the documentation leaves it out; agents cannot work without it (S001:187). */
const GO_ON_QUEUE = 'routing:agent:';

const SYNCED_USERS = 12;

/** What an organization with SMS Aggregation offers beyond today's documentation: a preview build lists it. */
const SMS_AGGREGATION = ['messagingProvisioning:', 'messaging:sms:'];

/**
 * Starts a local server that behaves like Genesys Cloud as far as it is documented. State lives in memory.
 * `describe` is what `GET /practice` answers; by default only this system's samples.
 * @throws PracticePortUnavailable
 */
export async function startPracticeGenesysCloud(
  options: PracticeOptions = {},
  describe?: () => unknown,
): Promise<PracticeGenesysCloud> {
  const behaviour = behaviourOf(options);
  const { now, uuid, secret } = behaviour;
  const variant = options.variant ?? 'standard';
  const wfm = variant !== 'withoutWfm';
  const sms = options.smsAggregation !== 'off';
  const bundled = await import('../../../shared/catalogue/bundled.json', { with: { type: 'json' } });
  const world = seedWorld({
    catalogue: catalogueFrom(bundled.default, wfm ? [] : ['wfm'], [GO_ON_QUEUE, ...(sms ? SMS_AGGREGATION : [])]),
    oldWildcardRoles: variant === 'oldWildcardRoles',
    wfm,
    sms,
    customRoles: options.customRoles ?? 108,
    membersPerRole: options.membersPerRole ?? 0,
    syncedUsers: options.syncedUsers ?? SYNCED_USERS,
    adminLacksJourney: options.adminLacksJourney ?? false,
    now: now(),
    nearMatchRole: options.nearMatchRole,
    uuid,
  });
  const faults = new Faults<FaultKind>(options.faults);
  const log = new RequestLog();
  const page = practicePageWithVault(() => describe?.() ?? { genesysCloud: samples }, log, new VaultMemory());
  const sleep = options.sleep ?? ((ms: number) => wait(ms));
  const app = application({ world, behaviour, routes: allRoutes, faults, log, sleep, page });
  const { origin, close } = await listen(app, options.port ?? 0);
  const samples = addSamples(world, origin, options.lacks ?? LACKS, now(), uuid, secret);
  return {
    origin,
    samples,
    log: log.requests,
    counts: () => log.counts(),
    state: world,
    callbacks: practiceCallbacks(world, behaviour),
    setFaults: (rules) => faults.set(rules),
    close,
  };
}

function behaviourOf(options: PracticeOptions): Behaviour {
  return {
    now: options.now ?? Date.now,
    uuid: options.uuid ?? randomUUID,
    secret: options.secret ?? (() => randomBytes(32).toString('base64url')),
    propagationMs: (options.propagationSeconds ?? 0) * 1000,
    rateLimitPerMinute: options.rateLimitPerMinute ?? 300,
    tokenRateLimitPerMinute: options.tokenRateLimitPerMinute ?? Number.POSITIVE_INFINITY,
    unknownPolicies: options.unknownPolicies ?? 'accept',
    expandsWildcards: options.expandsWildcards ?? true,
    secretInGet: options.secretInGet ?? false,
    duplicateRoleNames: options.duplicateRoleNames ?? 'reject',
    subjectsMeForClients: options.subjectsMeForClients ?? true,
    smsOrderMs: (options.smsOrderSeconds ?? 0) * 1000,
  };
}
