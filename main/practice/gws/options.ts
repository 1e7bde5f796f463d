import type { FaultKind, FaultRule } from '../http/faults.ts';
import type { AuthClient, Setting } from './world.ts';

/** What goes wrong on the practice GWS. */
export type GwsFaultKind =
  | FaultKind
  /** HTTP 200 that says by `status.code` that nothing was done. */
  | { readonly kind: 'status-code'; readonly code: number; readonly message: string }
  /** A refusal in OAuth's words, as the token endpoint gives it. */
  | { readonly kind: 'oauth-error'; readonly status: 400 | 401; readonly error: string };

/** A client that exists from the start; what is left out is as the guide has it for `nexus_client` (S003:110). */
export type SeededClient = Pick<AuthClient, 'client_id' | 'client_secret'> & Partial<AuthClient>;

/** What can be set on the practice GWS. What no public document describes is an option. */
export interface GwsOptions {
  /** Of Auth and Environment; 0 (default) takes a free port. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly uuid?: () => string;
  /** Text for passwords: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  /** Default ops/ops, as the product comes (P1). */
  readonly ops?: { readonly user: string; readonly password: string };
  /** How many there are, with the domains t100, t200, …; default 1. */
  readonly contactCenters?: number;
  /** Their ids, in that order; what is missing is made up. */
  readonly contactCenterIds?: readonly string[];
  /** More people; `contactCenter` is a place in the list, by default 0. */
  readonly users?: readonly { readonly name: string; readonly password: string; readonly contactCenter?: number }[];
  readonly clients?: readonly SeededClient[];
  readonly settings?: readonly (Setting & { readonly contactCenter?: number })[];
  /**
   * A refused request of Auth's administration and of Environment: an HTTP status that says so (default), or HTTP 200
   * where only `status.code` does. Vendors' scripts look at nothing but the code (P2, P3).
   */
  readonly failures?: 'http' | 'status-code';
  /** Whether the reply that creates a client repeats its secret; default `never`. */
  readonly echoesSecret?: 'never' | 'on-create';
  readonly faults?: readonly FaultRule<GwsFaultKind>[];
}

/** The options that rules of behaviour read, with nothing left open. */
export interface GwsBehaviour {
  readonly now: () => number;
  readonly uuid: () => string;
  readonly failures: 'http' | 'status-code';
  readonly echoesSecret: 'never' | 'on-create';
}
