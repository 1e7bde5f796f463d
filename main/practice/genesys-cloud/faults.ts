import type { FaultKind as AnyFaultKind, FaultRule as AnyFaultRule } from '../http/faults.ts';

/** What goes wrong on the practice Genesys Cloud. */
export type FaultKind =
  | AnyFaultKind
  /** How the token endpoint says that it is asked too often: 400 `invalid_request`. */
  | { readonly kind: 'throttle-token'; readonly retryAfter: number };

/** A fault and the requests it hits. */
export type FaultRule = AnyFaultRule<FaultKind>;
