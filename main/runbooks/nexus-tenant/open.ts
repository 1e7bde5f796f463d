import { TENANT } from '../../../shared/runbooks/nexus-tenant/tenant.ts';
import { SecretNotGiven } from '../../runs/faults.ts';
import type { Opened, Opening } from '../../runs/runnable.ts';
import { bySystem } from '../../systems/by-system.ts';
import { GWS } from '../../systems/gws/call.ts';
import { createGws } from '../../systems/gws/system.ts';
import type { HeaderValue } from '../../systems/http/serialize.ts';
import { NEXUS } from '../../systems/nexus/call.ts';
import { TENANT_KEY_LIST } from '../../systems/nexus/calls/services.ts';
import { createNexus } from '../../systems/nexus/system.ts';
import { NEXUS_DATABASE } from '../../systems/nexus-database/call.ts';
import { createNexusDatabase } from '../../systems/nexus-database/system.ts';
import { Secret } from '../../vault/secret.ts';
import type { TenantContext } from './context.ts';
import { tenantPlaces } from './places.ts';
import { tenantSecrets } from './secrets.ts';
import { createTenantSessions } from './sessions.ts';
import { tenantSteps } from './steps.ts';
import { tenantTarget } from './target.ts';

/** The account that every installation begins with. */
const DEFAULT_OPS = 'ops';

/**
 * Binds the runbook to a deployment: Auth and Environment, Digital Channels and, where it was given, its database.
 * @throws PracticeWithoutNexus, PracticeWithoutGws, the faults of secret references
 */
export async function openTenant(opening: Opening): Promise<Opened> {
  const { values, practice, purpose, clock, secretKeptIn } = opening;
  const places = tenantPlaces(values, practice);
  const { auth, nexus } = places;
  // A rehearsal goes nowhere but to the practice systems, whatever the values name.
  const transport = opening.transport(practice === undefined ? [auth.origin, nexus.origin] : []);
  let ccid: string | undefined;
  // Kept secrets and locks go by it; two spellings are one contact center.
  const center = () => (ccid ?? String(values.ccid ?? '')).toLowerCase();
  const { secret, keyIsUuid, holder } = tenantSecrets(opening, places, center);
  const needed = async (name: string): Promise<Secret> => {
    const found = await secret(name);
    if (found === undefined) throw new SecretNotGiven(name);
    return found;
  };
  const sessions = createTenantSessions({
    at: { transport, origin: auth.origin, place: auth },
    secret,
    tenantUser: String(values.tenantUser ?? ''),
    ccid: () => ccid,
    now: () => clock.now(),
  });
  const gws = createGws({
    transport,
    origin: auth.origin,
    place: auth,
    ops: async () => ({ user: String(values.gwsAdminName), password: await needed('gwsAdminPass') }),
  });
  const headersFor = async (call: string): Promise<{ readonly [name: string]: HeaderValue }> => ({
    'x-api-key': await needed(call === TENANT_KEY_LIST ? 'nexusApiKey' : 'apiKey'),
    'x-ccid': ccid ?? '',
  });
  const hasDatabase = practice === undefined ? values.databaseUrl !== undefined : practice.database !== undefined;
  const database = hasDatabase
    ? createNexusDatabase({
        url: () => secret('databaseUrl'),
        secretFor: secret,
        only: practice?.database?.url,
        clock,
        told: opening.told,
      })
    : undefined;
  const context: TenantContext = {
    purpose,
    clock,
    places,
    ccid: () => ccid,
    foundCcid: (found) => {
      ccid = found;
    },
    secretKeptIn,
    secretAtHand: async (name) => (await secret(name)) !== undefined,
    async isDefaultOps() {
      if (values.gwsAdminName !== DEFAULT_OPS) return false;
      return (await secret('gwsAdminPass'))?.equals(new Secret(DEFAULT_OPS)) === true;
    },
    sessions,
    database,
  };
  const ucs = { isUsed: values.ucsEnabled === true, hasClusterKey: values.apiKey !== undefined };
  const sides = bySystem({
    [GWS]: gws,
    [NEXUS]: createNexus({ transport, origin: nexus.origin, headersFor }),
    ...(database === undefined ? {} : { [NEXUS_DATABASE]: database }),
  });
  const target = tenantTarget(values, places, practice);
  return {
    runbook: {
      id: TENANT.runbook,
      title: TENANT.title,
      target: `${target.label} ${nexus.origin}${nexus.prefix}, ${auth.origin}${auth.prefix}`,
      steps: tenantSteps(context, { keyIsUuid }, ucs),
    },
    target,
    read: sides,
    writer: sides,
    who: () => ({ id: center(), shortName: center(), name: '' }),
    holder,
    secretFor: async (name) => (name === 'outGWSAccessToken' ? sessions.userToken() : secret(name)),
    skewSeconds: transport.skewSeconds,
    close: () => sessions.end(),
  };
}
