import { z } from 'zod';
import { type Caller, callerOf, knownContactCenter, rulesCluster } from '../access.ts';
import { filled, readBody, uuidText } from '../body.ts';
import { addKey } from '../keys.ts';
import { NexusError } from '../nexus-error.ts';
import type { NexusBehaviour } from '../options.ts';
import type { NexusRoute } from '../route.ts';
import type { ApiKey } from '../world.ts';

const PATH = '/nexus/v3/provisioning/apikeys';

const wanted = z.strictObject({
  tenant: z.union([z.literal('*'), uuidText]),
  name: filled,
  permissions: z.array(z.string().regex(/^nexus:[a-z]+:(\*|[a-z]+)$/, 'a permission is nexus:<area>:<action>')).min(1),
});

const missing = ({ apiKeysPath }: NexusBehaviour) => (apiKeysPath === 'answers' ? undefined : apiKeysPath);

/** Keys by their assumed path: the guide names tenant, name and permissions, no request (S002:312). */
export const apiKeyRoutes: readonly NexusRoute[] = [
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    missing,
    handle: (call) => {
      const caller = callerOf(call);
      return { data: [...call.world.apiKeys.values()].filter((key) => mayList(caller, key)).map(listed) };
    },
  },
  {
    method: 'POST',
    path: PATH,
    effect: 'write',
    missing,
    handle: async (call) => {
      const caller = callerOf(call);
      const { tenant, name, permissions } = readBody(wanted, call);
      if (!mayMake(caller, tenant, permissions)) {
        throw new NexusError(403, 'A key with these permissions may not be made with this one.');
      }
      if (tenant !== '*') knownContactCenter(call.world, tenant);
      const id = await addKey(call, name, tenant, permissions);
      return { data: { id, name, tenant, permissions } };
    },
  },
];

function mayList(caller: Caller, key: ApiKey): boolean {
  if (caller.is === 'user') return key.tenant === '*' || key.tenant === caller.user.ccId;
  return rulesCluster(caller.key) || key.tenant === caller.key.tenant;
}

/** A tenant's user may make cluster keys: the guide's way to one begins with such a token. */
function mayMake(caller: Caller, tenant: string, permissions: readonly string[]): boolean {
  if (caller.is === 'user') return tenant === '*' || tenant === caller.user.ccId;
  if (rulesCluster(caller.key)) return true;
  const own = tenant === caller.key.tenant && caller.key.permissions.includes('nexus:tenant:*');
  return own && permissions.every((permission) => !permission.startsWith('nexus:cluster:'));
}

/** The value of a key is shown once, when it is made. */
function listed({ name, tenant, permissions, enabled }: ApiKey) {
  return { name, tenant, permissions, enabled };
}
