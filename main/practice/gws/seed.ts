import { withAddedGrantTypes } from './client-body.ts';
import type { GwsOptions, SeededClient } from './options.ts';
import type { GwsSamples } from './samples.ts';
import type { AuthClient, GwsContactCenter, GwsWorld } from './world.ts';

/** What the server makes up while it is seeded. */
interface MadeUp {
  readonly uuid: () => string;
  readonly secret: () => string;
}

/** A GWS with its contact centers, the person who sets up Digital Channels, and what else the options name. */
export function seedGws(
  options: GwsOptions,
  { uuid, secret }: MadeUp,
): { readonly world: GwsWorld; readonly people: Omit<GwsSamples, 'authOrigin' | 'gwsOrigin'> } {
  const ops = options.ops ?? { user: 'ops', password: 'ops' };
  const world: GwsWorld = {
    ops,
    clients: new Map(),
    environments: new Map(),
    contactCenters: new Map(),
    sessions: new Map(),
  };
  const places = Array.from({ length: options.contactCenters ?? 1 }, (_, at) =>
    addContactCenter(world, (options.contactCenterIds?.[at] ?? uuid()).toLowerCase(), `t${at + 1}00`, uuid()),
  );
  const placeOf = (at = 0): GwsContactCenter => {
    const place = places[at];
    if (place === undefined) throw new Error(`The practice GWS has no contact center ${at}.`);
    return place;
  };
  const people = { opsUser: ops.user, opsPassword: ops.password, tenantUser: 'nexus', tenantPassword: secret() };
  const persons = [{ name: people.tenantUser, password: people.tenantPassword }, ...(options.users ?? [])];
  for (const [at, { name, password, ...where }] of persons.entries()) {
    const { users } = placeOf('contactCenter' in where ? where.contactCenter : 0);
    users.set(name, { name, password, dbid: 101 + at });
  }
  for (const client of options.clients ?? []) world.clients.set(client.client_id, seededClient(client));
  for (const { contactCenter, ...setting } of options.settings ?? []) placeOf(contactCenter).settings.push(setting);
  return { world, people };
}

function addContactCenter(world: GwsWorld, id: string, domain: string, environmentId: string): GwsContactCenter {
  world.environments.set(environmentId, { id: environmentId, tenant: 'Environment', appName: 'Cloud' });
  const contactCenter: GwsContactCenter = {
    id,
    environmentId,
    domains: [domain],
    auth: 'configServer',
    settings: [],
    users: new Map(),
  };
  world.contactCenters.set(id, contactCenter);
  return contactCenter;
}

function seededClient(client: SeededClient): AuthClient {
  return withAddedGrantTypes({
    name: client.client_id,
    clientType: 'CONFIDENTIAL',
    internalClient: true,
    authorities: ['ROLE_INTERNAL_CLIENT'],
    scope: ['*'],
    authorizedGrantTypes: ['refresh_token', 'password', 'client_credentials', 'authorization_code'],
    redirectURIs: ['https://wwe.practice.example'],
    accessTokenExpirationTimeout: 43200,
    refreshTokenExpirationTimeout: 2592000,
    ...client,
  });
}
