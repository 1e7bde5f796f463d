import type { SmsVariant } from '../../../shared/runbooks/nexus-sms/variants.ts';
import type { Reader } from '../../engine/call.ts';
import type { EngineClock } from '../../engine/ports.ts';
import type { Purpose } from '../purpose.ts';

/** Everything the steps of the SMS runbooks get from outside. */
export interface SmsContext {
  readonly variant: SmsVariant;
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  /** Origin of Digital Channels. */
  readonly nexusOrigin: string;
  /** What stands before `/nexus` in every path, for example `/base`; empty when absent. */
  readonly nexusPath?: string;
  /** Id of the contact center, in lower case. */
  readonly ccid: string;
  /** Where a created secret will be kept, in words; undefined when there is no destination. */
  readonly secretKeptIn: string | undefined;
  /** Whether the secret of a parameter is at hand: given by the operator, or kept. Never what it is. */
  secretAtHand(name: string): Promise<boolean>;
  /**
   * Signs in as the integration's own client from here on: reads and writes of `sms-aggregation` go out as it.
   * Undefined when its secret is not at hand. Only for Genesys Cloud aggregation.
   */
  asClient(organization: string, clientId: string): Promise<Reader | undefined>;
}
