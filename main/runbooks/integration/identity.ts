import type { Profile, ProfileRow } from '../../../shared/profiles/profile.ts';
import { integrationText as text } from '../../../shared/text/integration.ts';
import type { IdentityContext } from '../genesys-cloud/context.ts';
import { stepTitle } from './titles.ts';

/** The value that holds the address, and the step at which an unknown origin is accepted. */
export const ADDRESS = { field: 'address', step: 'region' } as const;

/** What the shared steps need to know of the integration runbook and a profile. */
export function integrationIdentity({
  client,
  rows,
}: Pick<Profile, 'client' | 'rows'>): Pick<
  IdentityContext<ProfileRow>,
  'steps' | 'client' | 'rows' | 'roleDescription' | 'grantStays'
> {
  return {
    steps: {
      signin: stepTitle('signin'),
      org: stepTitle('org'),
      rights: stepTitle('precheck'),
      role: stepTitle('role'),
      grant: stepTitle('selfgrant'),
      wait: stepTitle('wait'),
      oauth: stepTitle('oauth'),
    },
    client: {
      field: 'appName',
      description: client.description,
      tokenDurationSeconds: client.tokenDurationSeconds,
      clicks: text.clicks.client,
      takesGivenId: false,
    },
    rows,
    roleDescription: '',
    grantStays: false,
  };
}
