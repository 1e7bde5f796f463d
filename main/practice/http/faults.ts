/**
 * What goes wrong on any practice server. The kinds that answer by themselves do not act; the others act and spoil
 * what comes back. What such an answer says is up to each server.
 */
export type FaultKind =
  | { readonly kind: 'latency'; readonly ms: number }
  /** Cuts the connection; nothing was done. */
  | { readonly kind: 'reset-before' }
  /** Does what was asked, then cuts the connection without an answer. */
  | { readonly kind: 'reset-after' }
  /** Acts; the body ends early. */
  | { readonly kind: 'truncate' }
  /** Acts; no answer ever comes. */
  | { readonly kind: 'stall' }
  /** Acts; the body comes byte by byte, `ms` apart. */
  | { readonly kind: 'drip'; readonly ms: number }
  | { readonly kind: 'gzip' }
  | { readonly kind: 'status'; readonly status: 500 | 502 | 503 | 504 }
  /** The page of a proxy in between. */
  | { readonly kind: 'proxy-html'; readonly status: 200 | 407 | 502 }
  | { readonly kind: 'throttle'; readonly retryAfter: number }
  | { readonly kind: 'forbid'; readonly permissions: readonly string[] };

/** A fault and the requests it hits. `Kind` may add kinds that only one server knows. */
export interface FaultRule<Kind = FaultKind> {
  /** `path` is matched without its query; `*` stands for anything. Every method when none is given. */
  readonly match: { readonly method?: string; readonly path: string };
  /** How many matching requests it hits; all of them when not given. */
  readonly times?: number;
  readonly fault: Kind;
}

/** Rules in order; the first that matches and is not used up hits. */
export class Faults<Kind = FaultKind> {
  #rules: { readonly rule: FaultRule<Kind>; readonly path: RegExp; left: number }[] = [];

  constructor(rules: readonly FaultRule<Kind>[] = []) {
    this.set(rules);
  }

  set(rules: readonly FaultRule<Kind>[]): void {
    this.#rules = rules.map((rule) => ({
      rule,
      path: new RegExp(`^${rule.match.path.split('*').map(escapeRegExp).join('.*')}$`),
      left: rule.times ?? Number.POSITIVE_INFINITY,
    }));
  }

  take(method: string, path: string): Kind | undefined {
    const hit = this.#rules.find(
      ({ rule, path: pattern, left }) =>
        left > 0 && (rule.match.method ?? method).toUpperCase() === method && pattern.test(path),
    );
    if (hit === undefined) return undefined;
    hit.left -= 1;
    return hit.rule.fault;
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
