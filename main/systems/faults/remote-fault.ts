import { Fault, type FaultFamily } from '../../../shared/results/fault.ts';

/** The exchange a fault is about. */
export interface Exchange {
  readonly method: string;
  /** Origin and path; never a query, whose values may be personal or secret. */
  readonly url: string;
  readonly status?: number;
  /** The remote system's own id of the exchange, for its support desk. */
  readonly correlationId?: string;
  /** Whether the remote system may have acted on it: `no` when it certainly did not. */
  readonly acted: 'no' | 'unknown';
}

/**
 * Base of the faults of every remote system. It has no `cause`: errors of HTTP libraries carry the request,
 * and with it the Authorization header (reference, section 12).
 */
export abstract class RemoteFault extends Fault {
  readonly family: FaultFamily = 'remote';
  readonly method: string;
  readonly url: string;
  readonly status?: number;
  readonly correlationId?: string;
  override readonly acted: 'no' | 'unknown';

  constructor(message: string, exchange: Exchange) {
    super(message);
    this.method = exchange.method;
    this.url = exchange.url;
    if (exchange.status !== undefined) this.status = exchange.status;
    if (exchange.correlationId !== undefined) this.correlationId = exchange.correlationId;
    this.acted = exchange.acted;
  }
}

/** Host of an exchange, for messages. */
export function hostOf(exchange: Exchange): string {
  return URL.canParse(exchange.url) ? new URL(exchange.url).host : exchange.url;
}
