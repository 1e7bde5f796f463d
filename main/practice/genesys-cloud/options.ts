import type { FaultRule } from './faults.ts';

/**
 * Which organization is rehearsed: `standard`; `withoutWfm` (workforce management not bought: neither permissions nor
 * units); `oldWildcardRoles` (roles from before wildcards were retired, with legacy one-word permissions).
 */
export type OrganizationVariant = 'standard' | 'withoutWfm' | 'oldWildcardRoles';

/** What can be set on the practice Genesys Cloud. Behaviour that the vendor does not document is an option. */
export interface PracticeOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly uuid?: () => string;
  /** Text for client secrets and tokens: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Seconds until a new grant counts and shows; default 0. Up to 300 on the real system. */
  readonly propagationSeconds?: number;
  /** Requests a minute for each token; default 300. */
  readonly rateLimitPerMinute?: number;
  /** Token requests a minute for each client; no limit by default. */
  readonly tokenRateLimitPerMinute?: number;
  readonly variant?: OrganizationVariant;
  /** How many custom roles the organization begins with; default 108, so that a page of 100 does not hold all. */
  readonly customRoles?: number;
  /** How many users have each custom role, in one division or all of them; default 0. More people are made up as needed. */
  readonly membersPerRole?: number;
  /** How many users were synced from a CIC server, none of them with a role; default 12. */
  readonly syncedUsers?: number;
  /** The default role Admin comes without journey permissions, as before the product was added (default false). */
  readonly adminLacksJourney?: boolean;
  /** A role of this name exists, with no permissions: for names that differ in a dash or in casing. */
  readonly nearMatchRole?: string;
  /** Policies that the catalogue does not list: kept (default), left out without a word, or refused with 400. */
  readonly unknownPolicies?: 'accept' | 'drop' | 'reject';
  /** Writes `*` out as explicit permissions (default true). */
  readonly expandsWildcards?: boolean;
  /** Secrets also in GET and PUT answers of OAuth clients, as before 2025 (default false). */
  readonly secretInGet?: boolean;
  /** Not documented by the vendor: `reject` (default) answers 409. */
  readonly duplicateRoleNames?: 'reject' | 'allow';
  /** Not documented by the vendor: whether a client-credentials token may read `subjects/me` (default true). */
  readonly subjectsMeForClients?: boolean;
  /** What the sample client `lacksTwo` does not hold. */
  readonly lacks?: readonly string[];
  /** The product SMS Aggregation; `off`: its paths answer 404 and its permissions are not offered. Default `on`. */
  readonly smsAggregation?: 'on' | 'off';
  /** Seconds until an ordered toll-free number is the organization's; default 0. */
  readonly smsOrderSeconds?: number;
  readonly faults?: readonly FaultRule[];
}

/** The options that rules of behaviour read, with nothing left open. */
export interface Behaviour {
  readonly now: () => number;
  readonly uuid: () => string;
  readonly secret: () => string;
  readonly propagationMs: number;
  readonly rateLimitPerMinute: number;
  readonly tokenRateLimitPerMinute: number;
  readonly unknownPolicies: 'accept' | 'drop' | 'reject';
  readonly expandsWildcards: boolean;
  readonly secretInGet: boolean;
  readonly duplicateRoleNames: 'reject' | 'allow';
  readonly subjectsMeForClients: boolean;
  readonly smsOrderMs: number;
}
