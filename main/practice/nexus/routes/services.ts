import { contactCenterOf } from '../access.ts';
import { readBody } from '../body.ts';
import { invalid, NexusError } from '../nexus-error.ts';
import type { NexusBehaviour } from '../options.ts';
import type { NexusCall, NexusRoute } from '../route.ts';
import { serviceBody } from '../service-bodies.ts';
import type { ContactCenter, Service } from '../world.ts';

const LIST = '/nexus/v3/provisioning/services/:ccid';
const ONE = `${LIST}/:name`;

const missing = ({ services }: NexusBehaviour) => (services === 'full' ? undefined : services);

/** The services of a contact center. Only the POST is documented. */
export const serviceRoutes: readonly NexusRoute[] = [
  {
    method: 'GET',
    path: LIST,
    effect: 'read',
    missing,
    handle: (call) => ({ data: [...contactCenterOf(call).services.values()].map(withoutSecret) }),
  },
  {
    method: 'GET',
    path: ONE,
    effect: 'read',
    missing,
    handle: (call) => ({ data: withoutSecret(existing(contactCenterOf(call), call)) }),
  },
  {
    method: 'POST',
    path: ONE,
    effect: 'write',
    handle: (call) => {
      const contactCenter = contactCenterOf(call);
      const service = sent(call);
      if (call.behaviour.existing === 'conflict' && contactCenter.services.has(service.name)) {
        throw new NexusError(409, `The service ${service.name} exists already.`);
      }
      return keep(contactCenter, service);
    },
  },
  {
    method: 'PUT',
    path: ONE,
    effect: 'write',
    missing,
    handle: (call) => {
      const contactCenter = contactCenterOf(call);
      const service = sent(call);
      existing(contactCenter, call);
      return keep(contactCenter, service);
    },
  },
  {
    method: 'DELETE',
    path: ONE,
    effect: 'write',
    missing,
    handle: (call) => {
      const contactCenter = contactCenterOf(call);
      contactCenter.services.delete(existing(contactCenter, call).name);
      return { data: {} };
    },
  },
];

function sent(call: NexusCall): Service {
  const name = call.param('name');
  const schema = serviceBody(name);
  if (schema === undefined) throw invalid(`There is no service of the name ${name}.`);
  const { url, data, secret } = readBody(schema, call);
  return { name, ...(url === undefined ? {} : { url }), data, secret };
}

function existing({ services }: ContactCenter, call: NexusCall): Service {
  const name = call.param('name');
  if (serviceBody(name) === undefined) throw invalid(`There is no service of the name ${name}.`);
  const service = services.get(name);
  if (service === undefined) throw new NexusError(404, `The service ${name} is not set up.`);
  return service;
}

function keep(contactCenter: ContactCenter, service: Service) {
  contactCenter.services.set(service.name, service);
  return { data: withoutSecret(service) };
}

function withoutSecret({ secret: _secret, ...rest }: Service) {
  return rest;
}
