import { z } from 'zod';
import { asOps } from '../access.ts';
import { filled, readData } from '../body.ts';
import { GwsError } from '../gws-error.ts';
import type { GwsCall, GwsRoute } from '../route.ts';
import type { GwsContactCenter } from '../world.ts';

const PATH = '/environment/v3/contact-centers/:id/settings';

const setting = z.strictObject({
  name: filled,
  location: z.string().startsWith('/', 'a location begins with a slash'),
  value: z.string(),
  // Vendors' scripts send the text (P2).
  shared: z.union([z.boolean(), z.enum(['true', 'false'])]),
});

/** Settings of a contact center: a POST adds one, or replaces that of the same name and location (P3). */
export const settingRoutes: readonly GwsRoute[] = [
  {
    method: 'GET',
    path: PATH,
    effect: 'read',
    handle: (call) => {
      asOps(call);
      return { data: { settings: contactCenter(call).settings } };
    },
  },
  {
    method: 'POST',
    path: PATH,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const { settings } = contactCenter(call);
      const wanted = readData(setting, call);
      const at = settings.findIndex(({ name, location }) => name === wanted.name && location === wanted.location);
      if (at < 0) settings.push(wanted);
      else settings[at] = wanted;
      return {};
    },
  },
];

function contactCenter(call: GwsCall): GwsContactCenter {
  const id = call.param('id');
  const found = call.world.contactCenters.get(id.toLowerCase());
  if (found === undefined) throw new GwsError(404, `There is no contact center ${id}.`);
  return found;
}
