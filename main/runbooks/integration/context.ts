import type { Catalogue } from '../../../shared/catalogue/catalogue.ts';
import type { Profile } from '../../../shared/profiles/profile.ts';
import type { Reader } from '../../engine/call.ts';
import type { EngineClock } from '../../engine/ports.ts';
import type { Target } from '../../systems/genesys-cloud/target.ts';

/** Why the steps are run; some pre-checks matter only when something will be created. */
export type Purpose = 'run' | 'verify' | 'undo' | 'rotate';

/** Everything the integration runbook's steps get from outside. */
export interface IntegrationContext {
  readonly profile: Profile;
  readonly target: Target;
  readonly purpose: Purpose;
  readonly clock: EngineClock;
  /** Where a created secret will be kept, in words; undefined when there is no destination. */
  readonly secretKeptIn: string | undefined;
  /** Whether the client's secret is at hand, in the vault or by reference in the values. */
  secretKnown(organization: string, clientId: string): Promise<boolean>;
  /** A reader that signs in as the new client, and only as it; undefined when its secret is not at hand. */
  asClient(organization: string, clientId: string): Promise<Reader | undefined>;
  /** The bundled catalogue, for when the live one cannot be read. */
  bundledCatalogue(): Promise<Catalogue>;
  randomUuid(): string;
}
