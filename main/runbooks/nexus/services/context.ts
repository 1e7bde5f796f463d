import type { Purpose } from '../../purpose.ts';

/** What setting up a service of a contact center needs from outside. */
export interface ServiceContext {
  readonly purpose: Purpose;
  /** What stands before `/nexus` in every path, for example `/base`; empty when absent. */
  readonly nexusPath?: string;
  /** Id of the contact center. */
  readonly ccid: string;
  /** Whether the secret of a parameter is at hand: given by the operator, or kept. Never what it is. */
  secretAtHand(name: string): Promise<boolean>;
}
