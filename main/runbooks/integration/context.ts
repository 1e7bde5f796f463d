import type { Profile, ProfileRow } from '../../../shared/profiles/profile.ts';
import type { IdentityContext } from '../genesys-cloud/context.ts';

/** Everything the integration runbook's steps get from outside. */
export interface IntegrationContext extends IdentityContext<ProfileRow> {
  readonly profile: Profile;
  /** Whether the client's secret is at hand, in the vault or by reference in the values. */
  secretKnown(organization: string, clientId: string): Promise<boolean>;
  randomUuid(): string;
}
