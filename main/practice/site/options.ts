import type { FaultKind, FaultRule } from '../http/faults.ts';

/** What can be set on the practice web site. */
export interface SiteOptions {
  /** 0 (default) takes a free port. */
  readonly port?: number;
  readonly sleep?: (ms: number) => Promise<void>;
  /** UUID of the organization that the right snippet names, asked with the first request; made up by default. */
  readonly orgId?: () => string;
  /** Short name of its region; default `apse2`. */
  readonly region?: string;
  /** Host of the apps of its region; default that of Asia Pacific (Sydney). */
  readonly appsHost?: string;
  readonly faults?: readonly FaultRule<FaultKind>[];
}
