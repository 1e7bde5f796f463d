import type { NexusOwnSamples } from './samples.ts';
import { type ApiKey, addContactCenter, type NexusWorld } from './world.ts';

/** An empty Nexus. */
export function emptyNexus(): NexusWorld {
  return { contactCenters: new Map(), apiKeys: new Map(), tenantUsers: new Map(), gapis: new Set(), media: [] };
}

/** Adds two contact centers without any service, and keys of every kind. */
export function seedNexus(
  world: NexusWorld,
  now: number,
  uuid: () => string,
  secret: () => string,
): Omit<NexusOwnSamples, 'origin'> {
  const ccId = addContactCenter(world, uuid()).id;
  const other = addContactCenter(world, uuid()).id;
  const key = (name: string, tenant: string, permission: string, more: Partial<ApiKey> = {}): string => {
    const one: ApiKey = { id: uuid(), name, tenant, permissions: [permission], enabled: true, ...more };
    world.apiKeys.set(one.id, one);
    return one.id;
  };
  const tenantUserToken = secret();
  world.tenantUsers.set(tenantUserToken, { ccId, user: 'practice' });
  return {
    apiKey: key('Practice Cluster API Key', '*', 'nexus:cluster:*'),
    ccId,
    tenantKey: key('t100', ccId, 'nexus:tenant:*'),
    tenantUserToken,
    otherContactCenter: { ccId: other, apiKey: key('t200', other, 'nexus:tenant:*') },
    uselessKeys: {
      restricted: key('Chat widget', ccId, 'nexus:chat:*'),
      disabled: key('Retired', '*', 'nexus:cluster:*', { enabled: false }),
      expired: key('Last year', '*', 'nexus:cluster:*', { expiresAt: now - 1 }),
    },
  };
}
