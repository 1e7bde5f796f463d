import { z } from 'zod';
import { userOf } from '../access.ts';
import { filled, readBody, uuidText, webAddress } from '../body.ts';
import { addKey } from '../keys.ts';
import { invalid, NexusError } from '../nexus-error.ts';
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
    handle: async (call) => {
      const { world, behaviour } = call;
      const user = userOf(call);
      const { id, ...tenant } = readBody(wanted, call);
      if (user.ccId !== id) throw new NexusError(403, 'The access token belongs to another contact center.');
      if (!(await behaviour.gapis(withoutSlash(tenant.backendurl), world))) {
        throw new NexusError(404, `Nothing is known about ${tenant.backendurl}.`);
      }
      if (!behaviour.login(id, tenant.username, tenant.token)) {
        throw invalid('The user cannot sign in: username or token is wrong.');
      }
      const known = world.contactCenters.get(id);
      if (known?.tenant !== undefined && behaviour.tenants === 'conflict') {
        throw new NexusError(409, `The tenant ${id} exists already.`);
      }
      (known ?? addContactCenter(world, id)).tenant = tenant;
      return { data: { xapikey: await addKey(call, tenant.name, id, ['nexus:tenant:*']) } };
    },
  },
];

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
