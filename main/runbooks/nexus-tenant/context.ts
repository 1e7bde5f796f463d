import type { EngineClock } from '../../engine/ports.ts';
import type { NexusDatabase } from '../../systems/nexus-database/system.ts';
import type { Purpose } from '../purpose.ts';
import type { TenantPlaces } from './places.ts';
import type { TenantSessions } from './sessions.ts';

/** Everything the steps of `nexus-tenant` get from outside. */
export interface TenantContext {
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  readonly places: TenantPlaces;
  /**
   * Id of the contact center as GWS spells it; undefined until step ten-ccid found it, though it may have been given. It
   * lies behind `ten-ccid` in every plan, so whatever follows that step can count on it.
   */
  ccid(): string | undefined;
  /** Only step ten-ccid calls it. */
  foundCcid(ccid: string): void;
  /** Where a created secret will be kept, in words; undefined when there is no destination. */
  readonly secretKeptIn: string | undefined;
  /** Whether a secret is at hand by the name of its parameter: given by the operator, or kept. Never what it is. */
  secretAtHand(name: string): Promise<boolean>;
  /** The ops account is the product's default one, name and password. */
  isDefaultOps(): Promise<boolean>;
  /** Sign-ins at GWS as nexus_client and as the tenant's user. */
  readonly sessions: TenantSessions;
  /** The database of Digital Channels; undefined when the operator gave no databaseUrl. */
  readonly database: NexusDatabase | undefined;
}
