import { NexusError } from './nexus-error.ts';
import type { NexusCall } from './route.ts';
import type { ApiKey, ContactCenter, NexusWorld, TenantUser } from './world.ts';

/** Who asks: an API key, or a signed-in user of a contact center. */
export type Caller = { readonly is: 'key'; readonly key: ApiKey } | { readonly is: 'user'; readonly user: TenantUser };

const CLUSTER = 'nexus:cluster:*';
const TENANT = 'nexus:tenant:*';

/**
 * The key of `x-api-key`, as long as it is switched on and has not ended.
 * @throws NexusError 401
 */
function keyOf(call: NexusCall): ApiKey {
  const value = call.header('x-api-key');
  if (value === undefined || value === '') throw new NexusError(401, 'The x-api-key header is missing.');
  const key = call.world.apiKeys.get(value);
  if (key === undefined) throw new NexusError(401, 'The API key is not known.');
  call.known(`key:${key.name}`);
  if (!key.enabled) throw new NexusError(401, 'The API key is disabled.');
  if (key.expiresAt !== undefined && key.expiresAt <= call.behaviour.now()) {
    throw new NexusError(401, 'The API key has expired.');
  }
  return key;
}

/**
 * The holder of a bearer token.
 * @throws NexusError 401
 */
export function userOf(call: NexusCall): TenantUser {
  const token = /^Bearer\s+(\S+)$/i.exec(call.header('authorization') ?? '')?.[1];
  if (token === undefined) throw new NexusError(401, 'The access token is missing.');
  const user = call.behaviour.bearer(token, call.world);
  if (user === undefined) throw new NexusError(401, 'The access token is not valid.');
  call.known(`user:${user.ccId}/${user.user}`);
  return user;
}

/**
 * Whoever asks, by key or by token; a key goes first.
 * @throws NexusError 401
 */
export function callerOf(call: NexusCall): Caller {
  const byToken = call.header('x-api-key') === undefined && call.header('authorization') !== undefined;
  return byToken ? { is: 'user', user: userOf(call) } : { is: 'key', key: keyOf(call) };
}

/** True for a key that may do everything everywhere. */
export function rulesCluster(key: ApiKey): boolean {
  return key.tenant === '*' && key.permissions.includes(CLUSTER);
}

/**
 * The contact center of the path, when the key may provision it. `x-ccid` has to name the same one.
 * @throws NexusError 400, 401, 403, 404
 */
export function contactCenterOf(call: NexusCall): ContactCenter {
  const key = keyOf(call);
  const id = call.param('ccid').toLowerCase();
  if (call.header('x-ccid')?.toLowerCase() !== id) {
    throw new NexusError(400, 'The x-ccid header must name the contact center of the path.');
  }
  if (key.tenant !== '*' && key.tenant !== id) {
    throw new NexusError(403, 'The API key belongs to another contact center.');
  }
  if (!key.permissions.some((permission) => permission === CLUSTER || permission === TENANT)) {
    throw new NexusError(403, 'The API key lacks the permission to provision.');
  }
  return knownContactCenter(call.world, id);
}

/** @throws NexusError 404 */
export function knownContactCenter(world: NexusWorld, id: string): ContactCenter {
  const contactCenter = world.contactCenters.get(id.toLowerCase());
  if (contactCenter === undefined) throw new NexusError(404, `There is no contact center ${id}.`);
  return contactCenter;
}
