import { z } from 'zod';
import { userOf } from '../access.ts';
import { filled, readBody, uuidText, webAddress } from '../body.ts';
import { NexusError } from '../nexus-error.ts';
import type { NexusRoute } from '../route.ts';
import { addContactCenter } from '../world.ts';

const wanted = z.strictObject({
  id: uuidText,
  name: filled,
  type: z.literal('PureEngage'),
  backendurl: webAddress,
  username: filled,
  token: filled,
  genesystemenantid: z.int().positive(),
});

/** A tenant is provisioned by a signed-in user of its contact center, and gets a key of its own (S003:259). */
export const tenantRoutes: readonly NexusRoute[] = [
  {
    method: 'POST',
    path: '/nexus/v3/provisioning/tenants',
    effect: 'write',
    handle: (call) => {
      const { world, behaviour } = call;
      const user = userOf(call);
      const { id, ...tenant } = readBody(wanted, call);
      if (user.ccId !== id) throw new NexusError(403, 'The access token belongs to another contact center.');
      if (!world.gapis.has(withoutSlash(tenant.backendurl))) {
        throw new NexusError(404, `Nothing is known about ${tenant.backendurl}.`);
      }
      const known = world.contactCenters.get(id);
      if (known?.tenant !== undefined) throw new NexusError(409, `The tenant ${id} exists already.`);
      (known ?? addContactCenter(world, id)).tenant = tenant;
      const key = { id: behaviour.uuid(), name: tenant.name, tenant: id, permissions: ['nexus:tenant:*'] };
      world.apiKeys.set(key.id, { ...key, enabled: true });
      return { data: { xapikey: key.id } };
    },
  },
];

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
