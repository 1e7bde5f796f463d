import { z } from 'zod';
import { asOps } from '../access.ts';
import { filled, readData, uuidText } from '../body.ts';
import { GwsError } from '../gws-error.ts';
import type { GwsRoute } from '../route.ts';
import { contactCenterOf } from '../world.ts';

const ENVIRONMENTS = '/environment/v3/environments';
const CONTACT_CENTERS = '/environment/v3/contact-centers';

/** What vendors' scripts send; the server keeps whatever else there is (P3). */
const environment = z.looseObject({
  id: uuidText.exactOptional(),
  username: filled,
  password: filled,
  tenant: filled,
  appName: filled,
  configServers: z.array(z.looseObject({ primaryAddress: filled, primaryPort: z.int() })).min(1),
});

const contactCenter = z.strictObject({
  id: uuidText.exactOptional(),
  environmentId: filled,
  domains: z.array(filled).min(1),
  auth: z.literal('configServer'),
});

/** Environments and the contact centers in them (S003:85, P3). Creating one answers with its path and nothing else. */
export const contactCenterRoutes: readonly GwsRoute[] = [
  {
    method: 'GET',
    path: ENVIRONMENTS,
    effect: 'read',
    handle: (call) => {
      asOps(call);
      const shown = [...call.world.environments.values()].map(({ password: _password, ...rest }) => rest);
      return { data: { environments: shown } };
    },
  },
  {
    method: 'POST',
    path: ENVIRONMENTS,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const { id = call.behaviour.uuid(), ...rest } = readData(environment, call);
      const { environments } = call.world;
      if (environments.has(id)) throw new GwsError(409, `The environment ${id} exists already.`);
      environments.set(id, { ...rest, id });
      return { path: `/environments/${id}` };
    },
  },
  {
    method: 'GET',
    path: CONTACT_CENTERS,
    effect: 'read',
    handle: (call) => {
      asOps(call);
      const shown = [...call.world.contactCenters.values()].map(({ id, environmentId, domains, auth }) => ({
        id,
        environmentId,
        domains,
        auth,
      }));
      return { data: { contactCenters: shown } };
    },
  },
  {
    method: 'POST',
    path: CONTACT_CENTERS,
    effect: 'write',
    handle: (call) => {
      asOps(call);
      const { id = call.behaviour.uuid(), ...rest } = readData(contactCenter, call);
      const { environments, contactCenters } = call.world;
      if (!environments.has(rest.environmentId)) {
        throw new GwsError(400, `There is no environment ${rest.environmentId}.`);
      }
      const taken = [id, ...rest.domains].find((name) => contactCenterOf(call.world, name) !== undefined);
      if (taken !== undefined) throw new GwsError(409, `The contact center ${taken} exists already.`);
      contactCenters.set(id, { id, ...rest, settings: [], users: new Map() });
      return { path: `/contact-centers/${id}` };
    },
  },
];
