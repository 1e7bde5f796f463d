import type { Tell } from '../../shared/ipc/contract.ts';
import type { Exchange } from '../../shared/ipc/views.ts';

/** As many as a long run makes; older ones are in the journal. */
const KEPT = 500;

/** What was sent and answered in this session, by engagement, masked. */
export class ExchangeLog {
  readonly #tell: Tell;
  readonly #kept = new Map<string, Exchange[]>();
  #next = 1;

  constructor(tell: Tell) {
    this.#tell = tell;
  }

  add(engagement: string, exchange: Omit<Exchange, 'id'>): void {
    const numbered = { ...exchange, id: this.#next };
    this.#next += 1;
    const own = this.#kept.get(engagement) ?? [];
    own.push(numbered);
    if (own.length > KEPT) own.shift();
    this.#kept.set(engagement, own);
    this.#tell('exchange', { engagement, exchange: numbered });
  }

  of(engagement: string): readonly Exchange[] {
    return this.#kept.get(engagement) ?? [];
  }

  forget(engagement: string): void {
    this.#kept.delete(engagement);
  }
}
