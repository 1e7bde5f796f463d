import { Fault } from '../../../shared/results/fault.ts';
import { tenantRunbookParameters } from '../../../shared/runbooks/nexus-tenant/parameters.ts';
import type { SecretHolder } from '../../runs/keeper.ts';
import type { Opening } from '../../runs/runnable.ts';
import { GWS } from '../../systems/gws/call.ts';
import { NEXUS_CLIENT } from '../../systems/gws/paths.ts';
import { NEXUS } from '../../systems/nexus/call.ts';
import { NEXUS_DATABASE } from '../../systems/nexus-database/call.ts';
import type { Secret } from '../../vault/secret.ts';
import { requireFormat } from '../../vault/secret-format.ts';
import { FORMER_SECRETS } from './gapis/former-secret.ts';
import type { TenantPlaces } from './places.ts';

/** The secrets of an opened run, tokens aside: those that the operator gave, and those that runs kept. */
export interface TenantSecrets {
  /** An empty one is none. */
  secret(name: string): Promise<Secret | undefined>;
  /** Whether the tenant's key at hand has the form of a key. */
  keyIsUuid(): Promise<boolean>;
  /** Under what the secrets of a system are kept. */
  holder(system: string): SecretHolder | undefined;
}

type Opens = Pick<Opening, 'secret' | 'kept'>;

/**
 * The client's secret is kept for the deployment, so that a second tenant finds it; the tenant's key for its contact
 * center, so that the SMS runbooks do.
 * @param ccid the contact center in lower case; '' while it is not known
 */
export function tenantSecrets(
  opening: Opens,
  { auth, nexus, gwsURL }: TenantPlaces,
  ccid: () => string,
): TenantSecrets {
  const kept = async (name: string): Promise<Secret | undefined> => {
    if (name === 'clientSecret') return opening.kept(auth.origin, '', NEXUS_CLIENT, name);
    if (isFormer(name)) return opening.kept(nexus.origin, '', gwsURL, name);
    const center = ccid();
    if (center === '' || (name !== 'nexusApiKey' && name !== 'apiKey')) return undefined;
    return opening.kept(nexus.origin, center, center, name);
  };
  async function secret(name: string): Promise<Secret | undefined> {
    const own = filled(await opening.secret(name)) ?? filled(await kept(name));
    // The service for Universal Contact Service can be set up with the tenant's own key as well (S003:245).
    return own ?? (name === 'apiKey' ? secret('nexusApiKey') : undefined);
  }
  return {
    secret,
    async keyIsUuid() {
      const key = await secret('nexusApiKey');
      const parameter = tenantRunbookParameters.find(({ name }) => name === 'nexusApiKey');
      if (key === undefined || parameter === undefined) return false;
      try {
        requireFormat(parameter, key);
        return true;
      } catch (error) {
        if (error instanceof Fault) return false;
        throw error;
      }
    },
    holder(system) {
      if (system === GWS) return { origin: auth.origin, organization: '' };
      if (system === NEXUS_DATABASE) return { origin: nexus.origin, organization: '' };
      return system === NEXUS ? { origin: nexus.origin, organization: ccid() } : undefined;
    },
  };
}

function isFormer(name: string): boolean {
  return (FORMER_SECRETS as readonly string[]).includes(name);
}

function filled(secret: Secret | undefined): Secret | undefined {
  return secret === undefined || secret.length === 0 ? undefined : secret;
}
