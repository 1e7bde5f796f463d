import type { FaultKind, FaultRule } from '../http/faults.ts';

/** How the gateway answers a webhook whose signature fits; only `message-id` is what Digital Channels wants. */
export type GatewayAnswer = 'message-id' | 'no-message-id' | 'error' | 'redirect' | 'html';

/** What can be set on the practice gateway. */
export interface GatewayOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  readonly uuid?: () => string;
  /** Text for its keys: letters, digits, `-`, `_`. */
  readonly secret?: () => string;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly answers?: GatewayAnswer;
  /** It checks with a key that nobody else has (default false). */
  readonly wrongKey?: boolean;
  /** Milliseconds until it answers; default 0. Digital Channels waits 10 seconds (P7). */
  readonly delayMs?: number;
  readonly faults?: readonly FaultRule<FaultKind>[];
}
